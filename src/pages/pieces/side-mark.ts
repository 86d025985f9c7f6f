/**
 * The mark of a side: letters on a colour and a shape, so that colour alone never tells sides apart. The order of the
 * atlas's sides decides the look, so a side looks the same everywhere. The styles are in elements/styles/sides.ts.
 *
 * The letters are those of the file. Else they are initials, or as few letters as tell the side from the others: a capital and
 * small letters, because two capitals look like the code of a country, and often of another one ("AU" is Australia, not Austria).
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Atlas, Side } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { modelEn } from '../../languages/en/model.js';
import { words } from '../../languages/index.js';
import { link, refTo, type PageContext, type Shown } from '../page.js';
import { localizedText } from './localized-text.js';

/** The colours and shapes of elements/styles/sides.ts. Their numbers have no common divisor, so 72 sides look different. */
const COLOURS = 8;
const SHAPES = 9;
/** The maximum number of letters in a mark. */
const MAX_LETTERS = 3;

/** @returns the mark of a side; nothing for people without a side. It is decoration: the side's name stands beside it. */
export function sideMark({ atlas, lang }: Shown, side: Side | undefined): TemplateResult | typeof nothing {
  if (side === undefined) return nothing;
  const index = atlas.sides.indexOf(side);
  const look = `side side-${(index % COLOURS) + 1} shape-${(index % SHAPES) + 1}`;
  return html`<span class=${look} aria-hidden="true">${lettersOf(atlas, lang).get(side) ?? ''}</span>`;
}

/** The mark and the name of a side. */
export function sideName(shown: Shown, side: Side | undefined): TemplateResult {
  const { lang } = shown;
  return html`${sideMark(shown, side)}
  ${side === undefined ? words(lang, modelEn).sideUnknown : localizedText(side.name, lang)}`;
}

/** As `sideName`, with a link to the page of the side. */
export function sideLink(context: PageContext, side: Side | undefined): TemplateResult {
  if (side === undefined) return sideName(context, side);
  return html`${sideMark(context, side)}
  ${link(context, refTo('side', side.id), localizedText(side.name, context.lang))}`;
}

const kept = new WeakMap<Atlas, Map<string, ReadonlyMap<Side, string>>>();

/** The letters of all sides of an atlas, in one language. They are kept, because an atlas never changes. */
function lettersOf(atlas: Atlas, lang: string): ReadonlyMap<Side, string> {
  const byLang = kept.get(atlas) ?? new Map<string, ReadonlyMap<Side, string>>();
  kept.set(atlas, byLang);
  const letters = byLang.get(lang) ?? sideLetters(atlas.sides, lang);
  byLang.set(lang, letters);
  return letters;
}

/** @returns the letters of each side: different ones for all sides if three letters can tell them apart. */
export function sideLetters(sides: readonly Side[], lang: string): ReadonlyMap<Side, string> {
  const own = new Map(sides.map((side) => [side, pick(side.abbreviation, lang)]));
  const candidates = new Map(
    sides.map((side) => [side, own.get(side) ? [String(own.get(side))] : candidatesFor(pick(side.name, lang), lang)]),
  );
  const taken = new Set<string>();
  const isShared = (side: Side, letters: string): boolean =>
    taken.has(letters) || sides.some((other) => other !== side && candidates.get(other)?.includes(letters) === true);
  return new Map(
    sides.map((side) => {
      const all = candidates.get(side) ?? [];
      const letters = all.find((one) => !isShared(side, one)) ?? all.find((one) => !taken.has(one)) ?? all.at(-1) ?? '';
      taken.add(letters);
      return [side, letters];
    }),
  );
}

/**
 * "US"; "S", "So", "Sou" or "SKo" for South Korea, because SK is the code of Slovakia; "A", "Au", "Aus" for Austria.
 */
function candidatesFor(name: string, lang: string): readonly string[] {
  const initials = Array.from(name.matchAll(/(?:^|[\s-])(\p{Lu})/gu), ([, letter]) => letter)
    .slice(0, MAX_LETTERS)
    .join('');
  const [first = '', ...rest] = [...name.replace(/[^\p{L}\p{N}]/gu, '')];
  const beginnings = Array.from({ length: MAX_LETTERS }, (_, index) =>
    [first.toLocaleUpperCase(lang), ...rest.slice(0, index).map((letter) => letter.toLocaleLowerCase(lang))].join(''),
  );
  if (initials.length < 2) return beginnings;
  const lastWord = name.split(/[\s-]/).at(-1) ?? '';
  const both = `${first}${[...lastWord].slice(0, MAX_LETTERS - 1).join('')}`;
  return [...(isCodeOfAnother(initials, name) ? [] : [initials]), ...beginnings, both];
}

/** Whether two letters are the ISO 3166 code of a country with another name. */
function isCodeOfAnother(letters: string, name: string): boolean {
  if (!/^[A-Z]{2}$/.test(letters)) return false;
  const country = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(letters);
  return country !== undefined && !country.startsWith(name) && !name.startsWith(country);
}
