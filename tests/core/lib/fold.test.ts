import { describe, expect, it } from 'vitest';
import { foldDiacritics, foldLatin, foldName } from '../../../src/core/lib/fold.js';

describe('folding', () => {
  it('makes names equal that differ in case, spaces or Unicode form', () => {
    expect(foldName('  Séoul \n Station ')).toBe(foldName('se\u0301oul station'));
    expect(foldName('Séoul')).not.toBe(foldName('Seoul'));
  });

  it('takes accents from Latin letters only', () => {
    expect(foldLatin('Zürich, हिन्दी')).toBe('zurich, हिन्दी');
  });

  it('takes diacritics from letters of any script and keeps Korean syllables whole', () => {
    expect(foldDiacritics('Séoul')).toBe('seoul');
    expect(foldDiacritics('Θεά')).toBe('θεα');
    expect(foldDiacritics('판문점'.normalize('NFD'))).toBe('판문점');
  });
});
