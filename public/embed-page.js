// One atlas that fills the page, for a frame: embed.html?src=meetings.geojson&lang=ko&select=place/geneva. Runs before
// parley.js, so that the atlas has its attributes when it starts and loads only what they name.
const parameters = new URLSearchParams(location.search);
const atlas = document.querySelector('parley-atlas');
const lang = parameters.get('lang');
const attributes = {
  src: 'src',
  lang: 'lang',
  select: 'selected',
  heading: 'heading',
  basemap: 'basemap',
  fields: 'fields',
  refresh: 'refresh',
};
for (const [name, attribute] of Object.entries(attributes)) {
  const value = parameters.get(name);
  if (value) atlas.setAttribute(attribute, value);
}
if (lang) document.documentElement.lang = lang;

// Sends the height of the atlas to the page around the frame: { type: 'parley-height', height: pixels }. Sends it only to the
// origin of that page, if the browser names it. embed-host.js receives it there.
if (parent !== window) {
  const origin = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : '*');
  let sent = 0;
  new ResizeObserver(([entry]) => {
    const height = Math.ceil(entry.borderBoxSize[0].blockSize);
    if (height === sent || height === 0) return;
    sent = height;
    parent.postMessage({ type: 'parley-height', height }, origin === 'null' ? '*' : origin);
  }).observe(document.querySelector('main'));
}
