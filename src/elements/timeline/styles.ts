/** Lanes with the names of places or sides, a mark for each meeting, the labels of the time under them, and a row of small buttons. */
import { css } from 'lit';

export const timelineStyles = css`
  /* In the default arrangement the height is given. */
  :host([slot]) {
    --timeline-rows: 0;
    border-block-start: 1px solid var(--parley-rule);
  }
  .outer {
    container-type: inline-size;
    block-size: 100%;
  }
  .room {
    position: relative;
    display: grid;
    /* The buttons decide the width of the names if a reader spaces letters wider. */
    grid-template: minmax(0, 1fr) 28px / minmax(8.25rem, max-content) minmax(0, 1fr);
    block-size: 100%;
    padding: 0.5rem 1.15rem 0.25rem 0.85rem;
    font-size: 0.8rem;
    color: var(--parley-ink-soft);
  }
  .names {
    position: relative;
    grid-area: 1 / 1;
  }
  .names span {
    position: absolute;
    inset-inline: 0.3rem 0.75rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .plot {
    position: relative;
    grid-area: 1 / 2;
    min-block-size: calc(var(--timeline-rows, var(--rows)) * 24px);
    /* One finger up or down scrolls the page. */
    touch-action: pan-y;
  }
  .axis {
    position: relative;
    grid-area: 2 / 2;
    pointer-events: none;
  }
  /* The buttons are at both ends of the labels; nothing lies over the labels. */
  .tools,
  .buttons {
    display: contents;
  }
  .tools span.at-start {
    grid-area: 2 / 1;
    justify-self: start;
  }
  .tools span.at-end {
    grid-area: 2 / 2;
    justify-self: end;
  }
  .narrow {
    grid-template: minmax(0, 1fr) 18px 28px / minmax(0, 1fr);
    padding: 0.35rem 1.15rem 0;
  }
  .narrow .names {
    display: none;
  }
  .narrow .plot {
    grid-area: 1 / 1;
  }
  .narrow .axis {
    grid-area: 2 / 1;
  }
  .narrow .tools :is(.at-start, .at-end) {
    grid-area: 3 / 1;
  }
  .tick {
    position: absolute;
    inset-block: -0.15rem 0;
    border-inline-start: 1px solid var(--parley-rule);
    pointer-events: none;
  }
  .label {
    position: absolute;
    inset-block-start: 0.2rem;
    line-height: 1.3;
    white-space: nowrap;
    padding-inline-start: 2px;
  }
  .span {
    position: absolute;
    inset-block: 0;
    background: var(--parley-paper-sunk);
    pointer-events: none;
  }
  .tools button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 26px;
    block-size: 26px;
    padding: 0 0.3rem;
    border: 0;
    border-radius: var(--parley-radius);
    color: var(--parley-ink);
    background: none;
    font-size: 0.8rem;
    white-space: nowrap;
    pointer-events: auto;
    cursor: pointer;
  }
  .tools .wide {
    flex: 0 1 auto;
    min-inline-size: 0;
    font-weight: 600;
  }
  .wide span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .narrow .tools button {
    min-inline-size: 26px;
    padding-inline: 0.25rem;
    font-size: 0.75rem;
  }
  .tools button[aria-disabled='true'] {
    color: var(--parley-ink-soft);
    opacity: 0.55;
    cursor: default;
  }
  .tools button:not([aria-disabled='true']):hover,
  .tools button[aria-expanded='true'] {
    background: var(--parley-paper-sunk);
  }
  .at-start,
  .at-end {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
    align-items: center;
  }
  .tools path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] .mirrored,
  .rtl .mirrored {
    transform: scaleX(-1);
  }
  .tip {
    position: absolute;
    z-index: 4;
    inset-block-end: calc(100% + 4px);
    inset-inline-start: 50%;
    inline-size: max-content;
    max-inline-size: min(18rem, 60cqi);
    transform: translateX(-50%);
    padding: 0.25em 0.6em;
    border-radius: var(--parley-radius);
    font-size: 0.78rem;
    line-height: 1.35;
    text-align: start;
    color: var(--parley-paper);
    background: var(--parley-ink);
    visibility: hidden;
    pointer-events: auto;
  }
  .rtl .tip {
    transform: translateX(50%);
  }
  .tip.begins,
  .rtl .tip.begins {
    inset-inline-start: 0;
    transform: none;
  }
  .tip.ends,
  .rtl .tip.ends {
    inset-inline: auto 0;
    transform: none;
  }
  /* The pointer can move onto the tip. */
  .tip::after {
    content: '';
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    block-size: 6px;
  }
  button:hover > .tip,
  button:focus-visible > .tip {
    visibility: visible;
  }
  :host([data-tooltips-dismissed]) .tip {
    visibility: hidden;
  }
  .tray {
    position: absolute;
    z-index: 6;
    inset-block-end: 36px;
    inset-inline-end: 1.15rem;
    inline-size: max-content;
    max-inline-size: min(24rem, 80cqi);
    max-block-size: 20rem;
    overflow: auto;
    padding: 0.6rem 0.85rem;
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    color: var(--parley-ink);
    background: var(--parley-paper);
    box-shadow: 0 6px 24px rgb(0 0 0 / 14%);
    pointer-events: auto;
  }
  .tray p {
    font-weight: 700;
    color: var(--parley-ink-soft);
  }
  .tray a {
    display: block;
    padding-block: 0.3rem;
    font-size: 0.9rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .tip {
      color: CanvasText;
      background: Canvas;
      border: 1px solid CanvasText;
    }
    .tick {
      border-color: GrayText;
    }
  }
  @media print {
    .tools,
    .tip {
      display: none;
    }
    .room {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
