/**
 * How well the doctor finds people who are listed twice. `twin-pairs.tsv` has pairs of names from a public table of visits to the United
 * States, marked by hand from names, countries and years: all pairs that the doctor reported, pairs that it missed, and pairs of
 * similar names of two people. The table itself is no part of the project; set VISITS_TABLE to its path to examine it whole.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { duplicatePeople } from '../../../src/core/doctor/duplicate-names.js';
import { mayBeOnePerson, personNameOf } from '../../../src/core/doctor/person-names.js';
import { buildAtlas } from '../../../src/core/model/build-atlas.js';
import type { Atlas, AtlasData } from '../../../src/core/model/model.js';
import { pick } from '../../../src/core/model/text.js';
import { readTable } from '../formats/reading.js';
import { dataOf, meetingOf, personOf } from '../samples/build.js';

interface MarkedPair {
  readonly names: readonly [string, string];
  readonly years: readonly [string, string];
  readonly country: string;
  readonly isSame: boolean;
}

const PAIRS: readonly MarkedPair[] = readFileSync(new URL('twin-pairs.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [, name = '', years = '', , otherName = '', otherYears = '', country = '', mark] = line.split('\t');
    return { names: [name, otherName], years: [years, otherYears], country, isSame: mark === 'same' };
  });

/** The people of all pairs, each with a meeting in the first and the last year. */
function atlasOfPairs(): AtlasData {
  const people = new Map<string, ReturnType<typeof personOf>>();
  const meetings: ReturnType<typeof meetingOf>[] = [];
  for (const { names, years, country } of PAIRS) {
    for (const [index, name] of names.entries()) {
      const id = `${country}: ${name}`;
      if (people.has(id)) continue;
      people.set(id, personOf(id, name, country));
      for (const year of new Set(years[index]?.split('-')))
        meetings.push(meetingOf(`${id} ${year}`, { people: [id], when: year }));
    }
  }
  return dataOf({ people: [...people.values()], meetings });
}

/** @returns whether two names of people are reported as one, directly or by a third name. */
function reportedAsOne(atlas: Atlas): (name: string, other: string) => boolean {
  const group = new Map<string, string>();
  const rootOf = (name: string): string => {
    const next = group.get(name);
    return next === undefined ? name : rootOf(next);
  };
  const nameOf = new Map(atlas.people.map(({ id, name }) => [id, pick(name, 'en')]));
  for (const found of duplicatePeople({ atlas })) {
    if (found === undefined) continue;
    const { id = '', suggestion = '' } = found;
    const [root, kept] = [rootOf(nameOf.get(id) ?? ''), rootOf(nameOf.get(suggestion) ?? '')];
    if (root !== kept) group.set(root, kept);
  }
  return (name, other) => rootOf(name) === rootOf(other);
}

function measure(atlas: Atlas, where: string): { readonly precision: number; readonly recall: number } {
  const areOne = reportedAsOne(atlas);
  const reported = PAIRS.filter(({ names }) => areOne(...names));
  const right = reported.filter(({ isSame }) => isSame).length;
  const precision = right / reported.length;
  const recall = right / PAIRS.filter(({ isSame }) => isSame).length;
  console.info(
    `Twins in ${where}: ${reported.length} of ${PAIRS.length} marked pairs reported, ` +
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  return { precision, recall };
}

describe('people who are listed twice', () => {
  it('are found with a precision of at least 0.95 among the marked pairs', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(200);
    const { precision, recall } = measure(buildAtlas(atlasOfPairs()), 'the marked pairs');
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });

  const table = process.env['VISITS_TABLE'] ?? '';
  it.skipIf(!existsSync(table))('are found with the same precision in the whole table', () => {
    const atlas = buildAtlas(readTable(readFileSync(table, 'utf8')).value ?? dataOf({}));
    const { precision } = measure(atlas, 'the table');
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});

const compared = (name: string, other: string): string | undefined =>
  mayBeOnePerson(personNameOf(name), personNameOf(other));

describe('names of one person', () => {
  it.each([
    ['Prince Metternich', 'Fürst Metternich'],
    ['Viscount Castlereagh', 'Lord Castlereagh'],
    ['Tsar Alexander I', 'Emperor Alexander I'],
    ['Zar Alexander I.', 'Emperor Alexander I'],
    ['Prime Minister Golda Meir', 'Golda Meir'],
    ['Foreign Minister Andrei Gromyko', 'Gromyko, Andrei'],
    ['Chairman of the Council of Ministers Alexei Kosygin', 'Alexei Kosygin'],
    ['President-elect John F. Kennedy', 'John Kennedy'],
    ['Dr. Henry A. Kissinger', 'Henry Kissinger'],
    ['Prof. Dr. Max Planck', 'M. Planck'],
    ['Gen. George C. Marshall', 'General G. C. Marshall'],
    ['Bundeskanzlerin Angela Merkel', 'Mrs. Angela Merkel'],
    ['Monsieur Georges Clemenceau', 'Georges Clemenceau'],
    ['Rey Juan Carlos I', 'King Juan Carlos I'],
    ['Kim Jong-un, Chairman', 'Kim Jong Un'],
    ['Ernesto Zedillo', 'Ernesto Zedillo Ponce de León'],
    ['김정은 위원장', '김정은'],
    ['文在寅总统', '文在寅'],
    ['田中角栄首相', '田中角栄'],
    ['Император Александр I', 'Царь Александр I'],
  ])('%s and %s', (name, other) => {
    expect(compared(name, other)).toBe('whole');
  });

  it.each([
    ['President de Gaulle', 'President Charles de Gaulle'],
    ['Prime Minister Sato', 'Eisaku Sato'],
    ['King Bhumibol', 'King Bhumibol Adulyadej'],
    ['President-elect Diaz Ordaz', 'President Gustavo Diaz Ordaz'],
  ])('%s and %s are one if no other person has that name', (name, other) => {
    expect(compared(name, other)).toBe('part');
  });

  it.each([
    ['Tsar Alexander I', 'Tsar Alexander II'],
    ['King George V', 'King George VI'],
    ['Queen Elizabeth', 'Queen Elizabeth II'],
    ['President Takeo Fukuda', 'President Yasuo Fukuda'],
    ['President George H. W. Bush', 'President George W. Bush'],
    ['King Saud', 'King Abdullah bin Abdulaziz al-Saud'],
    ['King Faisal', 'Prince Saud al-Faisal'],
    ['Lord North', 'Lord South'],
  ])('%s and %s are two people', (name, other) => {
    expect(compared(name, other)).toBeUndefined();
  });

  it('that are a surname of several people are reported for none of them', () => {
    const reported = (...names: readonly string[]): number =>
      [
        ...duplicatePeople({
          atlas: buildAtlas(dataOf({ people: names.map((name, index) => personOf(`p${index}`, name)) })),
        }),
      ].filter((found) => found !== undefined).length;
    expect(reported('Prime Minister Fukuda', 'Takeo Fukuda')).toBe(1);
    expect(reported('Prime Minister Fukuda', 'Takeo Fukuda', 'Yasuo Fukuda')).toBe(0);
  });
});
