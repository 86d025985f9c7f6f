/** What separates people and topics in the cells of a column: the whole column decides, and one Issue tells it. */
import { describe, expect, it } from 'vitest';
import { pick } from '../../../../../src/core/model/text.js';
import { readTable } from '../../reading.js';

/** The people and Issues of a table with one column of people. */
function peopleIn(cells: readonly string[], columns = {}) {
  const rows = cells.map((cell, index) => `M${index},1850-01-0${index + 1},"${cell}"`);
  const { value, issues, guess } = readTable(['meeting,date,people', ...rows].join('\n'), { columns });
  return {
    names: value.people.map(({ name }) => pick(name, 'en')),
    told: issues.flatMap(({ code, expected, count, found }) =>
      code === 'people-separator' ? [[expected, count, found]] : [],
    ),
    decisions: guess?.decisions ?? [],
  };
}

describe('the separator of people', () => {
  it('is a bar wherever a cell has one, and is told once with a count and an example', () => {
    expect(peopleIn(['Ida Moe|Per Lie|Åse Vik', 'Ida Moe', 'Per Lie | Jo Berg'])).toMatchObject({
      names: ['Ida Moe', 'Per Lie', 'Åse Vik', 'Jo Berg'],
      told: [['bar', 2, 'Ida Moe|Per Lie|Åse Vik']],
    });
  });

  it('is a slash, a comma or a word for "and" where every part is a person', () => {
    expect(peopleIn(['Ida Moe / Per Lie', 'Jo Berg']).names).toEqual(['Ida Moe', 'Per Lie', 'Jo Berg']);
    expect(peopleIn(['Ida Moe, Per Lie and Jo Berg']).names).toEqual(['Ida Moe', 'Per Lie', 'Jo Berg']);
    for (const word of ['and', 'und', 'et', 'y', 'e', 'en', 'и', '&'])
      expect(peopleIn([`Ida Moe ${word} Per van der Lie`]).names).toEqual(['Ida Moe', 'Per van der Lie']);
  });

  it('is a comma between three single names, also where other cells have semicolons', () => {
    expect(peopleIn(['Ida; Per', 'Ida, Per, Jo', 'Åse Vik']).names).toEqual(['Ida', 'Per', 'Jo', 'Åse Vik']);
  });

  it('is a word for "and" between single names that stand alone in other cells', () => {
    expect(peopleIn(['Ida & Per', 'Per', 'Ida']).names).toEqual(['Ida', 'Per']);
    expect(peopleIn(['Ida & Per', 'Per']).names).toEqual(['Ida & Per', 'Per']);
  });

  it('is the word for "and" before the last of a list with commas', () => {
    expect(peopleIn(['Louis XIV, Colbert et Louvois', 'Colbert', 'Louis XIV']).names).toEqual([
      'Louis XIV',
      'Colbert',
      'Louvois',
    ]);
    expect(peopleIn(['Ann Lee, Bo Roy, Duke of York and Albany', 'Ann Lee']).names).toContain(
      'Duke of York and Albany',
    );
  });

  it('is not inside a name', () => {
    const names = [
      'Moe, Ida',
      'Marks & Spencer',
      'Duke of York and Albany',
      'Foreign Ministers of France and Great Britain',
      'Ministry of Trade and Industry',
      'Mr and Mrs Lie',
      'Ida Moe (head of arms and trade, North/South)',
    ];
    expect(peopleIn(names.slice(0, 6))).toMatchObject({ names: names.slice(0, 6), told: [] });
    expect(peopleIn(names.slice(6)).names).toEqual(['Ida Moe']);
  });

  it('is what the user says, without an Issue', () => {
    const cells = ['Ida Moe|Per Lie', 'Jo Berg and Co'];
    expect(peopleIn(cells, { 'people:separator': 'semicolon' })).toMatchObject({ names: cells, told: [] });
    expect(peopleIn(cells, { 'People:separator': '|+and' })).toMatchObject({
      names: ['Ida Moe', 'Per Lie', 'Jo Berg', 'Co'],
      told: [],
      decisions: [{ name: 'separator', column: 'people', value: 'bar+and', isStated: true, count: 2 }],
    });
  });

  it('is found in a cell of any length in a time that grows with the length', () => {
    const long = 'Ida and '.repeat(12_500);
    const started = performance.now();
    peopleIn([long, ' '.repeat(100_000), '('.repeat(100_000), ', '.repeat(50_000), 'a/'.repeat(50_000)]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the separator of topics', () => {
  const topicsIn = (cells: readonly string[]): readonly string[] => {
    const rows = cells.map((cell, index) => `M${index},1850,"${cell}"`);
    return readTable(['meeting,date,tags', ...rows].join('\n')).value.topics.map(({ name }) => pick(name, 'en'));
  };

  it('is a bar, or a comma between short words that are used again', () => {
    expect(topicsIn(['peace|trade', 'trade'])).toEqual(['peace', 'trade']);
    expect(topicsIn(['peace, trade', 'trade, arms'])).toEqual(['peace', 'trade', 'arms']);
  });

  it('is not a comma in a sentence', () => {
    const cells = ['trade, and how to pay for it', 'trade', 'security, defence'];
    expect(topicsIn(cells)).toEqual(cells);
  });
});
