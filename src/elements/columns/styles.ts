/** A table of two columns: a heading of the file with an example under it, and how it is read. It fits a narrow page, too. */
import { css } from 'lit';

export const columnsStyles = css`
  .count {
    font-weight: 400;
    color: var(--parley-ink-soft);
  }
  .soft {
    max-inline-size: 46rem;
  }
  table {
    inline-size: 100%;
    max-inline-size: 46rem;
    margin-block: 0.8em 0;
    border-collapse: collapse;
    table-layout: fixed;
  }
  table + table {
    margin-block-start: 1.8em;
  }
  caption:not(.visually-hidden) {
    padding-block-end: 0.3em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding-block: 0.45em;
    border-block-end: 1px solid var(--parley-rule);
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  thead th:first-child {
    inline-size: 42%;
  }
  th {
    padding-inline-end: 1em;
  }
  thead th {
    font-size: 0.85em;
    font-weight: 400;
    color: var(--parley-ink-soft);
  }
  .example {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
    color: var(--parley-ink-soft);
  }
  /* The arrow of the summary, turned down, in place of the arrow of the browser. */
  td {
    position: relative;
  }
  td::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.35em);
    inset-inline-end: 1em;
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  select {
    appearance: none;
    inline-size: 100%;
    min-block-size: 44px;
    padding-block: 0.3em;
    padding-inline: 0.75em 2em;
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
    background: var(--parley-paper);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:hover {
    border-color: var(--parley-ink);
  }
  .unused {
    color: var(--parley-ink-soft);
  }
  .unused th {
    font-weight: 400;
  }
  .unused select {
    border-style: dashed;
  }
  pre {
    max-inline-size: 46rem;
    margin-block: 0.5em;
    padding: 0.75em 1em;
    border-radius: var(--parley-radius);
    background: var(--parley-paper-sunk);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  table + .soft {
    margin-block-start: 1.2em;
  }
`;
