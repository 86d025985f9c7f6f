/** The examples of docs/data.md are read as the document says, and its lists are those of the readers. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../src/core/formats/content.js';
import type { AtlasReading } from '../src/core/formats/format.js';
import { readAtlas, readAtlasTables } from '../src/core/formats/read.js';
import { FORMATS } from '../src/core/formats/registry.js';
import { workbook } from './core/formats/xlsx/workbook.js';
import { DOCUMENT, TRY_PAGE, withFormats, withGenerated } from '../tools/data-docs.js';

const document = readFileSync(DOCUMENT, 'utf8');
/** Examples that are read together. */
const LINKED_TABLES = 4;
const FENCE = /```(?:csv|json|ics|xml)\n([\s\S]*?)```/g;

const countsOf = ({ value: { meetings, places, people } }: AtlasReading): string => {
  const counted = (list: readonly unknown[], one: string, many: string): string =>
    `${list.length} ${list.length === 1 ? one : many}`;
  return [
    counted(meetings, 'meeting', 'meetings'),
    counted(places, 'place', 'places'),
    counted(people, 'person', 'people'),
  ].join(', ');
};

/** Examples of formats that are not text. Each shows the cells of a workbook. */
const workbooks = [...document.matchAll(/<!-- workbook reads as: (.*?) -->\s+```csv\n([\s\S]*?)```/g)].map(
  ([, counts = '', text = '']) => ({
    counts,
    text,
    rows: text
      .trim()
      .split('\n')
      .map((line) => line.split(',')),
  }),
);
/** Formats that a text cannot show. */
const BINARY_FORMATS = ['xlsx', 'kmz'];

const examples = [...document.matchAll(/<!-- reads as: (.*?) -->\s+```\w+\n([\s\S]*?)```/g)].map(
  ({ 1: counts = '', 2: text = '', index }) => ({ counts, text, heading: headingBefore(index) }),
);

function headingBefore(index: number): string {
  return [...document.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
}

describe('docs/data.md', () => {
  it('has an example of every format in the registry', async () => {
    const detected = await Promise.all(
      examples.map(async ({ text }) => {
        const content = await parseContent(text, undefined);
        return FORMATS.find((format) => format.detect(content))?.name;
      }),
    );
    const ofSeveralFiles = FORMATS.filter(({ loadFilesReader }) => loadFilesReader !== undefined);
    const named = new Set([...BINARY_FORMATS, ...detected, ...ofSeveralFiles.map(({ name }) => name)]);
    expect(FORMATS.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('has one table of columns', () => {
    expect(document.match(/^\| Table .*\| Field .*$/gm)).toHaveLength(1);
  });

  it('tests every example that it shows', () => {
    const untested = [...document.matchAll(FENCE)].filter(
      ([, text = '']) => ![...examples, ...workbooks].some((one) => one.text === text),
    );
    expect(untested).toHaveLength(LINKED_TABLES);
  });

  it.each(examples)('shows under $heading an example that is read as $counts', async ({ counts: stated, text }) => {
    const reading = await readAtlas(text);
    expect(countsOf(reading)).toBe(stated);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.guess?.columns.filter(({ field }) => field === undefined) ?? []).toEqual([]);
  });

  it.each(workbooks)('shows a workbook that is read as $counts', async ({ counts: stated, rows }) => {
    const reading = await readAtlas(workbook([{ name: 'Talks', rows }]));
    expect(countsOf(reading)).toBe(stated);
    expect(reading.issues).toEqual([]);
  });

  it('begins with five lines that make an atlas', () => {
    const [html = ''] = /```html\n[\s\S]*?```/.exec(document) ?? [];
    const lines = `${html.split('\n').slice(1, -1).join('\n')}\n${examples[0]?.text ?? ''}`.trim().split('\n');
    expect(lines).toHaveLength(5);
  });

  it('shows linked tables that are read as one atlas', async () => {
    const from = document.indexOf('<!-- reads together as:');
    const stated = /as: (.*?) -->/.exec(document.slice(from))?.[1];
    const texts = [...document.slice(from, document.indexOf('\n## ', from)).matchAll(FENCE)].map(
      ([, text = '']) => text,
    );
    const reading = await readAtlasTables(texts.map((text, index) => ({ name: `${index}.csv`, text })));
    expect(countsOf(reading)).toBe(stated);
    expect(reading.issues).toEqual([]);
    expect(reading.value.meetings[0]?.attendance).toHaveLength(2);
  });

  it('lists dates that are read as it says', async () => {
    const table = document.slice(document.indexOf('<!-- dates:')).split('\n\n')[1] ?? '';
    const rows = table
      .split('\n')
      .slice(2)
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.length).toBeGreaterThan(10);
    for (const [, written = '', edtf = ''] of rows) {
      const { value } = await readAtlas(`meeting\tdate\nA\t${written}\n`);
      expect([written, value.meetings[0]?.when?.edtf ?? '']).toEqual([written, edtf]);
    }
  });

  it('has the present columns and schema, as `npm run docs` writes them', async () => {
    const options = { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' };
    expect((await format(withGenerated(document), options)) === document).toBe(true);
  });
});

describe('try.html', () => {
  it('accepts and lists the formats of the registry, as `npm run docs` writes them', async () => {
    const page = readFileSync(TRY_PAGE, 'utf8');
    const options = { ...(await resolveConfig(TRY_PAGE)), parser: 'html' };
    expect((await format(withFormats(page), options)) === page).toBe(true);
    for (const { label } of FORMATS) expect(page.replaceAll(/\s+/g, ' ')).toContain(label);
  });
});
