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

  it('has in windows-1252 a character for each of the 256 bytes', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const { text } = decodeText(all, 'windows-1252');
    const controls = '\u0081 \u008D \u008F \u0090 \u009D'.split(' ');
    const expected = `€${controls[0]}‚ƒ„…†‡ˆ‰Š‹Œ${controls[1]}Ž${controls[2]}${controls[3]}‘’“”•–—˜™š›œ${controls[4]}žŸ`;
    expect(text.slice(0x80, 0xa0)).toBe(expected);
    const others = [...all].filter((byte) => byte < 0x80 || byte > 0x9f);
    expect(others.map((byte) => text.charCodeAt(byte))).toEqual(others);
    for (const label of ['latin1', 'iso-8859-1', 'cp1252']) expect(decodeText(all, label).text).toBe(text);
    const long = new Uint8Array(20_000).fill(0x97);
    expect(decodeText(long).text).toBe('—'.repeat(20_000));
  });

  it('keeps the dashes and quotation marks of a Windows table', () => {
    const row = [
      0x50, 0x96, 0x51, 0x2c, 0x35, 0x96, 0x36, 0x20, 0x4a, 0x75, 0x6c, 0x79, 0x20, 0x31, 0x39, 0x30, 0x32, 0x2c,
    ];
    const place = [0x4c, 0x92, 0x45, 0x2c, 0x8e, 0x2e, 0x20, 0x8a, 0x61, 0x0a];
    const file = Uint8Array.from([...utf8('meeting,date,place,people\n'), ...row, ...place]);
    const { value, issues } = readTable(decodeText(file).text);
    expect(value.meetings).toMatchObject([{ title: 'P–Q', when: { edtf: '1902-07-05/1902-07-06' } }]);
    expect([value.places[0]?.name, value.people[0]?.name]).toEqual(['L’E', 'Ž. Ša']);
    expect(issues.map(({ code }) => code)).toEqual(['coordinates-missing']);
  });

  /** @returns the bytes of a text in an encoding with one byte for each character. */
  const inOneByte = (text: string, label: string): Uint8Array => {
    const { text: characters } = decodeText(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      label,
    );
    return Uint8Array.from(text, (character) => characters.indexOf(character));
  };

  it.each([
    ['windows-1250', 'Data;Miejsce;Kto\n12.3.1938;Łódź;Święty Żuk\n13.3.1938;Kraków;Gałązka\n'],
    ['windows-1250', 'date,place,people\n1938-03-12,Łódź,Gałązka\n'],
    ['windows-1251', 'Дата;Место;Участники\n12.3.1938;Москва;Иван Петров\n'],
    ['windows-1251', 'date;place;people\n1938;Москва;Иван Петров\n1939;Киев;Пётр Иванов\n'],
    ['macintosh', 'Date;Lieu;Présents\n12.3.1938;Genève;Jérôme Bézé\n'],
    ['macintosh', 'meeting;place\nGespräch über Öl;Köln\n'],
  ])('is %s if the letters of the text show it', (label, text) => {
    const decoded = decodeText(inOneByte(text, label));
    expect(decoded).toMatchObject({ encoding: label, text, issues: [{ code: 'encoding-guessed', found: label }] });
  });

  it.each([
    [
      'shift_jis',
      '出席者',
      '93fa95742c8fea8f8a2c8f6f90c88ed20a31393732944e398c8e323593fa2c966b8b9e2c936392868a7089680a',
    ],
    ['gb18030', '与会者', 'c8d5c6da2cb5d8b5e32cd3ebbbe1d5df0a31393732c4ea32d4c23231c8d52cb1b1bea92cd6dcb6f7c0b40a'],
    ['big5', '與會者', 'a4e9b4c12ca661c2492cbb50b77caacc0a31393732a67e32a4eb3231a4e92ca55fa8ca2ca950aea6a8d30a'],
  ])('is %s if the headings of the table are words in it', (label, heading, hex) => {
    const { encoding, text } = decodeText(Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16)));
    expect(encoding).toBe(label);
    expect(text).toContain(heading);
  });

  it.each([
    'Datum;Ort;Wer\n1.6.1815;Köln;„Jürgen“ Groß – Øre\n',
    'date;lieu\n1815;Évian à l’été, « où » ?\n',
    'fecha;lugar\n1815;¿Dónde? ¡Aquí! 12 € nº 3ª\n',
    'data;local\n1815;São João d’El-Rei, coração, maçã, É\n',
  ])('is windows-1252 for %s', (text) => {
    const { encoding, text: decoded } = decodeText(inOneByte(text, 'windows-1252'));
    expect([encoding, decoded]).toEqual(['windows-1252', text]);
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
