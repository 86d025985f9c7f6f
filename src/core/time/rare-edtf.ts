/**
 * Dates that plain EDTF (edtf.ts) does not know, such as decades. The parser of these (rare-edtf-dates.ts) is
 * large and few files need it, so it is loaded on demand: `mayHoldRareEdtf` tells from the text of a file whether to.
 */
import type { Steps } from '../lib/steps.js';
import type { When } from '../model/model.js';
import { parseWhen } from './edtf.js';

/** As `parseWhen` (edtf.ts). */
export type ParseWhen = (edtf: string, timeZone: string | undefined) => When | undefined;

const RARE_FORMS = [
  // Unspecified digits: 201X, 2018-1X.
  /[\dX](?<!\w[\dX])(?=(?<=X)|[\dX-]{0,8}X)[\dX]{3}(?:-[\dX]{2}){0,2}(?!\w)/,
  // A mark on a part of a date: ~2018, 2018?-06, 2018-~06.
  /(?<![^\s"'/,;|{[])[~?%]-?[\dX]{4}(?!\d)|[\dX]{4}(?:-[\dX]{2})?(?:[~?%]-|-[~?%])[\dX]/,
  // Significant digits: 1950S2.
  /(?<!\w)\d{4}S\d/,
];

/** A letter or mark that every rare form has, beside a digit. A text without it needs no further look. */
const RARE_CHARACTER = /X(?<=[\dX-]X)|X(?=\d)|[~?%](?=[-\dX])|S(?<=\dS)(?=\d)/;

/** Characters tested in one step. */
const SLICE = 262_144;
/** No rare date is longer. */
const OVERLAP = 100;

/**
 * @param text of a whole file, or of one date.
 * @returns whether it may have a date that only rare-edtf-dates.ts can read; a false positive costs one download.
 */
export function* mayHoldRareEdtf(text: string): Steps<boolean> {
  for (let at = 0; at < text.length; at += SLICE) {
    if (at > 0) yield at / text.length;
    const slice = text.slice(Math.max(0, at - OVERLAP), at + SLICE);
    // One pattern of all forms takes twice as long, because the engine then looks at each character for each form.
    if (RARE_CHARACTER.test(slice) && RARE_FORMS.some((form) => form.test(slice))) return true;
  }
  return false;
}

/** @returns a parser of all of EDTF: what parseWhen knows, it reads. Fails as any import does. */
export async function loadRareEdtf(): Promise<ParseWhen> {
  const { parseRare } = await import('./rare-edtf-dates.js');
  return (text, timeZone) => parseWhen(text, timeZone) ?? parseRare(text, timeZone);
}
