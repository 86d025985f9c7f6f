/** Pages of very long lists and texts are drawn in parts: counted in elements and characters, because time varies. */
import { describe, expect, it } from 'vitest';
import type { Ref } from '../../src/core/kinds/registry.js';
import type { AtlasData } from '../../src/core/model/model.js';
import { MAX_SHOWN } from '../../src/core/model/text.js';
import { renderPage } from '../../src/pages/registry.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../core/samples/build.js';
import { htmlOf, hrefTo, textOf, UNFILTERED } from './drawn.js';

const MANY = 10_000;
const LONG = 1_000_000;
/** Elements of a page of any length. */
const MAX_ELEMENTS = 3_000;

async function pageOf(data: Partial<AtlasData>, ref: Ref, rowLimits?: ReadonlyMap<string, number>): Promise<string> {
  const context = { atlas: atlasOf(data), lang: 'en', href: hrefTo, level: 3, rowLimits, ...UNFILTERED };
  const page = renderPage(context, ref);
  if (page === undefined) throw new Error(`Got no page of ${ref.kind}/${ref.id}.`);
  return htmlOf(page);
}

const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;
const numbers = Array.from({ length: MANY }, (_, index) => index);
const day = (number: number): string => new Date(Date.UTC(1950, 0, 1 + number)).toISOString().slice(0, 10);

const HELD_IN_ONE_PLACE: Partial<AtlasData> = {
  places: [placeOf('geneva', 'Geneva')],
  people: [personOf('ann', 'Ann Lee'), ...numbers.map((number) => personOf(`p${number}`, `Person ${number}`))],
  series: [{ id: 'series', title: 'Talks', sources: [] }],
  topics: [{ id: 'trade', name: 'Trade', positions: [], sources: [] }],
  sources: [{ id: 'book', title: 'A book' }],
  meetings: [
    meetingOf('crowd', { title: 'Crowd', people: numbers.map((number) => `p${number}`) }),
    ...numbers.map((number) =>
      meetingOf(`m${number}`, {
        title: `Talk ${number}`,
        when: day(number),
        places: ['geneva'],
        people: ['ann'],
        series: 'series',
        topics: ['trade'],
        sources: ['book'],
      }),
    ),
  ],
};

describe('10,000 rows', () => {
  it.each<Ref>([
    { kind: 'place', id: 'geneva' },
    { kind: 'person', id: 'ann' },
    { kind: 'meeting', id: 'crowd' },
    { kind: 'series', id: 'series' },
    { kind: 'topic', id: 'trade' },
    { kind: 'source', id: 'book' },
  ])('are drawn in parts on the page of a $kind', async (ref) => {
    const page = await pageOf(HELD_IN_ONE_PLACE, ref);
    expect(elementsIn(page)).toBeLessThan(MAX_ELEMENTS);
    const [, list = '', rows = '', total = ''] =
      /data-more="?([\w-]*)"? data-rows="?(\d+)"? data-total="?(\d+)"?/.exec(page) ?? [];
    expect(Number(total)).toBe(MANY);
    const further = await pageOf(HELD_IN_ONE_PLACE, ref, new Map([[list, Number(rows)]]));
    expect(elementsIn(further)).toBeGreaterThan(elementsIn(page));
    expect(further).toContain(`data-rows-of="${list}"`);
  });
});

describe('texts of a million characters', () => {
  const text = 'word '.repeat(LONG / 5);
  const data: Partial<AtlasData> = {
    places: [placeOf('long', text, { note: text })],
    people: [personOf('long', text, undefined, { note: text })],
    meetings: [meetingOf('long', { title: text, note: text, places: ['long'], people: ['long'] })],
  };

  it.each<Ref>([
    { kind: 'place', id: 'long' },
    { kind: 'person', id: 'long' },
    { kind: 'meeting', id: 'long' },
  ])('begin on the page of a $kind, and the rest is behind "Show more"', async (ref) => {
    const page = await pageOf(data, ref);
    const open = page.replaceAll(/<details class="rest">.*<\/details>/gs, '');
    expect(textOf(open).length).toBeLessThan(20 * MAX_SHOWN);
    // Nothing is lost: the title and the note are there, in pieces.
    expect(textOf(page).replaceAll(/[^word]/g, '').length).toBeGreaterThan((2 * LONG * 4) / 5);
    const pieces = page.split('<details class="rest">').map((piece) => textOf(piece).length);
    expect(Math.max(...pieces)).toBeLessThan(25 * MAX_SHOWN);
  });
});
