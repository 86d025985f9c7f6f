import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/core/model/model.js';
import { nextSort, sortInWords } from '../../../src/pages/pieces/encounter-table.js';
import { renderPage } from '../../../src/pages/registry.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../core/samples/build.js';
import { hrefTo, htmlOf, textOf, UNFILTERED } from '../drawn.js';

const page = async (atlas: Atlas, id: string, more: { sort?: string; rowLimits?: ReadonlyMap<string, number> } = {}) =>
  htmlOf(
    renderPage({ atlas, lang: 'en', href: hrefTo, level: 2, ...UNFILTERED, ...more }, { kind: 'person', id }) as never,
  );

/** The text of each row of the table. */
const rowsOf = (html: string): readonly string[] =>
  [...(/<tbody.*?<\/tbody>/s.exec(html)?.[0] ?? '').matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => textOf(row).trim());

const atlas = atlasOf({
  places: [placeOf('geneva', 'Geneva'), placeOf('basel', 'Basel')],
  people: ['Ann', 'Bob', 'Cy', 'Dee'].map((name) => personOf(name.toLowerCase(), name)),
  meetings: [
    meetingOf('one', { when: '1985', places: ['geneva'], people: ['ann', 'bob'] }),
    meetingOf('two', { when: '1987-05', places: ['basel'], people: ['ann', 'bob', 'cy'] }),
    meetingOf('three', { when: '1986', places: ['basel'], people: ['ann', 'dee'] }),
    meetingOf('four', { people: ['ann', 'dee'] }),
  ],
});

describe('the table of people met', () => {
  it('has the number, first, last and places of each, most meetings first', async () => {
    const html = await page(atlas, 'ann');
    expect(rowsOf(html)).toEqual([
      'Bob 2 meetings of Ann and Bob 1985 May 1987 Geneva, Basel',
      'Dee 2 meetings of Ann and Dee 1986 1986 Basel',
      'Cy 1 meeting of Ann and Cy May 1987 May 1987 Basel',
    ]);
    expect(html.match(/aria-sort="[a-z]*"/g)).toEqual(['aria-sort="descending"']);
    expect(html).toContain('aria-label="By year: 1985: 1, 1987: 1"');
  });

  it('leaves out columns that would be empty', async () => {
    const undated = atlasOf({
      people: ['a', 'b'].map((id) => personOf(id)),
      meetings: [meetingOf('m', { people: ['a', 'b'] })],
    });
    const html = await page(undated, 'a');
    expect(html.match(/data-sort="-?[a-z]*"/g)).toEqual(['data-sort="name"', 'data-sort="meetings"']);
    expect(html).not.toContain('<svg');
  });

  it('is sorted as the address says, and by number of meetings for any other text', async () => {
    const names = async (sort: string): Promise<string> =>
      rowsOf(await page(atlas, 'ann', { sort }))
        .map((row) => row.split(' ')[0])
        .join(' ');
    expect(await names('name')).toBe('Bob Cy Dee');
    expect(await names('-name')).toBe('Dee Cy Bob');
    expect(await names('first')).toBe('Bob Dee Cy');
    expect(await names('-last')).toBe('Bob Cy Dee');
    expect(await names('meetings')).toBe('Cy Bob Dee');
    for (const other of ['', '-', 'constructor', '--name']) expect(await names(other)).toBe('Bob Dee Cy');
  });

  it('draws the first rows of many, and says how many there are', async () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => `p${String(index).padStart(5, '0')}`);
    const many = atlasOf({ people: crowd.map((id) => personOf(id)), meetings: [meetingOf('m', { people: crowd })] });
    const html = await page(many, 'p00000');
    expect(rowsOf(html)).toHaveLength(50);
    expect(textOf(html)).toContain('Show 200 more 50 of 9,999 shown.');
    expect(html).toContain('data-more="people-met" data-rows="250"');
    const more = await page(many, 'p00000', { rowLimits: new Map([['people-met', 9990]]) });
    expect(rowsOf(more)).toHaveLength(9990);
    expect(textOf(more)).toContain('Show 9 more');
  });

  it('shows names in four scripts with their direction kept apart', async () => {
    const names = { ann: 'Ann', ar: 'نجيب محفوظ', ko: '김정은', ru: 'Сергей Лавров' };
    const mixed = atlasOf({
      people: Object.entries(names).map(([id, name]) => personOf(id, name)),
      meetings: [meetingOf('m', { people: Object.keys(names) })],
    });
    const html = await page(mixed, 'ann');
    for (const name of Object.values(names)) expect(html).toContain(name);
    expect(textOf(html)).toContain('of Ann and \u2068نجيب محفوظ\u2069');
  });
});

describe('the heading of a column', () => {
  it('sorts by its column first, then reverses it', () => {
    expect(nextSort('last', undefined)).toBe('-last');
    expect(nextSort('last', '-last')).toBe('last');
    expect(nextSort('name', '-last')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
  });

  it('leads back to the first order without a trace in the address', () => {
    expect(nextSort('meetings', undefined)).toBe('meetings');
    expect(nextSort('meetings', 'meetings')).toBeUndefined();
    expect(nextSort('meetings', 'name')).toBeUndefined();
  });

  it('says the order in words', () => {
    expect(sortInWords('-last', 'en')).toBe('Sorted by last meeting, newest first.');
    expect(sortInWords(undefined, 'en')).toBe('Sorted by number of meetings, most first.');
  });
});
