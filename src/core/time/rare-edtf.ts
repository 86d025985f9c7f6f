/**
 * Dates that plain EDTF (edtf.ts) does not know: who has some asks here for the reader of all of it, which is loaded on
 * demand (rare-edtf-dates.ts), because few files need it.
 */
import type { When } from '../model/model.js';
import { parseWhen } from './edtf.js';

/** As `parseWhen` (edtf.ts). */
export type ParseWhen = (edtf: string, timeZone: string | undefined) => When | undefined;

const RARE =
  /\d{4}-(?:2[1-9]|3\d|4[01])(?!\d)|[\dX]{2}X|X-|XX|[{[][-.\dXY~?%,\s]+[\]}]|[~?%]-|-[~?%]|[~?%]\d{4}|\d{4}S\d/;
const SEASON_WORDS =
  /spring|summer|autumn|fall|winter|봄|여름|가을|겨울|frühling|sommer|herbst|printemps|été|automne|hiver/i;

/** @returns whether a file may have a date that only rare-edtf-dates.ts can read; false positives cost one download. */
export const mayHoldRareEdtf = (text: string): boolean => RARE.test(text) || SEASON_WORDS.test(text);

/** @returns a parser of all of EDTF: what parseWhen knows, it reads. Fails as any import does. */
export async function loadRareEdtf(): Promise<ParseWhen> {
  const { parseRare } = await import('./rare-edtf-dates.js');
  return (text, timeZone) => parseWhen(text, timeZone) ?? parseRare(text, timeZone);
}
