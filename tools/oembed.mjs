// oEmbed (https://oembed.com, 1.0) for a site of static files: one JSON file, written at build for the address that the site
// will have, and the link by which the editors of other sites find it when an author pastes that address.

const WIDTH = 960;
const HEIGHT = 640;

/**
 * @param {string} url the address of the site: a folder, with or without `/` at the end.
 * @param {string} title the title of the frame.
 * @returns {object} a response of type `rich`: the atlas in a frame.
 * @throws RangeError for anything but an http(s) address.
 */
export function oEmbed(url, title) {
  const site = siteOf(url);
  const frame = new URL('embed.html', site).href;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Parley',
    provider_url: site.href,
    cache_age: 86_400,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escaped(frame)}" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy"></iframe>`,
  };
}

/** @returns {string} the page with the link in its head. */
export function discoverable(page, url, title) {
  const href = new URL('oembed.json', siteOf(url)).href;
  const link = `<link rel="alternate" type="application/json+oembed" href="${escaped(href)}" title="${escaped(title)}" />`;
  if (!page.includes('</head>')) throw new Error('The page has no </head> to put the link before.');
  return page.replace('</head>', () => `  ${link}\n  </head>`);
}

function siteOf(url) {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new RangeError(`Got ${JSON.stringify(url)} when expected an address such as https://news.example/talks/.`);
  }
  const site = new URL(url);
  site.search = site.hash = '';
  if (!site.pathname.endsWith('/')) site.pathname += '/';
  return site;
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);
