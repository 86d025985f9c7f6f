/** Lines above the headings that keep the choices of the user in the file. */
import { describe, expect, it } from 'vitest';
import { pick } from '../../../../src/core/model/text.js';
import { settingsLines } from '../../../../src/core/formats/table/settings-lines.js';
import { readTable } from '../reading.js';

const TABLE = 'Wer,Tag,meeting\nIda Moe|Per Lie,4/6/2018,A\n';

const read = (text: string) => {
  const { value, issues } = readTable(text);
  return {
    names: value.people.map(({ name }) => pick(name, 'en')),
    dates: value.meetings.map(({ when }) => when?.edtf),
    issues: issues.map(({ code, row, found }) => [code, row, found]),
  };
};

describe('settings lines', () => {
  it('state what a column means and how its cells are read', () => {
    const lines = settingsLines({ Wer: 'people', Tag: 'when', 'Wer:separator': 'semicolon', 'Tag:order': 'mdy' });
    expect(lines[2]).toBe('# parley: Wer:separator=semicolon');
    expect(read(`${lines.join('\n')}\n${TABLE}`)).toEqual({
      names: ['Ida Moe|Per Lie'],
      dates: ['2018-04-06'],
      issues: [],
    });
  });

  it('may have been saved by a spreadsheet, below a line that states the delimiter', () => {
    const lines = '"# parley: Wer=people";;\r\n# parley: Tag=when;;\r\n# Parley: Wer:separator=|;;\r\n';
    expect(read(`sep=;\r\n${lines}${TABLE.replaceAll(',', ';')}`)).toMatchObject({ names: ['Ida Moe', 'Per Lie'] });
    expect(read('"# parley: people:separator=;";\nmeeting;people\nA;Ida|Per\n').names).toEqual(['Ida|Per']);
  });

  it('count as rows, and a line that cannot be read is reported', () => {
    const { issues } = read('# parley: people:separator=colon\n# parley: nothing\nmeeting,date\nA,soon after\n');
    expect(issues).toEqual([
      ['setting-unknown', 1, 'people:separator=colon'],
      ['setting-unknown', 2, 'nothing'],
      ['date-invalid', 4, 'soon after'],
    ]);
  });

  it('that name no column of the table are reported, and so are those of the caller', () => {
    const text =
      '# parley: Wann=when\n# parley: Wo:separator=bar\n# parley: people:separator=bar\nmeeting,people\nA,Ida|Per\n';
    expect(read(text).issues).toEqual([
      ['setting-without-column', undefined, 'Wann=when'],
      ['setting-without-column', undefined, 'Wo:separator=bar'],
    ]);
    const { issues } = readTable('meeting,people\nA,Ida\n', { columns: { MEETING: 'title', Leute: 'ignore' } });
    expect(issues).toMatchObject([
      { code: 'setting-without-column', found: 'Leute=ignore', expected: 'meeting, people' },
    ]);
  });

  it('yield to what the caller says', () => {
    const text = '# parley: people:separator=bar\nmeeting,people\nA,Ida|Per\n';
    const { value } = readTable(text, { columns: { 'people:separator': 'semicolon' } });
    expect(value.people).toHaveLength(1);
  });
});
