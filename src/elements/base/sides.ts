/**
 * The mark of a side: a colour that colour-blind readers tell apart, and never alone: always with letters, and with a
 * shape that differs too. The order of the atlas's sides decides, so a side looks the same everywhere in it.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
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

export const sideStyles = css`
  .side {
    display: inline-block;
    min-inline-size: 2.1em;
    padding: 0.12em 0.45em;
    font-size: 0.72em;
    font-weight: 700;
    line-height: 1.3;
    text-align: center;
    color: var(--parley-on-side);
    background: var(--side-colour);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    border: 1px solid transparent;
    vertical-align: 0.12em;
  }
  .side-1 {
    --side-colour: var(--parley-side-1);
    border-radius: 3px;
  }
  .side-2 {
    --side-colour: var(--parley-side-2);
    border-radius: 999px;
  }
  .side-3 {
    --side-colour: var(--parley-side-3);
    border-radius: 0 999px 999px 0;
  }
  .side-4 {
    --side-colour: var(--parley-side-4);
    border-radius: 999px 999px 0 0;
  }
  .side-5 {
    --side-colour: var(--parley-side-5);
    border-radius: 0;
    outline: 1px solid var(--side-colour);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .side {
      border-color: CanvasText;
    }
  }
`;
