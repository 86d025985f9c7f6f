// One atlas over the whole page, for a frame: embed.html?src=meetings.geojson&lang=ko&select=place/geneva. Runs before
// parley.js, so that the atlas finds its attributes when it wakes up and loads only what was asked for.
const asked = new URLSearchParams(location.search);
const atlas = document.querySelector('parley-atlas');
const lang = asked.get('lang');
const attributes = { src: 'src', lang: 'lang', select: 'selected', basemap: 'basemap' };
for (const [name, attribute] of Object.entries(attributes)) {
  const value = asked.get(name);
  if (value) atlas.setAttribute(attribute, value);
}
if (lang) document.documentElement.lang = lang;

// Tells the page around the frame how high the atlas is: { type: 'parley-height', height: pixels }. Only that page is told,
// where the browser says which one it is; embed-host.js listens there.
if (parent !== window) {
  const origin = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : '*');
  let told = 0;
  new ResizeObserver(([entry]) => {
    const height = Math.ceil(entry.borderBoxSize[0].blockSize);
    if (height === told || height === 0) return;
    told = height;
    parent.postMessage({ type: 'parley-height', height }, origin === 'null' ? '*' : origin);
  }).observe(document.querySelector('main'));
}
