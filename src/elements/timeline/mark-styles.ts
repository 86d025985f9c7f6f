/** The marks of a timeline: solid where something is known, fading where it is not, dashed if planned, struck if cancelled. */
import { css } from 'lit';

export const markStyles = css`
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
      color: Canvas;
    }
    .reported .doubt {
      color: CanvasText;
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
  }
`;
