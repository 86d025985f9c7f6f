import { describe, expect, it } from 'vitest';
import { MAX_CHAINS } from '../../../src/core/queries/paths.js';
import { pathPage } from '../../../src/pages/questions/path-page.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../../core/samples/build.js';
import { hrefTo, htmlOf, textOf, UNFILTERED } from '../drawn.js';

const atlas = atlasOf({
  places: [placeOf('geneva', 'Geneva')],
  people: ['Ann', 'Bob', 'Cy', 'Dee', 'Eve', 'Lou'].map((name) => personOf(name.toLowerCase(), name)),
  sources: ['times', 'post'].map((id) => ({ id, title: `The ${id}` })),
  meetings: [
    meetingOf('ab', { when: '1985-11-19', places: ['geneva'], people: ['ann', 'bob'], sources: ['times'] }),
    meetingOf('ab2', { when: '1985-11-21', people: ['ann', 'bob'] }),
    meetingOf('bc', { when: '1985-11-20', mode: 'phone', people: ['bob', 'cy'], sources: ['post'] }),
    meetingOf('ad', { when: '1985', people: ['ann', 'dee'] }),
    meetingOf('dc', { when: '1985-11-01', people: ['dee', 'cy'] }),
    meetingOf('lou', { people: ['lou'] }),
    meetingOf('e', { people: ['eve', 'ann'], status: 'planned' }),
  ],
});
const page = (from: string, to: string): Promise<string> =>
  htmlOf(pathPage({ atlas, lang: 'en', href: hrefTo, level: 2, ...UNFILTERED }, [from, to]));
const said = async (from: string, to: string): Promise<string> => textOf(await page(from, to));

describe('through whom two people are connected', () => {
  it('is answered first, then by all shortest chains with their meetings and sources', async () => {
    const text = await said('ann', 'cy');
    expect(text).toMatch(
      /Through whom Ann and Cy No counted meeting brought Ann and Cy together; .* There are 2 shortest chains\./,
    );
    expect(text).toContain(
      'Through Bob Ann met Bob: 19 November 1985 · Geneva. Source 1 both meetings Bob was in contact with Cy: 20 November 1985. phone call Source 2',
    );
    expect(text).toContain('Through Dee Ann met Dee: 1985.');
  });

  it('names people, meetings and the meetings of both as links', async () => {
    const html = await page('ann', 'cy');
    for (const target of ['person/bob', 'meeting/ab']) expect(html).toContain(`data-ref="${target}"`);
    for (const target of ['together/ann/bob', 'together/ann/cy', 'path/cy/ann'])
      expect(html).toContain(`data-question="${target}"`);
  });

  it('is answered in order of time as well, the certain chains before those that are only possible', async () => {
    const text = await said('ann', 'cy');
    expect(text).toMatch(
      /In order of time In order of time from Ann to Cy, in 2 meetings; .*The dates settle the order Through Bob .*The order is possible; the dates do not settle it Through Dee/,
    );
    expect(text).toContain('From Cy to Ann instead');
  });

  it('is one step for people who met', async () => {
    const text = await said('ann', 'bob');
    expect(text).toContain('Ann and Bob met directly, in 2 meetings.');
    expect(text).not.toContain('Through Ann');
  });

  it('says that there is no chain', async () => {
    const text = await said('ann', 'lou');
    expect(text).toContain('No chain of counted meetings connects Ann and Lou. 1 planned meeting is not counted.');
    expect(text).toContain('No chain of dated meetings in order of time leads from Ann to Lou.');
    expect(text).not.toContain('Shortest chains');
  });

  it('says which id is unknown, and that two people are needed', async () => {
    expect(await said('ann', 'gone%2F')).toContain('This atlas has no person with the address “gone%2F”.');
    expect(await said('x', 'y')).toContain('“x” and “y”');
    expect(await said('ann', 'ann')).toContain('Choose two people to compare.');
    for (const html of [await page('x', 'y'), await page('ann', 'ann')]) expect(html).not.toContain('In order of time');
  });

  it('says that not all of many chains are listed', async () => {
    const crowd = Array.from({ length: MAX_CHAINS + 20 }, (_, index) => `p${index}`);
    const meetings = crowd.flatMap((id) => [
      meetingOf(`a-${id}`, { people: ['a', id] }),
      meetingOf(`b-${id}`, { people: ['b', id] }),
    ]);
    const wide = atlasOf({ people: [...crowd, 'a', 'b'].map((id) => personOf(id)), meetings });
    const text = textOf(
      await htmlOf(pathPage({ atlas: wide, lang: 'en', href: hrefTo, level: 2, ...UNFILTERED }, ['a', 'b'])),
    );
    expect(text).toContain('There are 70 shortest chains; the first 50 are listed.');
    expect(text.match(/Through p/g)).toHaveLength(50);
  });
});
