import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageMap } from '../../../src/core/model/model.js';
import { pick, pickWithLang } from '../../../src/core/model/text.js';

const panmunjeom = { ko: '판문점', en: 'Panmunjeom', 'zh-Hant': '板門店' };

describe('pick', () => {
  it.each([
    ['en', 'Panmunjeom'],
    ['ko', '판문점'],
    ['KO-kr', '판문점'],
    ['zh-Hant-TW', '板門店'],
    ['zh', '板門店'],
    ['zh-Hans', '板門店'],
    ['de', 'Panmunjeom'],
    ['', 'Panmunjeom'],
    ['constructor', 'Panmunjeom'],
    ['__proto__', 'Panmunjeom'],
  ])('%s: %s', (lang, text) => {
    expect(pick(panmunjeom, lang)).toBe(text);
  });

  it('takes the exact tag before its relatives, in any order', () => {
    expect(pick({ 'pt-BR': 'a', pt: 'b', 'pt-PT': 'c' }, 'pt-PT')).toBe('c');
    expect(pick({ 'pt-BR': 'a', pt: 'b' }, 'pt-PT')).toBe('b');
  });

  it('takes the first where there is neither the language nor English', () => {
    expect(pick({ ko: '판문점', ja: '板門店' }, 'de')).toBe('판문점');
  });

  it('gives one text as it is, and nothing for nothing', () => {
    expect(pick('Panmunjeom', 'ko')).toBe('Panmunjeom');
    expect(pick(undefined, 'ko')).toBe('');
    expect(pick({}, 'ko')).toBe('');
    expect(pick({ ko: '', en: 'Seoul' }, 'ko')).toBe('Seoul');
  });

  it('never throws and never gives anything but text', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (text, lang) => {
        expect(pick(text as LanguageMap, lang)).toBeTypeOf('string');
      }),
    );
  });
});

describe('pickWithLang', () => {
  it('says which language was found, as the data writes it', () => {
    expect(pickWithLang(panmunjeom, 'ko-KR')).toEqual({ text: '판문점', lang: 'ko' });
    expect(pickWithLang(panmunjeom, 'de')).toEqual({ text: 'Panmunjeom', lang: 'en' });
  });

  it('does not guess the language of a text that has none', () => {
    expect(pickWithLang('Panmunjeom', 'ko')).toEqual({ text: 'Panmunjeom', lang: undefined });
    expect(pickWithLang(undefined, 'ko')).toEqual({ text: '', lang: undefined });
  });
});
