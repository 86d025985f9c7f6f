// For a page with Parley in frames: gives each frame the height of its atlas. Accepts a message only from the frame itself,
// and only while the frame shows a page of the origin in its `src`.
addEventListener('message', ({ data, origin, source }) => {
  if (data?.type !== 'parley-height' || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll('iframe[src]')) {
    if (source === frame.contentWindow && origin === new URL(frame.src).origin) frame.height = data.height;
  }
});
