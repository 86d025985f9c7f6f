import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/formats/encoding.js';
import { readTable } from '../reading.js';

const bytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../samples/tables/${name}`, import.meta.url))));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, mark: boolean, bigEndian: boolean): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  return Uint8Array.from({ length: units.length * 2 }, (_, index) => {
    const unit = units.charCodeAt(index >> 1);
    return index % 2 === (bigEndian ? 0 : 1) ? unit >> 8 : unit & 0xff;
  });
};
const TEXT = 'meeting,date\nDéjeuner 판문점,2018\n';

describe('the encoding of a table', () => {
  it('is UTF-8 where the bytes are, with or without mark', () => {
    expect(decodeText(utf8(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', issues: [] });
    expect(decodeText(utf8(`\uFEFF${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8', issues: [] });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', issues: [] });
  });

  it('is UTF-16 by its mark, or by its zeros, which is a guess', () => {
    expect(decodeText(wide(TEXT, true, false))).toEqual({ text: TEXT, encoding: 'utf-16le', issues: [] });
    expect(decodeText(wide(TEXT, true, true))).toEqual({ text: TEXT, encoding: 'utf-16be', issues: [] });
    const plain = 'meeting,date\nLunch,2018\n';
    for (const bigEndian of [false, true]) {
      const { text, encoding, issues } = decodeText(wide(plain, false, bigEndian));
      expect([text, encoding]).toEqual([plain, bigEndian ? 'utf-16be' : 'utf-16le']);
      expect(issues).toMatchObject([{ severity: 'warning', code: 'encoding-guessed', found: encoding }]);
    }
  });

  it('is Korean where the high bytes pair up into Hangul', () => {
    const { text, encoding, issues } = decodeText(bytes('talks-ko-euc-kr.csv'));
    expect(encoding).toBe('euc-kr');
    expect(issues).toMatchObject([{ code: 'encoding-guessed', found: 'euc-kr' }]);
    const { value } = readTable(text);
    expect(value.places.map(({ name, coordinates }) => [name, coordinates])).toEqual([
      ['판문점', [126.67667, 37.95583]],
      ['싱가포르', [103.85007, 1.28967]],
    ]);
  });

  it('is Western otherwise', () => {
    const { text, encoding, issues } = decodeText(bytes('geneva-windows-1252.csv'));
    expect(encoding).toBe('windows-1252');
    expect(text).toContain('Déjeuner à Genève;4 août 2018;Genève;François Müller');
    expect(issues).toMatchObject([{ code: 'encoding-guessed', found: 'windows-1252' }]);
    expect(readTable(text).value.meetings[0]?.when?.edtf).toBe('2018-08-04');
  });

  it('is the one named, and bytes that make no sense in it are said by line', () => {
    expect(decodeText(Uint8Array.of(0xcc, 0xe0, 0xe9), 'windows-1251').text).toBe('Май');
    const { text, issues } = decodeText(Uint8Array.of(0x61, 0x0a, 0xff, 0x62), 'utf-8');
    expect(text).toBe('a\n\uFFFDb');
    expect(issues).toMatchObject([{ code: 'encoding-broken', row: 2, found: 'utf-8' }]);
    expect(() => decodeText(new Uint8Array(), 'klingon')).toThrow(RangeError);
  });

  it('never throws, whatever the bytes, and never changes what is UTF-8', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (any) => typeof decodeText(any).text === 'string'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decodeText(utf8(text)).text).toBe(text);
      }),
    );
  });
});
