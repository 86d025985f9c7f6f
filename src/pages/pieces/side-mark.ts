/**
 * The mark of a side: letters on a colour and a shape, so that colour alone never tells sides apart. The order of the
 * atlas's sides decides the look, so a side looks the same everywhere. The styles are in elements/styles/sides.ts.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { modelEn } from '../../languages/en/model.js';
import { words } from '../../languages/index.js';
import { link, refTo, type PageContext, type Shown } from '../page.js';
import { localizedText } from './localized-text.js';

const LOOKS = 5;

/** @returns the mark of a side; nothing for people without a side. It is decoration: the side's name stands beside it. */
export function sideMark({ atlas, lang }: Shown, side: Side | undefined): TemplateResult | typeof nothing {
  if (side === undefined) return nothing;
  const look = (atlas.sides.indexOf(side) % LOOKS) + 1;
  return html`<span class="side side-${look}" aria-hidden="true">${abbreviation(side, lang)}</span>`;
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

/** Its own abbreviation, else the capitals of its name, else its first two letters. */
export function abbreviation(side: Side, lang: string): string {
  const own = pick(side.abbreviation, lang);
  if (own !== '') return own;
  const name = pick(side.name, lang);
  const capitals =
    name
      .match(/\p{Lu}/gu)
      ?.slice(0, 3)
      .join('') ?? '';
  return capitals.length > 1 ? capitals : [...name].slice(0, 2).join('').toUpperCase();
}
