/** The frame of the map and the bar below it. src/map/styles.ts has the styles of the map inside the frame. */
import { css } from 'lit';

export const mapElementStyles = css`
  :host {
    display: flex;
    flex-direction: column;
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
    inset-inline-start: 0;
    max-inline-size: 100%;
    padding: 0.25rem 0.7rem;
    font-size: 0.72rem;
    color: var(--parley-ink-soft);
    background: color-mix(in srgb, var(--parley-paper) 72%, transparent);
    border-start-end-radius: var(--parley-radius);
    pointer-events: none;
  }
  .bar {
    container: bar / inline-size;
    border-block-start: 1px solid var(--parley-rule);
  }
  .controls {
    display: flex;
    justify-content: flex-end;
    padding-inline: 0.35rem;
  }
  /* Two rows of five if ten buttons of 44 px do not fit into one; more rows if five do not fit. */
  @container bar (max-width: 460px) {
    .controls {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      justify-items: center;
    }
  }
  @container bar (max-width: 235px) {
    .controls {
      grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
    }
  }
  .controls button {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
  .controls button:hover {
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
