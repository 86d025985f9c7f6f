// For a page with Parley in frames: gives each frame the height of the atlas in it. Believes only the frame itself, and only
// while what it shows comes from where the frame was pointed at.
addEventListener('message', ({ data, origin, source }) => {
  if (data?.type !== 'parley-height' || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll('iframe[src]')) {
    if (source === frame.contentWindow && origin === new URL(frame.src).origin) frame.height = data.height;
  }
});
