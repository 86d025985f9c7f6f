/** The examples of docs/data.md and docs/formats are read as the documents say, and their lists are those of the readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../src/core/formats/content.js';
import type { AtlasReading } from '../src/core/formats/format.js';
import { readAtlas } from '../src/core/formats/read.js';
import { FORMATS } from '../src/core/formats/registry.js';
import { workbook } from './core/formats/xlsx/workbook.js';
import { DOCUMENT, formatDocuments, PAGES, TRY_PAGE, withFormats, withGenerated } from '../tools/data-docs.js';
import { countsOf, formatPages, readExample, rowsOf } from '../tools/format-pages.js';

const document = readFileSync(DOCUMENT, 'utf8');
const FENCE = /```(?:csv|json|ics|xml)\n([\s\S]*?)```/g;

const pages = formatPages();
/** Formats whose examples are made here. */
const BINARY = new Set(['xlsx', 'kmz']);
/** Where the reader of uMap puts the name of a layer. */
const KIND = 'kind';
/** Gazetteers have no meetings. */
const FORMATS_OF_PLACES = new Set(['lpf', 'lp-tsv']);

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const documentsIn = (folder: string): readonly string[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const examples = [...document.matchAll(/<!-- reads as: (.*?) -->\s+```\w+\n([\s\S]*?)```/g)].map(
  ({ 1: counts = '', 2: text = '', index }) => ({ counts, text, heading: headingBefore(index) }),
);

function headingBefore(index: number): string {
  return [...document.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
}

describe('docs/data.md', () => {
  it('has the only table of columns of all documents', () => {
    expect(document.match(/^\| Table .*\| Field .*$/gm)).toHaveLength(1);
    const others = [...documentsIn('docs'), ...documentsIn('docs/formats'), 'README.md'].filter(
      (path) => path !== 'docs/data.md',
    );
    expect(others.filter((path) => /^\| *(?:Table|Field|Column) .*\|.*[Hh]eadings?\b/m.test(read(path)))).toEqual([]);
  });

  it('tests every example that it shows', () => {
    const shown = [...document.matchAll(FENCE)].map(([, text = '']) => text);
    expect(shown).toEqual(examples.map(({ text }) => text));
  });

  it.each(examples)('shows under $heading an example that is read as $counts', async ({ counts: stated, text }) => {
    const reading = await readAtlas(text);
    expect(countsOf(reading)).toBe(stated);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.guess?.columns.filter(({ field }) => field === undefined) ?? []).toEqual([]);
  });

  it('begins with five lines that make an atlas', () => {
    const [html = ''] = /```html\n[\s\S]*?```/.exec(document) ?? [];
    const lines = `${html.split('\n').slice(1, -1).join('\n')}\n${examples[0]?.text ?? ''}`.trim().split('\n');
    expect(lines).toHaveLength(5);
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

  it('has the present formats and columns, as `npm run docs` writes them', async () => {
    const options = { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' };
    expect((await format(withGenerated(document), options)) === document).toBe(true);
  });
});

describe('docs/formats', () => {
  it('has one page for each format, as `npm run docs` writes it', async () => {
    expect(readdirSync(PAGES).sort()).toEqual(pages.map(({ name }) => name).sort());
    for (const [name, text] of await formatDocuments()) {
      const options = { ...(await resolveConfig(PAGES + name)), parser: 'markdown' };
      expect((await format(text, options)) === readFileSync(PAGES + name, 'utf8'), name).toBe(true);
    }
  });

  it.each(pages)('says of $format.label how it is recognised, and what is read, kept and left out', ({ about }) => {
    const [what = '', ...sections] = about.split(/^## /m);
    expect(what.trim()).not.toBe('');
    expect(sections.map((section) => section.split('\n')[0])).toEqual(['Recognised by', 'Read', 'Kept', 'Left out']);
  });

  it('has an example of every format that it can show', () => {
    const without = pages.filter(({ examples: shown }) => shown.length === 0);
    expect(without.map(({ format: { name } }) => name)).toEqual(['kmz']);
  });

  it.each(pages.filter(({ format: { name } }) => !BINARY.has(name)))(
    'shows an example of $format.label that is recognised and read',
    async (page) => {
      const { format: shown, examples: files } = page;
      const content = await parseContent(files[0]?.text ?? '', undefined);
      if (files.length === 1) expect(FORMATS.find((one) => one.detect(content))?.name).toBe(shown.name);
      expectThings(await readExample(page), shown.name);
    },
  );

  it('shows the cells of a workbook that is read as the page says', async () => {
    const page = pages.find(({ format: { name } }) => name === 'xlsx');
    const rows = rowsOf(page?.examples[0]?.text ?? '');
    const reading = await readAtlas(workbook([{ name: 'Talks', rows }]));
    expect(reading.issues).toEqual([]);
    expectThings(reading, 'xlsx');
  });

  it('names the example of KML as that of KMZ, which is read from an archive', async () => {
    const example = pages.find(({ format: { name } }) => name === 'kml')?.examples[0]?.text ?? '';
    expectThings(await readAtlas(zipSync({ 'doc.kml': strToU8(example) })), 'kml');
    expect(read('docs/formats/kmz.md')).toContain('[KML](kml.md)');
  });
});

/** Checks that a reading has no error, and the things that the page of the format counts. */
function expectThings(reading: AtlasReading | undefined, name: string): void {
  expect(reading?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const unread = reading?.guess?.columns.filter(({ field, heading }) => field === undefined && heading !== KIND) ?? [];
  expect(unread).toEqual([]);
  const counts = reading === undefined ? '' : countsOf(reading);
  expect(counts).toMatch(FORMATS_OF_PLACES.has(name) ? /^0 meetings, [1-9]/ : /^[1-9]\d* meetings?, [1-9]/);
  expect(read(`docs/formats/${name}.md`)).toContain(`It is read as ${counts}.`);
}

describe('try.html', () => {
  it('accepts and lists the formats of the registry, as `npm run docs` writes them', async () => {
    const page = readFileSync(TRY_PAGE, 'utf8');
    const options = { ...(await resolveConfig(TRY_PAGE)), parser: 'html' };
    expect((await format(withFormats(page), options)) === page).toBe(true);
    for (const { label } of FORMATS) expect(page.replaceAll(/\s+/g, ' ')).toContain(label);
  });
});
