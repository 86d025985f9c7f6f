import { beforeAll, describe, expect, it } from 'vitest';
import { applyFilter } from '../../../src/core/filter/filter-result.js';
import type { Atlas } from '../../../src/core/model/model.js';
import { metBy, metBySide } from '../../../src/core/queries/encounters.js';
import { loadMessages } from '../../../src/languages/index.js';
import { metSentence, metSidesSentence } from '../../../src/pages/sentences/met-sentences.js';
import { atlasOf, meetingOf, personOf } from '../../core/samples/build.js';

const names = { ann: 'Ann', bob: { en: 'Bob', ko: '밥' }, cy: '김정은', dee: 'نجيب محفوظ' };
const atlas: Atlas = atlasOf({
  sides: ['us', 'uk'].map((id) => ({ id, name: id.toUpperCase() })),
  people: Object.entries(names).map(([id, name], index) => personOf(id, name, ['us', 'uk'][index])),
  meetings: [
    meetingOf('one', { when: '2018-05-27', people: ['ann', 'bob'] }),
    meetingOf('two', { when: '2018-06-06', people: ['ann', 'bob', 'cy'] }),
    meetingOf('call', { when: '2018-06-07', mode: 'phone', people: ['ann', 'dee'] }),
    meetingOf('plan', { when: '2018-07', status: 'planned', people: ['ann', 'bob'] }),
    meetingOf('plan-2', { when: '2018-08', status: 'planned', people: ['ann', 'bob'] }),
    meetingOf('off', { when: '2018-06-09', status: 'cancelled', people: ['ann', 'cy'] }),
    meetingOf('alone', { when: '2018-06-10', people: ['eve'] }),
  ],
});

const said = (id: string, lang = 'en', scope = {}): string => metSentence(metBy(atlas, id, scope), lang);

describe('whom a person met, as a sentence', () => {
  beforeAll(() => loadMessages('ko'));

  it('names how many people and meetings, whom most often and when, and what is not counted', () => {
    expect(said('ann')).toBe(
      'Met or was in contact with 3 people in 3 meetings; most often Bob (2, 27 May to 6 June 2018). ' +
        '2 planned and 1 cancelled meeting are not counted.',
    );
  });

  it('names the only one, and several who were met equally often', () => {
    expect(said('dee')).toBe('Met or was in contact with Ann in 1 meeting, 7 June 2018.');
    expect(said('cy')).toBe('Met 2 people in 1 meeting. 1 cancelled meeting is not counted.');
    const twice = [1, 2].map((n) => meetingOf(`m${n}`, { people: ['a', 'b', 'c'] }));
    const equal = atlasOf({ people: ['a', 'b', 'c'].map((id) => personOf(id)), meetings: twice });
    expect(metSentence(metBy(equal, 'a'), 'en')).toBe('Met 2 people in 2 meetings; most often b and c (2 each).');
  });

  it('counts only the meetings with others', () => {
    const people = ['a', 'b', 'c'].map((id) => personOf(id));
    const meetings = [meetingOf('m', { people: ['a', 'b', 'c'] }), meetingOf('n', { people: ['a'] })];
    expect(metSentence(metBy(atlasOf({ people, meetings }), 'a'), 'en')).toBe('Met 2 people in 1 meeting.');
  });

  it('is careful where nothing can be said', () => {
    const alone = atlasOf({ people: [personOf('eve')], meetings: [meetingOf('m', { people: ['eve'] })] });
    expect(metSentence(metBy(alone, 'eve'), 'en')).toBe('No other person is named at the only meeting.');
    expect(said('gone')).toBe('No meeting is counted.');
    const passing = applyFilter(atlas, { modes: ['letter'] });
    expect(said('bob', 'en', { passing })).toBe(
      'No meeting is counted. 4 meetings outside the filter are not counted.',
    );
    expect(said('bob', 'en', { certainty: 'confirmed' })).toBe(
      'No meeting is counted. 2 planned meetings and 2 meetings without a stated certainty are not counted.',
    );
  });

  it('counts a meeting without a date and gives no span', () => {
    const undated = atlasOf({
      people: ['a', 'b', 'c'].map((id) => personOf(id)),
      meetings: [meetingOf('m', { people: ['a', 'b'] }), meetingOf('n', { people: ['a', 'b', 'c'] })],
    });
    expect(metSentence(metBy(undated, 'a'), 'en')).toBe('Met 2 people in 2 meetings; most often b (2).');
  });

  it('isolates names that run from right to left, and speaks Korean', () => {
    const [only] = ['dee', 'ann'].map((id) => metBy(atlas, id));
    expect(metSentence(only ?? metBy(atlas, 'dee'), 'ko')).toBe('만나거나 연락한 상대: Ann, 회담 1건, 2018년 6월 7일.');
    const reversed = atlasOf({
      people: [personOf('ann'), personOf('dee', names.dee)],
      meetings: [meetingOf('m', { when: '1990', people: ['ann', 'dee'] })],
    });
    expect(metSentence(metBy(reversed, 'ann'), 'en')).toBe(`Met \u2068${names.dee}\u2069 in 1 meeting, 1990.`);
  });

  it('is about sides as well', () => {
    expect(metSidesSentence(metBySide(atlas, 'us').sides, 'en')).toBe(
      'Met UK in 2 meetings, 27 May to 6 June 2018. 2 planned and 1 cancelled meeting are not counted.',
    );
    expect(metSidesSentence(metBySide(atlas, 'none').sides, 'en')).toBe('No meeting is counted.');
  });
});
