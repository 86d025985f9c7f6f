/** The table of a grid: hairlines, headings that stay in view, and names that never break over lines. */
import { css } from 'lit';

export const gridStyles = css`
  .room {
    container: grid / inline-size;
  }
  .scroller {
    --row-em: 2.2;
    --column-em: 2.75;
    --head-em: 15.5;
    --name-em: 12.5;
    font-size: 0.875em;
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    max-block-size: var(--parley-grid-height, min(46rem, 76vh));
    overflow: auto;
    overscroll-behavior: auto;
    border: 1px solid var(--parley-rule);
    background: var(--parley-paper);
    scroll-padding-block-start: var(--head);
    scroll-padding-inline-start: var(--name);
  }
  .whole {
    position: relative;
    inline-size: var(--all-columns);
    block-size: var(--all-rows);
    /* Not contained: in Firefox, headings in a contained box do not stay in view while the box around it scrolls. */
  }
  /* Rows are flex boxes of a fixed size, because browsers lay out a table as a whole when one of its cells changes. The roles of
     its elements are therefore written out. */
  .scroller table {
    display: block;
    position: absolute;
    inset-block-start: var(--before-rows);
    inset-inline-start: var(--before-columns);
    inline-size: var(--drawn-columns);
  }
  /* Pinned rows stay in view as long as the table is, not only as long as their group is. */
  .scroller tbody {
    display: contents;
  }
  .scroller tr {
    display: flex;
    block-size: var(--row);
    contain: strict;
  }
  .scroller thead {
    display: block;
    position: sticky;
    z-index: 4;
    inset-block-start: 0;
  }
  .scroller thead tr {
    block-size: var(--head);
  }
  .scroller caption {
    inset: 0 auto auto 0;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    line-height: 1.2;
  }
  th,
  td {
    flex: none;
    padding: 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: middle;
    background: var(--parley-paper);
  }
  tbody :is(th, td) {
    border-block-end: 1px solid var(--parley-rule);
  }
  td {
    inline-size: var(--column);
    text-align: center;
    cursor: default;
  }
  .scroller td {
    display: flex;
    align-items: center;
    justify-content: center;
  }
  .filled {
    cursor: pointer;
  }
  th[scope='row'],
  .corner {
    inline-size: var(--name);
    border-inline-end: 1px solid var(--parley-rule);
  }
  .scroller :is(th[scope='row'], .corner) {
    position: sticky;
    z-index: 2;
    inset-inline-start: 0;
  }
  thead th {
    inline-size: var(--column);
    border-block-end: 1.5px solid var(--parley-ink);
    vertical-align: bottom;
  }
  thead .corner {
    inline-size: var(--name);
    padding: 0.5em 0.7em;
    align-content: end;
    font-size: 0.93em;
    color: var(--parley-ink-soft);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.45em;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: calc(var(--row) - 1px);
    padding: 0 0.7em;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 650;
    text-align: start;
    text-decoration: none;
    color: inherit;
    white-space: nowrap;
    overflow: clip;
    cursor: pointer;
  }
  span.head {
    cursor: default;
  }
  .head > .side {
    flex: none;
  }
  .head > .cut {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  a.head:hover .cut {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* Read from the bottom up. The letters of all scripts lie on their side, so none stands on its head. */
  thead th:not(.corner) .head {
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
    gap: 0.1em;
    font-size: 0.93em;
    /* Physical sizes, because the heading turns what is inline and what is block. */
    width: var(--column);
    height: calc(var(--head) - 2px);
    padding: 0.6em 0;
    writing-mode: vertical-rl;
    text-orientation: sideways;
    transform: rotate(180deg);
  }
  /* Beside the table in either direction. */
  thead th:not(.corner) .head:dir(rtl) {
    align-items: flex-end;
  }
  thead .head > .cut {
    max-block-size: none;
    max-inline-size: 100%;
  }
  thead .date {
    font-weight: 400;
    color: var(--parley-ink-soft);
  }
  .heading th {
    inline-size: 100%;
    color: var(--parley-ink-soft);
  }
  .heading .head {
    position: sticky;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: calc(var(--name) + 4 * var(--column));
    font-weight: 600;
    font-size: 0.95em;
    align-items: flex-end;
    padding-block-end: 0.35em;
  }
  .scroller .pinned {
    position: sticky;
    z-index: 1;
  }
  .scroller tr.pinned {
    z-index: 3;
  }
  .pinned,
  tr.pinned > :is(th, td) {
    background: var(--parley-paper-sunk);
  }
  tr.pin-1 {
    inset-block-start: var(--head);
  }
  tr.pin-2 {
    inset-block-start: calc(var(--head) + var(--row));
  }
  tr.pin-3 {
    inset-block-start: calc(var(--head) + 2 * var(--row));
  }
  tr.pin-4 {
    inset-block-start: calc(var(--head) + 3 * var(--row));
  }
  :is(th, td).pin-1 {
    inset-inline-start: var(--name);
  }
  :is(th, td).pin-2 {
    inset-inline-start: calc(var(--name) + var(--column));
  }
  :is(th, td).pin-3 {
    inset-inline-start: calc(var(--name) + 2 * var(--column));
  }
  /* The row and the column of the open page. */
  tr.open > :is(th, td),
  :is(th, td).open {
    background: color-mix(in srgb, var(--parley-accent) 11%, var(--parley-paper));
  }
  .open .head {
    color: var(--parley-accent);
  }
  tbody tr:hover > :is(th, td):not(.open) {
    background: var(--parley-paper-sunk);
  }
  /* Not in view, and drawn only because it has focus. */
  .scroller .away {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
  }
  .scroller :focus-visible {
    outline: 2.5px solid var(--parley-ink);
    outline-offset: -2.5px;
    box-shadow: inset 0 0 0 4.5px var(--parley-paper);
    border-radius: 3px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.6rem;
    margin-block: 0.6rem;
  }
  .choices:not(:has(button)) {
    display: none;
  }
  .choices button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-inline-size: 100%;
    min-block-size: 36px;
    padding-inline: 0.8em;
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    background: none;
    font-size: 0.875em;
    cursor: pointer;
  }
  .choices button:hover:not(:disabled) {
    border-color: currentColor;
  }
  .choices button:disabled {
    color: var(--parley-ink-soft);
    border-style: dashed;
    cursor: default;
  }
  button[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--parley-paper-sunk);
    box-shadow: inset 0 -2px currentColor;
  }
  .which {
    max-inline-size: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 650;
  }
  .hint {
    margin-block-start: 0.4rem;
  }
  .told {
    min-block-size: 2.9em;
    margin-block-start: 0.5rem;
    overflow-wrap: anywhere;
  }
  .about {
    max-inline-size: 60em;
  }
  .on-paper {
    display: none;
  }
  @media (pointer: coarse) {
    .scroller {
      --row-em: 3.15;
      --column-em: 3.15;
    }
    .choices button {
      min-block-size: 44px;
    }
  }
  /* Without a keyboard. Screen readers still find the text by its id. */
  @media (hover: none) and (pointer: coarse) {
    #about {
      display: none;
    }
  }
  @container grid (max-width: 40rem) {
    .scroller {
      --name-em: 9;
      --head-em: 11;
    }
    .head,
    thead .corner {
      padding-inline: 0.4em;
    }
  }
  @media (forced-colors: active) {
    .scroller :focus-visible {
      outline: 3px solid Highlight;
      outline-offset: -3px;
      box-shadow: none;
    }
    tr.open > th,
    th.open {
      outline: 2px dashed Highlight;
      outline-offset: -2px;
    }
    button[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .screen,
    .choices {
      display: none;
    }
    .on-paper {
      --row: 1.9em;
      --column: 2.1em;
      --head: 16em;
      --name: 15em;
      display: block;
      font-size: 9pt;
    }
    .on-paper table {
      table-layout: fixed;
      inline-size: min-content;
    }
    .on-paper table + table {
      margin-block-start: 2em;
    }
    .on-paper :is(th, td) {
      overflow: clip;
    }
    .on-paper tr {
      block-size: var(--row);
      break-inside: avoid;
    }
    .on-paper .heading {
      break-after: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
