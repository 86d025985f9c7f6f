import { beforeAll, describe, expect, it } from 'vitest';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import type { Filter } from '../../../src/core/filter/filter.js';
import { loadMessages } from '../../../src/languages/index.js';
import { togetherPage } from '../../../src/pages/questions/together-page.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../core/samples/build.js';
import { hrefTo, htmlOf, textOf, UNFILTERED } from '../drawn.js';

const atlas = atlasOf({
  sides: [
    { id: 'uk', name: 'United Kingdom' },
    { id: 'us', name: 'United States' },
  ],
  places: [placeOf('geneva', 'Geneva'), placeOf('basel', 'Basel')],
  people: [
    personOf('ann', 'Ann', 'uk'),
    personOf('bob', 'Bob', 'us'),
    personOf('cy', 'Cy'),
    personOf('dee', 'Dee'),
    personOf('eve', 'Eve'),
    personOf('fay/x', 'Fay'),
  ],
  sources: ['times', 'post', 'mail'].map((id) => ({ id, title: `The ${id}` })),
  meetings: [
    meetingOf('talks', {
      title: 'Talks',
      when: '1985-11-19T10:00~',
      places: ['geneva'],
      attendance: ['ann', 'bob', 'cy', 'dee', 'eve'].map((person) => ({ person, sources: ['post'] })),
      claims: [{ about: 'when', value: '1985-11-18', certainty: 'disputed', sources: ['mail', 'mail'] }],
      sources: ['times'],
    }),
    meetingOf('dinner', {
      title: 'Dinner',
      when: '1985-11-20',
      places: ['geneva'],
      people: ['bob', 'ann'],
      sources: ['times'],
    }),
    meetingOf('visit', { title: 'Visit', when: '1985-11-24', places: ['geneva'], people: ['dee', 'cy'] }),
    meetingOf('plan', { title: 'Plan', when: '1986', status: 'planned', people: ['ann', 'fay/x'] }),
    meetingOf('fair', { title: 'Fair', when: '1985-11-24', places: ['geneva'], people: ['fay/x'] }),
    meetingOf('crowd', {
      title: 'Crowd',
      when: '1986-03-01',
      attendance: [
        { person: 'ann', sources: [] },
        { side: 'us', text: 'aides', sources: [] },
      ],
    }),
  ],
});

const page = (ids: readonly string[], filter: Filter = {}, lang = 'en'): Promise<string> => {
  const visible = Object.keys(filter).length === 0 ? undefined : applyFilter(atlas, filter);
  return htmlOf(togetherPage({ atlas, lang, href: hrefTo, level: 2, filter, visible, sort: undefined }, ids));
};
const said = async (...ids: readonly string[]): Promise<string> => textOf(await page(ids));

beforeAll(() => loadMessages('ko'));

