/** Lanes with the names of places or sides, a mark for each meeting, the labels of the time under them, and a row of small buttons. */
import { css } from 'lit';

export const timelineStyles = css`
  .outer {
    block-size: 100%;
  }
  .room {
    display: grid;
    grid-template: minmax(0, 1fr) 28px / 8rem minmax(0, 1fr);
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
  .tools {
    position: relative;
    grid-area: 2 / 1 / 3 / 3;
    pointer-events: none;
  }
  .buttons {
    display: flex;
    align-items: center;
    justify-content: space-between;
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
  .narrow .tools {
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
    min-inline-size: 28px;
    block-size: 26px;
    padding: 0 0.35rem;
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
  .group-of-tools {
    display: flex;
    min-inline-size: 0;
    align-items: center;
    background: var(--parley-paper);
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
  .mark,
  .bin {
    position: absolute;
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--parley-ink);
    pointer-events: none;
    cursor: pointer;
  }
  .bin {
    min-inline-size: 0;
    pointer-events: auto;
  }
  .bin:hover {
    background: color-mix(in srgb, var(--parley-ink) 7%, transparent);
  }
  .mark:hover,
  .bin:hover {
    z-index: 2;
  }
  .mark:focus-visible,
  .bin:focus-visible {
    z-index: 3;
    outline-offset: -1px;
    box-shadow: 0 0 0 4px var(--parley-ring-outer);
  }
  /* The whole row can be clicked, but not what is between the lanes of one meeting. */
  .dot {
    position: absolute;
    inset-inline: 0;
    pointer-events: auto;
  }
  .join {
    position: absolute;
    inline-size: 0;
    border-inline-start: 1.5px solid currentColor;
    opacity: 0.55;
  }
  .piece {
    position: absolute;
    inset-block: calc(50% - 6px);
    border-radius: 3px;
    background: currentColor;
    border: 0 solid currentColor;
  }
  .soft {
    --towards: to right;
    mask-image: linear-gradient(var(--towards), var(--start), #000 var(--from), #000 var(--to), var(--end));
    /* The fading end of something begins there, and a hard corner would say that it ends there. */
    border-radius: 3px;
  }
  .rtl .soft {
    --towards: to left;
  }
  .string {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 50%;
    border-block-start: 1.5px dotted currentColor;
  }
  .planned .piece {
    background: none;
    border: 1.5px dashed currentColor;
  }
  .cancelled .piece {
    background: none;
    border-width: 1.5px;
    border-style: solid;
  }
  .cancelled .dot::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% - 1px);
    border-block-start: 2px solid currentColor;
  }
  .reported .piece {
    background: color-mix(in srgb, currentColor 55%, var(--parley-paper));
  }
  .remote .piece {
    border-radius: 999px;
    inset-block: calc(50% - 5px);
  }
  .doubt {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: 0.8rem;
    font-weight: 800;
    line-height: 1;
    color: var(--parley-paper);
  }
  .count {
    position: absolute;
    inset-block: calc(50% - 9px);
    inset-inline: 1px;
    display: grid;
    place-items: center;
    border-radius: 9px;
    font-size: 0.7rem;
    font-weight: 700;
    color: var(--parley-paper);
    background: currentColor;
    background: var(--mark, var(--parley-ink));
  }
  /* What is open is in accent, and what does not belong to it steps back. */
  .other {
    color: color-mix(in srgb, var(--parley-ink-soft) 55%, var(--parley-paper));
    --mark: var(--parley-ink-soft);
  }
  .related,
  .opened {
    color: var(--parley-accent);
    --mark: var(--parley-accent);
  }
  .opened {
    z-index: 1;
  }
  .opened .piece {
    inset-block: calc(50% - 8px);
  }
  .faded {
    position: absolute;
    pointer-events: none;
  }
  .faded .piece {
    inset-inline: 4px;
    inset-block: calc(50% - 5px);
    background: none;
    border: 1.5px dotted var(--parley-ink-soft);
    opacity: 0.6;
  }
  .bars {
    position: absolute;
    inset-inline: 0;
    inline-size: 100%;
    pointer-events: none;
  }
  .rtl .bars {
    transform: scaleX(-1);
  }
  .passing {
    fill: var(--parley-ink);
  }
  .all {
    fill: var(--parley-rule);
  }
  .tip {
    position: absolute;
    z-index: 4;
    inset-block-end: calc(100% + 4px);
    inset-inline-start: 50%;
    inline-size: max-content;
    max-inline-size: min(18rem, 60vw);
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
  .anchor {
    position: relative;
  }
  .tray {
    position: absolute;
    z-index: 6;
    inset-block-end: calc(100% + 4px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(24rem, 80vw);
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
    .mark {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .other {
      color: GrayText;
      --mark: GrayText;
    }
    .related,
    .opened {
      color: Highlight;
      --mark: Highlight;
    }
    .mark:focus-visible {
      outline: 3px solid Highlight;
      box-shadow: none;
    }
    .count {
      color: Canvas;
      background: var(--mark, CanvasText);
    }
    .doubt {
      color: CanvasText;
      text-shadow: none;
      background: Canvas;
      inset: calc(50% - 7px);
    }
    .reported .piece {
      background: Canvas;
      border-width: 3px;
    }
    .passing {
      fill: CanvasText;
    }
    .all {
      fill: GrayText;
    }
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
