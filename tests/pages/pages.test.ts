/** Every page of the first atlas, rendered without a browser: pages are pure functions from data to templates. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../src/core/formats/read.js';
import { kindNamed, KINDS, thingAt, type Ref } from '../../src/core/kinds/registry.js';
import { buildAtlas } from '../../src/core/model/build-atlas.js';
import type { Atlas } from '../../src/core/model/model.js';
import { refOf, refText } from '../../src/core/navigation/links.js';
import { loadMessages } from '../../src/languages/index.js';
import { renderPage } from '../../src/pages/registry.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../core/samples/build.js';
import { htmlOf as drawn, hrefTo, textOf, UNFILTERED } from './drawn.js';

const { value } = await readAtlas(readFileSync('geo/us-dprk-2018.geojson', 'utf8'));
const firstAtlas = buildAtlas(value);

async function htmlOf(atlas: Atlas, ref: Ref, lang = 'en'): Promise<string | undefined> {
  const page = renderPage({ atlas, lang, href: hrefTo, level: 3, readerTimeZone: 'Asia/Seoul', ...UNFILTERED }, ref);
  return page && drawn(page);
}

/** The text of a page, with its white space in order. */
const wordsOf = async (atlas: Atlas, ref: Ref, lang = 'en'): Promise<string> =>
  textOf((await htmlOf(atlas, ref, lang)) ?? '');

const everyPage = KINDS.flatMap((kind) =>
  kindNamed(kind)
    .list(firstAtlas)
    .map(({ id }): Ref => ({ kind, id })),
);

beforeAll(() => loadMessages('ko'));

describe.each(['en', 'ko'])('in %s', (lang) => {
  it('every page has one focusable heading, no holes, and links that lead to pages of the atlas', async () => {
    for (const ref of everyPage) {
      const page = (await htmlOf(firstAtlas, ref, lang)) ?? '';
      expect(page.match(/id="heading"/g), refText(ref)).toHaveLength(1);
      expect(page.match(/<h3\b[^>]*>/)?.[0], refText(ref)).toContain('tabindex="-1"');
      expect(page.replaceAll(/href="[^"]*"/g, ''), refText(ref)).not.toMatch(/undefined|\[object|NaN/);
      for (const [, target = ''] of page.matchAll(/data-ref="([^"]*)"/g)) {
        const to = refOf(target);
        expect(to && thingAt(firstAtlas, to), `${refText(ref)} links to ${target}`).toBeDefined();
      }
    }
  });
});

it('every topic, series, side and source is linked from a page of another kind', async () => {
  const linked = new Set<string>();
  for (const ref of everyPage) {
    const page = (await htmlOf(firstAtlas, ref)) ?? '';
    for (const [, target = ''] of page.matchAll(/data-ref="([^"]*)"/g)) {
      if (refOf(target)?.kind !== ref.kind) linked.add(target);
    }
  }
  const wanted = everyPage.filter(({ kind }) => ['topic', 'series', 'side', 'source'].includes(kind));
  expect(wanted.map(refText).filter((text) => !linked.has(text))).toEqual([]);
});

it('has no page for what the atlas does not have', async () => {
  for (const kind of KINDS) expect(await htmlOf(firstAtlas, { kind, id: 'gone' })).toBeUndefined();
});

describe('the page of a topic', () => {
  it('gives each position with its side, attribution, certainty and source, then the meetings', async () => {
    const words = await wordsOf(firstAtlas, { kind: 'topic', id: 'pace' });
    expect(words).toContain('Discussed at 2 meetings, 1 to 4 June 2018');
    expect(words).toMatch(/Positions US United States .*North Korea .*Meetings Friday 1 June/);
    expect(words).toContain('Seems to offer a step-by-step approach. reported Source 1 according to Shin Beom-chul');
  });
});

describe('the page of a series', () => {
  const atlas = atlasOf({
    series: [{ id: 's', title: 'Talks', sources: [] }],
    people: [personOf('a', 'Ana'), personOf('b', 'Boris')],
    meetings: [
      meetingOf('one', { title: 'Opening', series: 's', number: 1, when: '2018-06-01', people: ['a', 'b'] }),
      meetingOf('five', { title: 'Closing', series: 's', number: 5, when: '2018-06-05', people: ['a'] }),
      meetingOf('six', { title: 'Signing', series: 's', number: 7, when: '2018-06-06' }),
    ],
  });

  it('has the sessions in order and says which are missing', async () => {
    const words = await wordsOf(atlas, { kind: 'series', id: 's' });
    expect(words).toContain('3 meetings, 1 to 6 June 2018');
    expect(words).toMatch(/Opening.* Sessions 2 to 4 are not in this atlas\. .*Closing.* Session 6 is not .*Signing/);
  });

  it('says who took part, how often', async () => {
    const words = await wordsOf(atlas, { kind: 'series', id: 's' });
    expect(words).toContain('Ana 2 of 3 sessions Boris 1 of 3 sessions');
  });
});

