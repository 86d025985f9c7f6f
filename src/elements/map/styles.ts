/** The frame of the map and the bar below it. src/map/styles.ts has the styles of the map inside the frame. */
import { css } from 'lit';

export const mapElementStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-inline-size: 0;
    background: var(--parley-paper);
  }
  .stage {
    position: relative;
    display: grid;
    flex: 1 1 auto;
    min-block-size: var(--map-height, 12rem);
  }
  #frame {
    position: relative;
    overflow: hidden;
    isolation: isolate;
    background: var(--parley-water);
  }
  .attribution {
    position: absolute;
    z-index: 1;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: 100%;
    padding: 0.1rem 0.4rem;
    font-size: 0.66rem;
    color: var(--parley-ink-soft);
    background: color-mix(in srgb, var(--parley-paper) 72%, transparent);
    pointer-events: none;
  }
  .bar {
    container: bar / inline-size;
    border-block-start: 1px solid var(--parley-rule);
  }
  .controls {
    display: flex;
    position: relative;
    padding-inline: 0.35rem;
  }
  .gap {
    flex: 1;
  }
  .controls button {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--parley-radius);
    background: none;
    font-size: 0.9rem;
    white-space: nowrap;
    cursor: pointer;
  }
  .controls button:hover,
  .controls button[aria-expanded='true'] {
    background: var(--parley-paper-sunk);
  }
  .controls button:focus-visible {
    z-index: 1;
    outline-width: 3px;
    outline-offset: -6px;
    box-shadow: inset 0 0 0 3px var(--parley-ring-outer);
  }
  .controls path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .more path {
    stroke-width: 2.6;
  }
  /* Buttons have a label where there is room for all of them, else a tooltip. */
  .words {
    display: none;
  }
  @container bar (min-width: 32rem) {
    .words {
      display: inline;
    }
    .controls button:has(.words) {
      padding-inline: 0.65rem;
    }
    .words + .tip {
      display: none;
    }
  }
  @container bar (max-width: 15rem) {
    .controls > button {
      flex: 1;
      min-inline-size: 30px;
    }
  }
  .menu {
    position: absolute;
    z-index: 6;
    inset-block-end: calc(100% + 1px);
    inset-inline-end: 0.35rem;
    max-inline-size: calc(100% - 0.7rem);
    padding: 0.35rem;
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    background: var(--parley-paper);
    box-shadow: 0 6px 24px rgb(0 0 0 / 14%);
  }
  .menu > button {
    inline-size: 100%;
    padding-inline: 0.65rem;
    justify-content: flex-start;
  }
  .pan {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    font-size: 0.9rem;
  }
  .pan > span {
    flex: 1;
    padding-inline: 0.65rem;
    white-space: nowrap;
  }
  .tip {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline-end: 0;
    padding: 0.2em 0.6em;
    border-radius: var(--parley-radius);
    font-size: 0.75rem;
    white-space: nowrap;
    color: var(--parley-paper);
    background: var(--parley-ink);
    visibility: hidden;
  }
  /* Fills the gap between the button and its tip, so that the pointer can move onto the tip. */
  .tip::after {
    content: '';
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    block-size: 4px;
  }
  .controls button:hover .tip,
  .controls button:focus-visible .tip {
    visibility: visible;
  }
  :host([data-tooltips-dismissed]) .controls .tip {
    visibility: hidden;
  }
  .problem {
    padding: 0.6rem 0.85rem;
    border-block-start: 2px solid var(--parley-accent);
    font-size: 0.9rem;
  }
  @media (forced-colors: active) {
    .tip {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
