import { afterAll, describe, expect, it } from 'vitest';
import { workbook } from '../core/formats/xlsx/workbook.js';
import { commandHere } from './command.js';

const parley = commandHere();
afterAll(() => parley.remove());

describe('parley check of a file that is not a table', () => {
  it('reads a workbook, and names sheet, row and column', async () => {
    const rows = [
      ['meeting', 'date', 'place', 'people'],
      ['First', { v: 43248, style: 'day' }, 'Oslo', 'Ann Lee; Bo Roy'],
      ['Second', 'someday', 'Bern', 'Ann Lee'],
    ] as const;
    parley.put('talks.xlsx', workbook([{ name: 'Talks', rows }]));
    const { code, stdout, stderr } = await parley(['check', 'talks.xlsx']);
    expect(stderr).toBe('');
    expect(stdout).toContain('2 meetings, 2 places');
    expect(stdout).toContain('talks.xlsx:Talks:3:B (date)');
    expect(stdout).not.toMatch(/encod/i);
    expect(code).toBe(1);
  });

  it('reads a calendar, and writes its meetings for the map', async () => {
    parley.put(
      'talks.ics',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20180612\r\nDTEND;VALUE=DATE:20180613\r\nSUMMARY:Summit\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    const { code, stdout } = await parley(['build', 'talks.ics']);
    expect(code).toBe(0);
    expect(stdout).toContain('"when":"2018-06-12"');
  });

  it.each([
    ['talks.pdf', '%PDF-1.7\nmeeting, date\n', 'This is a PDF'],
    ['talks.rtf', '{\\rtf1 meeting, date}', 'This is an RTF document'],
    ['talks.bib', '@book{a, title={Meeting}, date={1990}}\n', 'This is a BibTeX file'],
    ['photo.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'This is a PNG image'],
  ])('names the format of %s in one error', async (name, content, message) => {
    parley.put(name, content);
    const { code, stdout } = await parley(['check', name]);
    expect(code).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout).toMatch(/1 error\b/);
    expect(stdout).toContain('Nothing was read.');
  });
});
