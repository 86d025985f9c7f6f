/**
 * Chooses the names to compare. Comparing each name with each other would take a billion comparisons for 50,000 names. Each
 * name gets a few keys: its letters, its consonants, its letters with one left out. Only names that share a key become a
 * pair, and each key makes pairs of at most `MAX_NAMES_PER_KEY` names, so the time grows in proportion to the number of
 * names.
 */
import { hash32 } from '../lib/hash.js';
import { consonantKey, lastWordFirst, type Spelling } from './spellings.js';

const MAX_NAMES_PER_KEY = 40;
/** Letters. A shorter name is similar to many others by chance, and a longer one has too many keys. */
const MIN_LENGTH_FOR_TYPO = 6;
const MAX_LENGTH_FOR_TYPO = 40;
/** Two names may share fewer consonants than this by chance: "Ri Un" and "Ro An". */
const MIN_CONSONANTS = 2;
/** An index below this limit and a key of 32 bits fit together into a safe integer (2^53). */
const INDEX_RANGE = 2 ** 20;

/** An engine's set has room for 16 million. More pairs than this are ignored. */
const MAX_PAIRS = 2 ** 23;
/** The keys are sorted in this many parts, by their highest bits, because one sort of millions takes too long for one step. */
const PARTS = 1024;
const partOf = (key: number): number => Math.floor(key / (2 ** 32 / PARTS));

/**
 * @param byWord whether names with one common word become a pair as well: "de Gaulle" and "Charles de Gaulle".
 * @param names the spellings of each thing. Things after the first million are ignored.
 * @returns yields pairs of indexes without duplicates, the lower index first, and undefined after each name and each key.
 */
export function* candidatePairs(
  names: readonly (readonly Spelling[])[],
  { byWord = false }: { readonly byWord?: boolean } = {},
): Generator<readonly [number, number] | undefined, void, void> {
  const parts = Array.from({ length: PARTS }, (): number[] => []);
  for (const [index, spellings] of names.slice(0, INDEX_RANGE).entries()) {
    yield;
    const keys = new Set(spellings.flatMap((one) => (byWord ? [...keysOf(one), ...wordKeysOf(one)] : keysOf(one))));
    for (const key of keys) parts[partOf(key)]?.push(key * INDEX_RANGE + index);
  }
  const known = new Set<number>();
  for (const part of parts) {
    const sorted = Float64Array.from(part).sort();
    for (let start = 0; start < sorted.length;) {
      yield;
      let end = start + 1;
      while (end < sorted.length && haveSameKey(sorted[start], sorted[end])) end += 1;
      const last = Math.min(end, start + MAX_NAMES_PER_KEY);
      for (let i = start; i < last; i += 1) {
        for (let j = i + 1; j < last; j += 1) {
          const pair = [indexIn(sorted[i]), indexIn(sorted[j])] as const;
          const key = pair[0] * INDEX_RANGE + pair[1];
          if (known.has(key) || known.size === MAX_PAIRS) continue;
          known.add(key);
          yield pair;
        }
      }
      start = end;
    }
  }
}

const haveSameKey = (a = 0, b = 0): boolean => Math.floor(a / INDEX_RANGE) === Math.floor(b / INDEX_RANGE);
const indexIn = (keyed = 0): number => keyed % INDEX_RANGE;

/**
 * Returns hashes of the keys. If two keys have the same hash, that only costs a comparison. The first character of a key is
 * its kind.
 */
function keysOf(spelling: Spelling): readonly number[] {
  const letters = spelling.words.join('');
  if (letters === '') return [];
  const keys = [letters];
  if (spelling.isLatin) {
    const consonants = consonantKey(spelling);
    if (consonants.length >= MIN_CONSONANTS) {
      keys.push(`~${consonants}`);
      if (spelling.words.length > 1) keys.push(`~${consonantKey(lastWordFirst(spelling))}`);
    }
    if (letters.length >= MIN_LENGTH_FOR_TYPO && letters.length <= MAX_LENGTH_FOR_TYPO) {
      keys.push(`-${letters}`);
      for (let at = 1; at < letters.length; at += 1) keys.push(`-${letters.slice(0, at)}${letters.slice(at + 1)}`);
    }
  }
  return keys.map(hash32);
}

/** Letters. Shorter words are particles and initials. */
const MIN_WORD_LENGTH = 3;

const wordKeysOf = ({ words }: Spelling): readonly number[] =>
  words.filter((word) => word.length >= MIN_WORD_LENGTH).map((word) => hash32(`=${word}`));
