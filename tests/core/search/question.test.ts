import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandQuestion, type UnderstoodQuestion } from '../../../src/core/search/question.js';
import { createSearch } from '../../../src/core/search/search.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';

const atlas = atlasOf({
  places: [placeOf('singapore', { en: 'Singapore', ko: '싱가포르' }), placeOf('vienna', 'Vienna')],
  sides: [{ id: 'fr', name: 'France' }],
  topics: [{ id: 'poland', name: 'Poland', positions: [], sources: [] }],
  people: [
    personOf('andrew-kim', 'Andrew Kim'),
    personOf('kim-yong-chol', { en: 'Kim Yong-chol', ko: '김영철' }),
    personOf('kim-chang-son', { en: 'Kim Chang-son', ko: '김창선' }),
    personOf('pompeo', { en: 'Mike Pompeo', ko: '마이크 폼페이오' }),
    personOf('talleyrand', 'Charles-Maurice de Talleyrand', 'fr'),
    personOf('muller', 'Johannes Müller'),
    personOf('lavrov', { en: 'Sergey Lavrov', ru: 'Сергей Лавров' }),
  ],
  meetings: [
    meetingOf('logistics', { when: '2018-05-29', places: ['singapore'], people: ['kim-chang-son'] }),
    meetingOf('congress', { when: '1815-04-10', places: ['vienna'], people: ['talleyrand'] }),
    meetingOf('call', { when: '2018-06-01', mode: 'phone', people: ['pompeo', 'kim-yong-chol'] }),
  ],
});
const search = createSearch(atlas);
const understand = (text: string): UnderstoodQuestion | undefined => understandQuestion(atlas, search, text);

const people = (text: string): readonly string[] | undefined => {
  const answer = understand(text);
  return answer?.offers === 'together' ? answer.people : undefined;
};
const filter = (text: string): unknown => {
  const answer = understand(text);
  return answer?.offers === 'filter' ? answer.filter : undefined;
};

describe('a question for several people', () => {
  it.each([
    'Kim Yong-chol + Pompeo',
    'kim yong chol and mike pompeo',
    'Kim Yong-chol & Pompeo',
    'Kim Yong-chol, Pompeo',
    'Kim Yong-chol und Pompeo',
    '김영철 + 폼페이오',
    '김영철과 폼페이오',
    '김영철 및 마이크 폼페이오',
  ])('%s', (text) => {
    expect(people(text)).toEqual(['kim-yong-chol', 'pompeo']);
  });

  it.each([
    'did Kim Yong-chol ever meet Pompeo?',
    'have Kim Yong-chol and Pompeo met',
    '김영철과 폼페이오 만났나요?',
    'when did kim yong-chol meet mike pompeo',
  ])('in a sentence: %s', (text) => {
    expect(people(text)).toEqual(['kim-yong-chol', 'pompeo']);
  });

  it.each(['kyc+mp', 'kyc + mike', 'kyc and mp'])('by the initials of a name: %s', (text) => {
    expect(people(text)).toEqual(['kim-yong-chol', 'pompeo']);
  });

  it('may name three, in several scripts and without accents', () => {
    expect(people('Muller + Лавров + Talleyrand')).toEqual(['muller', 'lavrov', 'talleyrand']);
  });

  it('says how each name was understood, and which others fit', () => {
    const answer = understand('Kim + Pompeo');
    expect(answer?.parts.map(({ text }) => text)).toEqual(['Kim', 'Pompeo']);
    const [kim] = answer?.parts ?? [];
    expect(kim?.meaning).toMatchObject({ as: 'thing', ref: { kind: 'person' } });
    expect(kim?.meaning.as === 'thing' ? kim.meaning.others : []).toHaveLength(2);
    // The only Kim who met Pompeo.
    expect(people('Kim + Pompeo')).toEqual(['kim-yong-chol', 'pompeo']);
    expect(people('Pompeo and Kim')).toEqual(['pompeo', 'kim-yong-chol']);
  });
});

describe('a question for meetings', () => {
  it('names a person and a place: of several people one who was there', () => {
    expect(filter('Kim in Singapore')).toEqual({ people: ['kim-chang-son'], places: ['singapore'] });
    expect(filter('김 싱가포르')).toEqual({ people: ['kim-chang-son'], places: ['singapore'] });
    expect(filter('Talleyrand in Vienna, April 1815')).toMatchObject({ people: ['talleyrand'], places: ['vienna'] });
  });

  it('names a time, in the words of any language', () => {
    const april = { from: Date.UTC(1815, 3, 1), to: Date.UTC(1815, 4, 1) - 1 };
    for (const text of ['April 1815', 'in April 1815', 'avril 1815', '1815-04', '1815년 4월'])
      expect(filter(text)).toEqual(april);
    expect(filter('1815')).toEqual({ from: Date.UTC(1815, 0, 1), to: Date.UTC(1816, 0, 1) - 1 });
    expect(filter('before 1900')).toEqual({ to: Date.UTC(1900, 0, 1) - 1 });
  });

  it('names a way to meet or a status', () => {
    expect(filter('phone')).toEqual({ modes: ['phone'] });
    expect(filter('phone Pompeo')).toEqual({ modes: ['phone'], people: ['pompeo'] });
    expect(filter('cancelled')).toEqual({ statuses: ['cancelled'] });
    expect(filter('France 1815')).toMatchObject({ sides: ['fr'] });
  });
});

describe('a question for a chain', () => {
  it.each([
    'Kim Yong-chol > Talleyrand',
    'Kim Yong-chol → Talleyrand',
    'Kim Yong-chol -> Talleyrand',
    'Kim Yong-chol to Talleyrand',
    'from Kim Yong-chol to Talleyrand',
    'through whom Kim Yong-chol Talleyrand',
    'Through whom are Kim Yong-chol and Talleyrand connected?',
    'kyc>cmd',
  ])('%s', (text) => {
    const answer = understand(text);
    expect(answer?.offers).toBe('path');
    expect(answer?.offers === 'path' && answer.people).toEqual(['kim-yong-chol', 'talleyrand']);
  });

  it('has two ends; with more people it asks whether they met', () => {
    expect(people('Kim Yong-chol > Pompeo > Talleyrand')).toEqual(['kim-yong-chol', 'pompeo', 'talleyrand']);
  });
});

describe('a text that is no question', () => {
  it.each(['', '   ', 'Pompeo', 'Vienna', 'blah', 'Kim in Atlantis', 'Pompeo + Nemo', '+', 'and', 'x'.repeat(100_000)])(
    'is not understood: %s',
    (text) => {
      expect(understand(text)).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => void understand(text)));
  });
});
