/** A hairline with discs on it, and the two ends of the chosen span under it. */
import { css } from 'lit';

export const timelineStyles = css`
  section {
    padding: 0.75rem 1.15rem 0.6rem;
  }
  .line {
    position: relative;
    block-size: 40px;
    margin-inline: 13px;
    background: linear-gradient(var(--parley-ink-soft), var(--parley-ink-soft)) center / 100% 1px no-repeat;
  }
  .mark {
    position: absolute;
    inset-block-start: 7px;
    inline-size: 26px;
    block-size: 26px;
    margin-inline-start: -13px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .mark:focus-visible {
    z-index: 2;
    border-radius: 50%;
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    font-size: 0.68rem;
    font-weight: 700;
    color: var(--parley-paper);
    background: var(--parley-ink);
    border: 1px solid var(--parley-paper);
  }
  [aria-current] .dot {
    background: var(--parley-accent);
    color: var(--parley-on-accent);
    inline-size: 24px;
    block-size: 24px;
  }
  .hidden-by-filter .dot {
    background: var(--parley-paper);
    color: var(--parley-ink-soft);
    border: 1.5px dotted var(--parley-ink-soft);
  }
  .tip {
    position: absolute;
    z-index: 3;
    inset-block-end: 100%;
    inline-size: max-content;
    max-inline-size: min(16rem, 60vw);
    padding: 0.25em 0.6em;
    border-radius: var(--parley-radius);
    font-size: 0.78rem;
    color: var(--parley-paper);
    background: var(--parley-ink);
    visibility: hidden;
  }
  .mark:hover .tip,
  .mark:focus-visible .tip {
    visibility: visible;
  }
  :host([data-tooltips-dismissed]) .tip {
    visibility: hidden;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1rem;
  }
  .ends input,
  .ends button {
    font: inherit;
    color: var(--parley-ink);
    background: var(--parley-paper);
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
    min-block-size: 36px;
    padding-inline: 0.5em;
  }
  @media (forced-colors: active) {
    .dot {
      border-color: CanvasText;
      forced-color-adjust: none;
      color: Canvas;
      background: CanvasText;
    }
    [aria-current] .dot {
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
