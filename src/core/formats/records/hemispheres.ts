/**
 * North, east, south and west beside a number, in all languages. The letter O is east in German and Dutch and west in French,
 * Spanish, Italian and Portuguese. One value does not say which; the other letters of the column or the language of the table may.
 */
import { READING_WORDS, readingWords } from '../../../languages/reading.js';
import { foldWord } from '../../lib/fold.js';

export interface Hemisphere {
  readonly axis: 'latitude' | 'longitude';
  readonly isNegative: boolean;
}

/** What the letter O means in a table. */
export type MeaningOfO = 'east' | 'west';

const HEMISPHERES = {
  north: { axis: 'latitude', isNegative: false },
  east: { axis: 'longitude', isNegative: false },
  south: { axis: 'latitude', isNegative: true },
  west: { axis: 'longitude', isNegative: true },
} as const satisfies Readonly<Record<string, Hemisphere>>;
type Direction = keyof typeof HEMISPHERES;
const DIRECTIONS = ['north', 'east', 'south', 'west'] as const satisfies readonly Direction[];

const wordsOf = (direction: Direction): readonly string[] =>
  readingWords(({ hemispheres }) => hemispheres?.[direction]);
const keysOf = (direction: Direction): ReadonlySet<string> => new Set(wordsOf(direction).map(foldWord));

export const HEMISPHERE_WORDS: readonly string[] = DIRECTIONS.flatMap(wordsOf);

const WEST = keysOf('west');
/** The letters that are east in one language and west in another: O. */
export const AMBIGUOUS_LETTERS: ReadonlySet<string> = new Set([...keysOf('east')].filter((key) => WEST.has(key)));

const hemisphereByKey: ReadonlyMap<string, Hemisphere> = new Map(
  DIRECTIONS.flatMap((direction) =>
    [...keysOf(direction)]
      .filter((key) => !AMBIGUOUS_LETTERS.has(key))
      .map((key) => [key, HEMISPHERES[direction]] as const),
  ),
);

/** @returns the hemisphere that a word names; undefined for another word, and for O without its meaning. */
export function hemisphereOf(word: string, o: MeaningOfO | undefined): Hemisphere | undefined {
  const key = foldWord(word);
  if (AMBIGUOUS_LETTERS.has(key)) return o === undefined ? undefined : HEMISPHERES[o];
  return hemisphereByKey.get(key);
}

const MAX_CELL_LENGTH = 160;

/**
 * Decides the meaning of O: a language is possible if it knows all letters and words in the cells. N, O and W are German or Dutch,
 * so O is east; E, N and O are French, Spanish, Italian or Portuguese, so it is west.
 * @param cells the cells of all columns of coordinates.
 * @param language the language of the headings, if the table has one. It decides if the cells do not.
 * @returns undefined if no cell has the letter O, or if nothing decides.
 */
export function meaningOfO(cells: Iterable<string>, language: string | undefined): MeaningOfO | undefined {
  const keys = new Set<string>();
  for (const cell of cells) {
    if (cell.length > MAX_CELL_LENGTH) continue;
    for (const word of cell.match(/\p{L}+/gu) ?? []) keys.add(foldWord(word));
  }
  if (![...AMBIGUOUS_LETTERS].some((letter) => keys.has(letter))) return undefined;
  const letters = [...keys].filter((key) => hemisphereByKey.has(key) || AMBIGUOUS_LETTERS.has(key));
  const possible = [...READING_WORDS].flatMap(([tag, { hemispheres = {} }]) => {
    const known = new Set(DIRECTIONS.flatMap((direction) => (hemispheres[direction] ?? []).map(foldWord)));
    if (!letters.every((key) => known.has(key))) return [];
    const meaning: MeaningOfO = hemispheres.east?.some((word) => AMBIGUOUS_LETTERS.has(foldWord(word)))
      ? 'east'
      : 'west';
    return [{ tag, meaning }];
  });
  const meanings = new Set(possible.map(({ meaning }) => meaning));
  if (meanings.size === 1) return possible[0]?.meaning;
  return possible.find(({ tag }) => tag === language)?.meaning;
}
