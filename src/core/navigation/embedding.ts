/**
 * Builds the code that shows the same view on another page: HTML for a page with scripts, an address and HTML for a frame.
 * All values are escaped.
 */
import { refText } from './links.js';
import { formatQuestion, type Page } from './question-links.js';

/** The settings and the data of a view, to show it on another page. */
export interface Embedding {
  /** Absolute URLs of the data, with spaces between; undefined for the bundled atlas, and for data that is only on this page. */
  readonly src: string | undefined;
  /** For data that is only on this page: the name of the file in which it can be downloaded and put on the other site. */
  readonly ownFile: string | undefined;
  readonly title: string;
  readonly lang: string;
  readonly basemap: string;
  /** The attributes `heading`, `fields` and `media`, if they are set. */
  readonly heading: string | undefined;
  readonly fields: string | undefined;
  readonly media: string | undefined;
  /** An absolute URL, with the placeholders of Leaflet. */
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  /** The open page. */
  readonly page: Page | undefined;
}

/** Pixels: the frame's until it says how high it is (public/embed-host.js). */
const FRAME_HEIGHT = 640;

/**
 * @param script where `parley.js` is.
 * @returns two lines of HTML.
 */
export function scriptSnippet(embedding: Embedding, script: string): string {
  const { src, ownFile, lang, media, tiles, tilesAttribution, page } = embedding;
  const atlas = attributes([
    ['src', ownFile ?? src],
    ['lang', lang],
    ['selected', selectedText(page)],
    ...settings(embedding),
    ['media', media === 'same-origin' ? undefined : media],
    ['tiles', tiles],
    ['tiles-attribution', tilesAttribution],
  ]);
  return `<script${attributes([
    ['type', 'module'],
    ['src', script],
  ])}></script>\n<parley-atlas${atlas}></parley-atlas>`;
}

/** @param frame where `embed.html` is. @returns its address for this atlas, with what is open. A frame has no tiles, and no pictures of other servers. */
export function frameUrl(embedding: Embedding, frame: string): string {
  const { src, lang, page } = embedding;
  const url = new URL(frame);
  const asked = [['src', src], ['lang', lang], ['select', selectedText(page)], ...settings(embedding)] as const;
  for (const [name, value] of asked) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

/** @param title what screen readers call the frame. @returns one line of HTML. */
export function frameSnippet(embedding: Embedding, page: string, title: string): string {
  return `<iframe${attributes([
    ['src', frameUrl(embedding, page)],
    ['title', title],
    ['width', '100%'],
    ['height', String(FRAME_HEIGHT)],
    ['loading', 'lazy'],
  ])}></iframe>`;
}

/** The settings that a script and a frame have in common, without those that are as usual. */
const settings = ({ heading, basemap, fields }: Embedding): readonly (readonly [string, string | undefined])[] => [
  ['heading', heading],
  ['basemap', basemap === 'natural-earth' ? undefined : basemap],
  ['fields', fields],
];

/** @returns the page as the attribute `selected` names it. */
const selectedText = (page: Page | undefined): string | undefined =>
  page === undefined ? undefined : 'question' in page ? formatQuestion(page) : refText(page);

function attributes(list: readonly (readonly [name: string, value: string | undefined])[]): string {
  return list.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)).join('');
}

/** A parser of HTML replaces a carriage return, unless it is written as a reference. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
