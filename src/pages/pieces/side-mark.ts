/**
 * The mark of a side: letters on a colour and a shape, so that colour alone never tells sides apart. The order of the
 * atlas's sides decides the look, so a side looks the same everywhere. The styles are in elements/styles/sides.ts.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Atlas, Side } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';

const LOOKS = 5;

/** @returns the mark of a side; nothing for people of no known side. It is decoration: the side's name stands beside it. */
export function sideMark(atlas: Atlas, side: Side | undefined, lang: string): TemplateResult | typeof nothing {
  if (side === undefined) return nothing;
  const look = (atlas.sides.indexOf(side) % LOOKS) + 1;
  return html`<span class="side side-${look}" aria-hidden="true">${abbreviation(side, lang)}</span>`;
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
