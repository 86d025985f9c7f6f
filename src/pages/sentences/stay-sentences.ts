/** Where two people were in one place on the same days, in words that call it no meeting. */
import type { Overlap, OverlappingStays } from '../../core/queries/stays.js';
import { metEn } from '../../languages/en/met.js';
import { words } from '../../languages/index.js';
import { daysInWords, joinSentences, leftOutSentence, nameOf, namesOf } from './names.js';
import { unknownSentence } from './together-sentences.js';

/** @returns "Both in Singapore, 29 May to 1 June 2018; no meeting of the two is recorded." */
export function overlapSentence(overlap: Overlap, lang: string): string {
  const { bothThere, bothPerhapsThere } = words(lang, metEn);
  return (overlap.isAssumed ? bothPerhapsThere : bothThere)(nameOf(overlap.place, lang), daysInWords(overlap, lang));
}

/** @returns what stands before the list of overlaps, or instead of it. */
export function staysSentence(answer: OverlappingStays, lang: string): string {
  const messages = words(lang, metEn);
  const { people, unknown, overlaps, imprecise, undatedTogether, leftOut } = answer;
  const unknownIds = unknownSentence(unknown, lang);
  if (unknownIds !== '') return unknownIds;
  if (people.length < 2) return messages.needsTwo;
  return joinSentences([
    overlaps.length === 0 ? messages.noStays(namesOf(people, lang)) : messages.staysCaution,
    undatedTogether === 0 ? '' : messages.undatedTogether(undatedTogether),
    imprecise === 0 ? '' : messages.imprecise(imprecise),
    leftOutSentence(leftOut, lang),
  ]);
}
