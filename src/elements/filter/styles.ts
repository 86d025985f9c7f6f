/** The chips as a row of pills, and the choices as groups of checkboxes, in as many columns as there is room for. */
import { css } from 'lit';

const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.5rem;
    padding: 0.55rem 1.15rem;
    font-size: 0.9rem;
  }
  :host([show='chips']) .chips {
    border: solid var(--parley-rule);
    border-width: var(--chips-border, 0 0 1px);
  }
  .showing {
    color: var(--parley-ink-soft);
  }
  .chips .showing {
    margin-inline-end: 0.15rem;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    max-inline-size: min(18rem, 100%);
    min-block-size: 28px;
    padding: 0 0.8em;
    border: 1px solid color-mix(in srgb, var(--parley-ink-soft) 45%, transparent);
    border-radius: 999px;
    background: var(--parley-paper);
    cursor: pointer;
  }
  .chip:focus-visible {
    border-radius: 999px;
  }
  .chip:hover {
    border-color: var(--parley-ink);
  }
  .chip.people .name {
    font-weight: 700;
  }
  .chip .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cross {
    font-size: 0.8em;
    color: var(--parley-ink-soft);
  }
  .clear {
    min-block-size: 28px;
    padding: 0 0.15em;
    border: 0;
    background: none;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.25em;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    cursor: pointer;
  }
  .clear:hover {
    text-decoration-color: currentColor;
  }
  .chips .clear {
    margin-inline-start: auto;
  }
  .empty {
    padding: 0.7rem 1.15rem;
  }
  /* Over the map. */
  :host([show='chips']) .empty {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: 40%;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    margin-inline: auto;
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    background: var(--parley-paper);
  }
  .empty .clear {
    margin-inline-start: 0.4em;
  }
  @media (pointer: coarse) {
    .chip,
    .clear {
      min-block-size: 44px;
    }
  }
`;

const timeStyles = css`
  .brush {
    position: relative;
    margin-inline: 24px;
  }
  .bars {
    position: relative;
    block-size: 64px;
    touch-action: pan-y;
    cursor: crosshair;
    border-block-end: 1px solid var(--parley-ink-soft);
  }
  .bars svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  :host(:dir(rtl)) .bars svg {
    transform: scaleX(-1);
  }
  .bars .all {
    fill: color-mix(in srgb, var(--parley-ink-soft) 30%, transparent);
  }
  .bars .passing {
    fill: var(--parley-ink);
  }
  .shade {
    position: absolute;
    inset-block: 0;
    background: color-mix(in srgb, var(--parley-paper) 72%, transparent);
  }
  /* The handles stand outside the time: the first one ends where it begins, the other begins where it ends. */
  .brush input {
    position: absolute;
    inset-block-start: 52px;
    inline-size: calc(100% + 24px);
    block-size: 24px;
    margin: 0;
    appearance: none;
    background: none;
    pointer-events: none;
  }
  .brush .from {
    inset-inline-start: -24px;
  }
  .brush .to {
    inset-inline-start: 0;
  }
  .brush input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .brush input::-webkit-slider-thumb {
    appearance: none;
    pointer-events: auto;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--parley-paper);
    border-radius: 50%;
    background: var(--parley-ink);
    cursor: ew-resize;
  }
  .brush input::-moz-range-thumb {
    pointer-events: auto;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--parley-paper);
    border-radius: 50%;
    background: var(--parley-ink);
    cursor: ew-resize;
  }
  .brush input:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--parley-ring-inner);
    outline-offset: 1px;
    box-shadow: 0 0 0 5px var(--parley-ring-outer);
  }
  .brush input:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--parley-ring-inner);
    outline-offset: 1px;
    box-shadow: 0 0 0 5px var(--parley-ring-outer);
  }
  .scale {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    margin-block-start: 14px;
    font-size: 0.8em;
  }
  .written {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.5rem;
    margin-block-start: 0.6rem;
  }
  .written label {
    flex: 1 0 100%;
    font-size: 0.9em;
  }
  .written input {
    flex: 1 1 9rem;
    min-inline-size: 0;
  }
  #written-note {
    margin-block-start: 0.3rem;
    overflow-wrap: anywhere;
  }
  .wrong {
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid var(--parley-accent);
    font-size: 0.9em;
  }
  @media (forced-colors: active) {
    .bars .all {
      fill: GrayText;
    }
    .bars .passing {
      fill: CanvasText;
    }
    .shade {
      background: none;
      border: solid CanvasText;
      border-width: 0 0 3px;
    }
    .brush input::-webkit-slider-thumb {
      forced-color-adjust: none;
      border-color: Canvas;
      background: CanvasText;
    }
    .brush input::-moz-range-thumb {
      forced-color-adjust: none;
      border-color: Canvas;
      background: CanvasText;
    }
    .brush input:focus-visible::-webkit-slider-thumb {
      outline: 3px solid Highlight;
      box-shadow: none;
    }
    .brush input:focus-visible::-moz-range-thumb {
      outline: 3px solid Highlight;
      box-shadow: none;
    }
  }
