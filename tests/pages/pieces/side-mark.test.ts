import { describe, expect, it } from 'vitest';
import type { Side } from '../../../src/core/model/model.js';
import { sideLetters } from '../../../src/pages/pieces/side-mark.js';

const lettersOf = (names: readonly (string | Side)[], lang = 'en'): readonly string[] => {
  const sides = names.map((name): Side => (typeof name === 'string' ? { id: name, name: { en: name } } : name));
  return [...sideLetters(sides, lang).values()];
};

describe('the letters of sides', () => {
  it('are as few as tell a side from the others, and look like no code of a country', () => {
    expect(lettersOf(['Austria', 'Britain', 'France', 'Prussia', 'Russia', 'Spain', 'Portugal', 'Sweden'])).toEqual([
      'A',
      'B',
      'F',
      'Pr',
      'R',
      'Sp',
      'Po',
      'Sw',
    ]);
  });

  it('are initials, unless these are the code of another country', () => {
    expect(lettersOf(['United States', 'North Korea', 'South Korea', 'South Africa', 'European Union'])).toEqual([
      'US',
      'NK',
      'SKo',
      'SAf',
      'EU',
    ]);
    expect(lettersOf(['South Korea', 'Saudi Arabia', 'United Kingdom'])).toEqual(['So', 'SA', 'UK']);
  });

  it('are those of the file where it has them', () => {
    const own: Side = { id: 'hre', name: { en: 'Holy Roman Empire' }, abbreviation: { en: 'HRE' } };
    expect(lettersOf([own, 'Hungary'])).toEqual(['HRE', 'H']);
  });

  it('are in the script of the name', () => {
    const side = (ko: string): Side => ({ id: ko, name: { ko } });
    expect(lettersOf([side('미국'), side('북한'), side('영국')], 'ko')).toEqual(['미', '북', '영']);
  });

  it('are different for twelve powers', () => {
    const powers =
      'Austria Bavaria Britain Denmark France Hanover Netherlands Portugal Prussia Russia Spain Sweden'.split(' ');
    expect(new Set(lettersOf(powers)).size).toBe(12);
  });
});
