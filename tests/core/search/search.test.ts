import { describe, expect, it } from 'vitest';
import { refText } from '../../../src/core/navigation/links.js';
import { createSearch } from '../../../src/core/search/search.js';
import { atlasOf, meetingOf, personOf, placeOf } from '../samples/build.js';

const atlas = atlasOf({
  places: [
    placeOf('panmunjeom', { en: 'Panmunjeom', ko: '판문점' }, { aliases: ['Joint Security Area'] }),
    placeOf('singapore', 'Singapore'),
  ],
  sides: [{ id: 'sg', name: 'Singapore', abbreviation: 'SGP' }],
  people: [personOf('choe', 'Choe Son-hui')],
  series: [{ id: 'working-talks', title: 'Working talks', sources: [] }],
  topics: [
    { id: 'pace', name: 'All at once or in steps', positions: [{ text: 'in phases', sources: [] }], sources: [] },
  ],
  meetings: [meetingOf('first', { title: 'First session', note: 'held at Panmunjeom' })],
  sources: [{ id: 'herald', title: 'Talks continue', publisher: 'The Korea Herald' }],
});
const search = createSearch(atlas);
const found = (query: string): string[] => search(query, 12).map(refText);

describe('the search', () => {
  it('finds things of every kind', () => {
    expect(found('choe')).toEqual(['person/choe']);
    expect(found('first session')).toEqual(['meeting/first']);
    expect(found('at once')).toEqual(['topic/pace']);
    expect(found('phases')).toEqual(['topic/pace']);
    expect(found('working')).toEqual(['series/working-talks']);
    expect(found('SGP')).toEqual(['side/sg']);
    expect(found('korea herald')).toEqual(['source/herald']);
  });

  it('finds any language, other spellings and slips of the finger', () => {
    expect(found('판문')[0]).toBe('place/panmunjeom');
    expect(found('joint sec')).toEqual(['place/panmunjeom']);
    expect(found('Panmunjom')[0]).toBe('place/panmunjeom');
  });

  it('puts names before notes, and a place before a side of the same name', () => {
    expect(found('panmunjeom')).toEqual(['place/panmunjeom', 'meeting/first']);
    expect(found('singapore')).toEqual(['place/singapore', 'side/sg']);
  });

  it('finds nothing for a blank query, and no more than was asked for', () => {
    expect(found('  ')).toEqual([]);
    expect(search('s', 1).length).toBe(1);
  });
});