describe('the page of a meeting', () => {
  it('shows what the file says and Parley did not understand, in its own words', async () => {
    const unread = [{ field: 'Date', text: 'the eve of <b>Saint Lucy</b>' }];
    const atlas = atlasOf({ meetings: [meetingOf('m', { unread }), meetingOf('n')] });
    expect(await htmlOf(atlas, { kind: 'meeting', id: 'm' })).toContain(
      'Date: the eve of &lt;b&gt;Saint Lucy&lt;/b&gt;',
    );
    expect(await wordsOf(atlas, { kind: 'meeting', id: 'm' })).toContain('As written in the file: Date: the eve of');
    expect(await wordsOf(atlas, { kind: 'meeting', id: 'm' }, 'ko')).toContain('파일에 적힌 그대로: Date: the eve of');
    expect(await wordsOf(atlas, { kind: 'meeting', id: 'n' })).not.toContain('Written');
  });
});

describe('the page of a person', () => {
  it('answers whom they met before anything else, and has the table after the journey', async () => {
    const words = await wordsOf(firstAtlas, { kind: 'person', id: 'sung-kim' });
    expect(words).toMatch(
      /Met 4 people in 8 meetings; most often Choe Son-hui \(7, 27 May to 11 June 2018\)\. 1 planned meeting is not counted\..* Journey .*Whom they met/,
    );
    expect(words).toMatch(
      /NK Choe Son-hui 7 meetings of Sung Kim and Choe Son-hui 27 May 11 June Panmunjeom, Singapore head/,
    );
  });

  it('links each person met to their page and to the meetings of both', async () => {
    const html = (await htmlOf(firstAtlas, { kind: 'person', id: 'sung-kim' })) ?? '';
    const row = /<tr>(?:(?!<tr>).)*Allison Hooker.*?<\/tr>/s.exec(html)?.[0] ?? '';
    expect(row).toContain('href="#person/allison-hooker"');
    expect(row).toContain('data-question="together/sung-kim/allison-hooker"');
    expect(row).toContain('aria-label="On 27 May, 11 June"');
  });

  it('says so when the person attended alone', async () => {
    const atlas = atlasOf({ people: [personOf('a', 'Ana')], meetings: [meetingOf('m', { people: ['a'] })] });
    const words = await wordsOf(atlas, { kind: 'person', id: 'a' });
    expect(words).toContain('No other person is named at the only meeting.');
    expect(words).not.toContain('Whom they met');
  });
});

describe('the page of a side', () => {
  it('says first whom it met most often and what is not counted, then has tables of sides and of people', async () => {
    const words = await wordsOf(firstAtlas, { kind: 'side', id: 'rok' });
    expect(words).toContain('Met or was in contact with 2 other sides in 4 meetings; most often United States (3, ');
    expect(words).toMatch(
      /Name \(Sides\) Meetings \(Sides\) .*As \(Sides\) US United States 1 meeting and 2 phone calls .*1 June/,
    );
    expect(words).toMatch(/People who met South Korea.* US Mike Pompeo 2 phone calls /);
    expect(words).toContain('People Kang Kyung-wha Foreign minister · 1 meeting and 3 phone calls Source 1 Meetings');
  });

  it('is complete without meetings', async () => {
    const atlas = atlasOf({ sides: [{ id: 'x', name: 'X' }] });
    expect(await wordsOf(atlas, { kind: 'side', id: 'x' })).toContain('No meetings are recorded.');
  });
});

describe('the page of a source', () => {
  it('links the title to the source itself, and lists everything that cites it', async () => {
    const ref: Ref = { kind: 'source', id: 'upi-0530' };
    expect(await htmlOf(firstAtlas, ref)).toMatch(
      /<h3[^>]*>\s*<span part="title">\s*<a href="https:\/\/www\.upi\.com[^>]*external/,
    );
    const words = await wordsOf(firstAtlas, ref);
    expect(words).toContain('UPI, Elizabeth Shim, 30 May 2018 Cited for');
    expect(words).toContain('Panmunjeom, second session');
  });

  it('shows what the source claims about each meeting', async () => {
    const words = await wordsOf(firstAtlas, { kind: 'source', id: 'kh-0604' });
    expect(words).toContain('When it took place The team was seen at the military guard post');
    expect(words).toMatch(/Places .*People .*Topics .*Series of meetings/);
  });

  it('says so when nothing cites it', async () => {
    const atlas = atlasOf({ sources: [{ id: 'x', title: 'X' }], places: [placeOf('p')] });
    expect(await wordsOf(atlas, { kind: 'source', id: 'x' })).toContain('Nothing in this atlas cites it.');
  });
});