`;

const choiceStyles = css`
  .button {
    min-block-size: 44px;
    padding-inline: 1em;
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
  .choices {
    container: choices / inline-size;
    padding-block-end: 1rem;
    border-block-end: 1px solid var(--parley-rule);
    margin-block-end: 0.75rem;
  }
  .head {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    padding-block: 0.35rem;
    background: var(--parley-paper);
    border-block-end: 1px solid var(--parley-rule);
    font-size: 0.9rem;
  }
  #title {
    font-size: 1.15rem;
    line-height: 1.3;
    font-weight: 700;
  }
  .head .showing {
    flex: 1;
  }
  .close {
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: -0.6rem;
    border: 0;
    background: none;
    font-size: 1.5em;
    line-height: 1;
    cursor: pointer;
  }
  .groups {
    columns: 17rem;
    column-gap: 2rem;
  }
  .group {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    break-inside: avoid;
  }
  legend {
    padding: 1.1rem 0 0.3rem;
    font-size: 0.95em;
    font-weight: 700;
  }
  legend .soft {
    font-weight: 400;
    margin-inline-start: 0.35em;
  }
  .group :focus-visible {
    scroll-margin-block: 4rem 1rem;
  }
  .row {
    display: flex;
    align-items: baseline;
    gap: 0.55em;
    min-block-size: 28px;
    padding: 0.15em 0.3em;
    margin-inline: -0.3em;
    border-radius: var(--parley-radius);
    cursor: pointer;
  }
  .row:hover {
    background: var(--parley-paper-sunk);
  }
  .row input {
    flex: none;
    align-self: flex-start;
    inline-size: 18px;
    block-size: 18px;
    margin: 0.15em 0 0;
    accent-color: var(--parley-ink);
  }
  .row .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .row:has(:checked) .name {
    font-weight: 700;
  }
  .count {
    color: var(--parley-ink-soft);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }
  .row.none .name {
    color: var(--parley-ink-soft);
    font-weight: 400;
  }
  .of-words {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    gap: 0 1.25rem;
  }
  input:is([type='text'], [type='search']),
  .written button,
  .more {
    min-block-size: 36px;
    padding-inline: 0.7em;
    font: inherit;
    color: var(--parley-ink);
    background: var(--parley-paper);
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
  }
  .find {
    inline-size: 100%;
    margin-block-end: 0.35rem;
  }
  .find::placeholder {
    color: var(--parley-ink-soft);
    opacity: 1;
  }
  .written button,
  .more {
    cursor: pointer;
  }
  .more {
    margin-block-start: 0.35rem;
    font-size: 0.9em;
  }
  @media (pointer: coarse) {
    .row,
    input:is([type='text'], [type='search']),
    .written button,
    .more {
      min-block-size: 44px;
    }
    .row {
      align-items: center;
    }
    .row input {
      align-self: center;
      inline-size: 22px;
      block-size: 22px;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .row.none .name {
      color: GrayText;
    }
  }
`;

const pageStyles = css`
  @media print {
    .choices,
    .button,
    .cross,
    .clear {
      display: none;
    }
  }
`;

export const filterStyles = [chipStyles, timeStyles, choiceStyles, pageStyles];
