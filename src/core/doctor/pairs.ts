/**
 * Which of many names to compare: those that share a key. Comparing each with each would take 50,000 names a billion
 * comparisons; here each name has a few keys (its letters, its consonants, and its letters with one left out), they are
 * sorted, and only neighbours of the same key meet, at most `MOST_OF_A_KEY` of them. So the time grows with the names.
 */
import { consonantKey, lastWordFirst, type Spelling } from './spellings.js';

const MAX_PAIRS_PER_KEY = 40;
/** Shorter texts have too many neighbours by chance. */
const SHORTEST_SLIP = 6;
const LONGEST_SLIP = 40;
/** Indexes below this fit beside a key of 32 bits into a whole number (2^53). */
const INDEX_RANGE = 2 ** 20;

/**
 * @param names of each thing, its spellings; more than a million things are too many, and the rest is passed over.
 * @returns pairs of indexes, each once, the lower first.
 */
export function candidatePairs(names: readonly (readonly Spelling[])[]): readonly (readonly [number, number])[] {
  const keyed: number[] = [];
  names.slice(0, INDEX_RANGE).forEach((spellings, index) => {
    const keys = new Set(spellings.flatMap(keysOf));
    for (const key of keys) keyed.push(key * INDEX_RANGE + index);
  });
  const sorted = Float64Array.from(keyed).sort();
  const pairs = new Set<number>();
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sameKey(sorted[start], sorted[end])) end += 1;
    const last = Math.min(end, start + MAX_PAIRS_PER_KEY);
    for (let i = start; i < last; i += 1) {
      for (let j = i + 1; j < last; j += 1) pairs.add(indexOf(sorted[i]) * INDEX_RANGE + indexOf(sorted[j]));
    }
    start = end;
  }
  return [...pairs].map((pair) => [Math.floor(pair / INDEX_RANGE), pair % INDEX_RANGE] as const);
}

const sameKey = (a = 0, b = 0): boolean => Math.floor(a / INDEX_RANGE) === Math.floor(b / INDEX_RANGE);
const indexOf = (keyed = 0): number => keyed % INDEX_RANGE;

function keysOf(spelling: Spelling): readonly number[] {
  const letters = spelling.words.join('');
  if (letters === '') return [];
  const keys = [hash(letters)];
  if (!spelling.isLatin) return keys;
  const bones = consonantKey(spelling);
  // Few consonants are no evidence: "Ri Un" and "Ro An" share them.
  if (bones.length >= 2) keys.push(hash(`~${bones}`));
  if (bones.length >= 2 && spelling.words.length > 1) keys.push(hash(`~${consonantKey(lastWordFirst(spelling))}`));
  if (letters.length < SHORTEST_SLIP || letters.length > LONGEST_SLIP) return keys;
  keys.push(hash(`-${letters}`));
  for (let at = 1; at < letters.length; at += 1) keys.push(hash(`-${letters.slice(0, at)}${letters.slice(at + 1)}`));
  return keys;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. Two texts of one hash only cost a comparison. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
