/**
 * Every reader and every column with long hostile texts. A text five times as long may take a few times as long, and not 25 times: then
 * some expression or loop is quadratic. Time of the processor is compared with itself, so the speed of the machine does not matter.
 */
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../src/core/formats/read.js';
import { MEETING_FIELDS } from '../../../src/core/formats/records/meeting-fields.js';
import { isThorough } from '../../runs.js';
import { COLUMN_ALIASES } from '../../../src/core/formats/table/headings.js';

const SHORT = 4_000;
/** An expression with quadratic time takes 70 ms and more for this text, above the noise. */
const LONG = 20_000;
/** The lengths have the ratio 5; quadratic time has the ratio 25. */
const MAX_RATIO = 11;
/** Milliseconds. Shorter times are mostly compilation, garbage collection, and the tests of another thread of the process. */
const NOISE = 60;
const MAX_RUNS = 6;

const SHAPES: readonly string[] = [
  '(',
  ')',
  '[',
  '{',
  '9',
  ' ',
  '\t',
  '-',
  "'",
  '"',
  '\\',
  ',',
  ';',
  '/',
  ' | ',
  '°',
  'N ',
  'O ',
  '1 ',
  '1,',
  '1-',
  'a,',
  'a;',
  'a, ',
  'a and ',
  'a(',
  ') (',
  'x',
  'a b ',
  '<script ',
  '<a',
  '&amp;',
  '2018-',
  'http://',
  '김',
  'é',
  '１',
];

const ofLength = (shape: string, length: number): string => shape.repeat(Math.ceil(length / shape.length));

/** Milliseconds of the processor. */
async function timeOf(content: string): Promise<number> {
  const before = process.cpuUsage();
  await readAtlas(content);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * A busy machine and the collection of garbage make single times longer, so the shortest of several times counts.
 * @returns the times, if the time grows faster than the text.
 */
async function slowTimes(contentOf: (length: number) => string): Promise<string | undefined> {
  let [short, long] = [Infinity, Infinity];
  for (let run = 0; run < MAX_RUNS; run += 1) {
    long = Math.min(long, await timeOf(contentOf(LONG)));
    if (long < NOISE) return undefined;
    short = Math.min(short, await timeOf(contentOf(SHORT)));
    if (long / Math.max(short, NOISE / MAX_RATIO) <= MAX_RATIO) return undefined;
  }
  return `${short.toFixed(0)} ms, ${long.toFixed(0)} ms`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The marks that may open something in any format, and those of the format. */
const shapesFor = (where: string): readonly string[] =>
  /page|XML|KML/.test(where)
    ? ['<script ', '<a', '<!--', '&amp;', ' ', 'x']
    : ['{', '[', '"', '\\\\', ' ', '9', '<script ', ','];

/** Without CI each column has a third of the shapes, so that each shape is in a third of the columns. */
const shapesOf = (index: number): readonly string[] =>
  isThorough ? SHAPES : SHAPES.filter((_, at) => at % 3 === index % 3);

describe('a long text takes a time in proportion to its length', () => {
  it.each(MEETING_FIELDS.map((field, index) => ({ field, index })))(
    'in the column of $field',
    async ({ field, index }) => {
      const heading = COLUMN_ALIASES[field][0] ?? field;
      const headings = field === 'title' ? 'date,meeting' : `meeting,${heading}`;
      // Each shape is read alone: among others, a slow one would not be seen in their common time.
      for (const shape of shapesOf(index)) {
        const tableOf = (length: number): string => `${headings}\nA,${quoted(ofLength(shape, length))}`;
        expect(await slowTimes(tableOf), shape).toBeUndefined();
      }
    },
    120_000,
  );

  const FILES: Readonly<Record<string, (text: string) => string>> = {
    'alone in a file': (text) => text,
    'as headings of a table': (text) => `${text}\nA,B\n`,
    'in a number of a column': (text) => `meeting,lat,lon\nA,1${text},2\nB,2,1${text}\n`,
    'in GeoJSON': (text) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', geometry: null, properties: { name: text, date: text, people: text } }],
      }),
    'in the native format': (text) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [],
        parley: { version: 1, title: text, meetings: [{ id: text, title: text, when: text, note: text }] },
      }),
    'in rows of JSON': (text) => JSON.stringify([{ meeting: text, date: text, place: text, people: text }]),
    'in a broken JSON file': (text) => `{"title": "${text}`,
    'in JSON-LD': (text) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: text,
        startDate: text,
        location: text,
      }),
    'in a slide of TimelineJS': (text) =>
      JSON.stringify({ events: [{ start_date: { year: '2018' }, text: { headline: text, text } }] }),
    'in a page': (text) => `<!doctype html><html><body>${text}</body></html>`,
    'in a cell of a page': (text) =>
      `<!doctype html><html><body><table><tr><th>meeting<th>date<tr><td>${text}<td>${text}</table></body></html>`,
    'in a script of a page': (text) =>
      `<!doctype html><html><head><script type="application/ld+json">${text}</script></head></html>`,
    'in a calendar': (text) =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20180604\r\nSUMMARY:${text}\r\nLOCATION:${text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    'in KML': (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>${escaped}</name><description>${escaped}</description></Placemark></kml>`;
    },
    'in XML of no known kind': (text) => `<?xml version="1.0"?><x>${text}</x>`,
  };

  it.each(Object.keys(FILES))(
    '%s',
    async (where) => {
      for (const shape of shapesFor(where))
        expect(await slowTimes((length) => (FILES[where] ?? String)(ofLength(shape, length))), shape).toBeUndefined();
    },
    120_000,
  );
});
