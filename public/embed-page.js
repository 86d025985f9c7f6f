// One atlas over the whole page, for a frame: embed.html?src=meetings.geojson&lang=ko. Runs before parley.js, so that the
// atlas finds its attributes when it wakes up and loads only what was asked for.
const asked = new URLSearchParams(location.search);
const atlas = document.querySelector('parley-atlas');
const lang = asked.get('lang');
const src = asked.get('src');
if (src) atlas.setAttribute('src', src);
if (lang) {
  atlas.setAttribute('lang', lang);
  document.documentElement.lang = lang;
}
