/** The dots: their size is the role, their line the certainty, their colour the side. */
import { css } from 'lit';

export const attendanceStyles = css`
  .answer {
    max-inline-size: 60em;
    text-wrap: pretty;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1.1rem;
    margin-block: 0.35rem;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  /* A border is drawn in forced colours, and a background is not. */
  .dot {
    --size: 18px;
    box-sizing: border-box;
    display: inline-block;
    inline-size: var(--size);
    block-size: var(--size);
    border: calc(var(--size) / 2) solid var(--side-colour, var(--parley-ink-soft));
    border-radius: 50%;
    vertical-align: middle;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .medium {
    --size: 14px;
  }
  .small {
    --size: 10px;
  }
  .ring,
  .doubt.dot {
    border-width: 3px;
  }
  .small.ring,
  .small.doubt {
    border-width: 2.5px;
  }
  .dashed {
    border-width: 2px;
    border-style: dashed;
  }
  span.doubt:not(.dot) {
    font-size: 0.8em;
    font-weight: 700;
    vertical-align: middle;
  }
  .several {
    display: inline-block;
    min-inline-size: 1.6em;
    padding-inline: 0.3em;
    border: 1.5px solid var(--side-colour, var(--parley-ink-soft));
    border-radius: 999px;
    font-size: 0.85em;
    font-weight: 650;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
  }
  td {
    vertical-align: middle;
  }
`;
