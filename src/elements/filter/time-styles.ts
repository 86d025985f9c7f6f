/** The bars of time with their two handles, and the field for a time in words. */
import { css } from 'lit';

export const timeStyles = css`
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
      background: Canvas;
      opacity: 0.75;
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
