/** Names and links inside a sentence of a language, each marked with its own language. */
import { html, type TemplateResult } from 'lit';
import type { Person, Place, Side } from '../../core/model/model.js';
import { pickWithLang } from '../../core/model/text.js';
import { formatList } from '../../languages/index.js';
import type { Shown } from '../page.js';

/** A character of the private use area, which no text of a language holds. */
const MARK = '\uE000';

/** @returns the text that stands for the part with this index until `withParts` replaces it. */
export const partMark = (index: number): string => `${MARK}${index}${MARK}`;

/** @returns the text with each mark replaced by its part. */
export function withParts(text: string, parts: readonly unknown[]): TemplateResult {
  return html`${text.split(MARK).map((piece, at) => (at % 2 === 0 ? piece : parts[Number(piece)]))}`;
}

/**
 * A name in its language and direction, apart from the text around it. A name in the language of the atlas is no element, because
 * some screen readers read a sentence with elements in it piece by piece.
 */
export function isolatedName({ lang }: Shown, { name }: Person | Place | Side): TemplateResult | string {
  const found = pickWithLang(name, lang);
  return found.lang === undefined || found.lang === lang
    ? formatList([found.text], lang)
    : html`<bdi lang=${found.lang}>${found.text}</bdi>`;
}

/**
 * "Ann, Bob and Cy", each name marked with its language.
 * @param part what stands for a thing; its name by default.
 */
export function nameList<Thing extends Person | Place | Side>(
  shown: Shown,
  things: readonly Thing[],
  part: (thing: Thing) => unknown = (thing) => isolatedName(shown, thing),
): TemplateResult {
  const text = formatList(
    things.map((_, index) => partMark(index)),
    shown.lang,
  );
  return withParts(text, things.map(part));
}
