/** Numbers on shades of the ink, so that they are read and not only seen; the list of pairs stands beside the table or below it. */
import { css } from 'lit';

export const matrixStyles = css`
  .answer {
    max-inline-size: 60em;
    text-wrap: pretty;
  }
  .scroller {
    --name-em: 15;
  }
  td {
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  .same {
    background: var(--parley-rule);
  }
  .shade-1 {
    background: color-mix(in srgb, var(--parley-side-1) 9%, var(--parley-paper));
  }
  .shade-2 {
    background: color-mix(in srgb, var(--parley-side-1) 17%, var(--parley-paper));
  }
  .shade-3 {
    background: color-mix(in srgb, var(--parley-side-1) 25%, var(--parley-paper));
    font-weight: 600;
  }
  .shade-4 {
    background: color-mix(in srgb, var(--parley-side-1) 33%, var(--parley-paper));
    font-weight: 700;
  }
  .shade-5 {
    background: color-mix(in srgb, var(--parley-side-1) 42%, var(--parley-paper));
    font-weight: 800;
  }
  thead th:not(.corner) .head {
    align-items: center;
    justify-content: flex-start;
    flex-direction: row;
  }
  .pairs {
    margin-block-start: 1.25rem;
    max-inline-size: 40em;
  }
  .pairs h3,
  .pairs h4 {
    font-size: 0.95em;
  }
  .pairs ol {
    max-block-size: var(--parley-grid-height, min(46rem, 76vh));
    overflow: auto;
    margin-block: 0.4rem;
    padding-inline: 2px;
  }
  .pairs li {
    display: flex;
    gap: 0.4em 1em;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 0.2em;
    border-block-end: 1px solid var(--parley-rule);
  }
  .pairs a {
    display: inline-block;
    min-block-size: 26px;
    padding-block: 0.1em;
  }
  .pairs a:focus-visible {
    outline-offset: -2px;
    box-shadow: none;
  }
  .pairs .times {
    flex: none;
  }
  @container grid (max-width: 40rem) {
    .scroller {
      --name-em: 10.5;
    }
  }
  @container grid (min-width: 62rem) {
    .beside {
      display: grid;
      grid-template-columns: minmax(0, max-content) minmax(16rem, 1fr);
      gap: 2rem;
      align-items: start;
    }
    .pairs {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .same {
      background: none;
    }
    .same::after {
      content: '·';
    }
  }
  @media print {
    .pairs ol {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