describe('two people together', () => {
  it('have a heading with the marks of their sides, and the answer first', async () => {
    expect(await said('ann', 'bob')).toMatch(
      /^ *← Ann ?← Bob UK US Together Ann and Bob Ann and Bob met twice, 19 to 20 November 1985, always in Geneva\. Accounts of one meeting differ\./,
    );
    expect(await page(['ann', 'bob'])).toMatch(
      /<h2 id="heading"[^>]* tabindex="-1" aria-describedby="answer"><span part="title">Ann and Bob/,
    );
  });

  it('have a table of their meetings with what differs, who else was there and the sources of their attendance', async () => {
    expect(await said('ann', 'bob')).toContain(
      'When Meeting Others there 19 November about 10:00 Talks accounts differ Source 1 Geneva When it took place Source 2 3 people ' +
        '20 November Dinner Source 3 Geneva none named',
    );
    const html = await page(['ann', 'bob']);
    expect(html).toMatch(/<table[^>]*>\s*<caption/);
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html).toContain('<tr class="differs">');
    expect(textOf(html)).toMatch(/Sources 1 The post .* 2 The mail .* 3 The times /);
  });

  it('have the meetings at which one may have been without a name', async () => {
    expect(await said('ann', 'bob')).toMatch(
      /At 1 further meeting, people .* Perhaps also One of them is not named there.* Crowd/,
    );
  });

  it('lead to who met both, to the chains and to the table of attendance', async () => {
    const html = await page(['ann', 'bob']);
    expect(textOf(html)).toContain('Who met both Cy 1 meeting with Ann, 1 with Bob Dee 1 meeting with Ann');
    expect(html).toContain('data-question="path/ann/bob"');
    expect(html).toContain('href="#attendance?people=ann,bob" data-question="attendance" data-filter="people=ann,bob"');
  });

  it('that never met are answered with the nearest, and with links to it', async () => {
    const html = await page(['ann', 'fay/x']);
    const text = textOf(html);
    expect(text).toContain(
      'No meeting of Ann and Fay is counted. No chain of counted meetings connects them. 1 planned meeting is not counted. Nearest in place and time:',
    );
    expect(text).toMatch(
      /Not counted Plan planned .* Nearest in place and time Dinner Ann · Geneva · 20 November 1985 Fair Fay/,
    );
    expect(html).not.toContain('<table');
    expect(await said('bob', 'fay/x')).toContain('No meeting of Bob and Fay is recorded.');
  });

  it('are counted by the filter, and what is left out is said', async () => {
    const text = textOf(await page(['ann', 'bob'], { from: Date.UTC(1985, 10, 20) }));
    expect(text).toContain(
      'Ann and Bob met once, 20 November 1985, in Geneva. 1 meeting outside the filter is not counted.',
    );
    expect(text).not.toContain('Talks');
  });

  it('that were in one place without a recorded meeting are told so, folded, in words that call it no meeting', async () => {
    const html = await page(['cy', 'fay/x']);
    const section = /<details class="stays">.*?<\/details>/s.exec(html)?.[0] ?? '';
    expect(section).not.toContain('<details class="stays" open');
    const text = textOf(section);
    expect(text).toContain('That both were in one place does not mean that they met.');
    expect(text).toContain(
      'Both were in Geneva, 24 November 1985, by separate meetings recorded there. No meeting of the two is recorded on these days.',
    );
    expect(text).toMatch(/Cy: Visit \(24 November 1985\) ?Fay: Fair \(24 November 1985\)/);
    expect(text.replace(/does not mean that they met|No meeting of the two is recorded/g, '')).not.toMatch(
      /\bmet\b|meeting of|together/,
    );
  });

  it('are answered in Korean', async () => {
    const text = textOf(await page(['ann', 'bob'], {}, 'ko'));
    expect(text).toContain('만남 2회');
    expect(text).toContain('시점 회담 다른 참석자');
  });
});

describe('more than two people', () => {
  it('have the meetings of all, and how often each two met', async () => {
    const html = await page(['ann', 'bob', 'cy']);
    expect(textOf(html)).toMatch(/Ann, Bob and Cy met once, .* Pair Meetings Ann and Bob 2 Ann and Cy 1 Bob and Cy 1/);
    expect(html).toContain('data-question="together/bob/cy"');
    expect(html).not.toContain('data-question="path');
    expect(html).not.toContain('class="stays"');
  });
});

describe('a page about people that the atlas does not have', () => {
  it('says which id is unknown, and leads to those that are known', async () => {
    const html = await page(['ann', '<b>x</b>']);
    expect(textOf(html)).toContain('This atlas has no person with the address “&lt;b&gt;x&lt;/b&gt;”.');
    expect(html).toContain('href="#person/ann"');
    expect(html.match(/id="heading"/g)).toHaveLength(1);
  });

  it('says that a second person is missing', async () => {
    expect(await said('ann')).toContain('its address names only Ann. Choose two people to compare.');
    expect(await said()).toContain('Together Together Choose two people to compare.');
    expect(await said('ann', 'ann')).toContain('its address names only Ann.');
  });
});

it('draws the first of thousands of meetings, and the sources of those alone', async () => {
  const sources = Array.from({ length: 10_000 }, (_, index) => ({ id: `s${index}`, title: `S${index}` }));
  const many = atlasOf({
    people: ['a', 'b'].map((id) => personOf(id)),
    sources,
    meetings: sources.map(({ id }, index) => meetingOf(`m${index}`, { people: ['a', 'b'], sources: [id] })),
  });
  const html = await htmlOf(
    togetherPage({ atlas: many, lang: 'en', href: hrefTo, level: 2, ...UNFILTERED }, ['a', 'b']),
  );
  expect(html.match(/<tr/g)).toHaveLength(51);
  expect(textOf(html)).toContain('a and b met 10,000 times.');
  expect(textOf(html)).toContain('50 of 10,000 shown.');
  expect(html.match(/class="number"/g)).toHaveLength(50);
});
