/** The tables of who met whom. They become blocks where there is no room for columns. */
import { css } from 'lit';

export const metStyles = css`
  .encounters,
  .together {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-start: 0.9em;
    font-size: 0.95em;
  }
  /* Names of the data may be one long word. Dates and roles are words of the language, which are not broken. */
  .encounters tbody :is(.name, .places),
  .together :is(tbody th, .others) {
    min-inline-size: 5.4em;
    overflow-wrap: anywhere;
  }
  .encounters caption {
    text-align: start;
    font-size: 0.85em;
    color: var(--parley-ink-soft);
    padding-block-end: 0.2em;
  }
  .encounters :is(th, td),
  .together :is(th, td) {
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
  }
  .together thead th {
    font-size: 0.82em;
    font-weight: 700;
    color: var(--parley-ink-soft);
    padding-block: 0.3em;
    border-block-end: 1px solid var(--parley-ink);
  }
  .together tbody :is(th, td) {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--parley-rule);
  }
  .together :is(th, td) + :is(th, td) {
    padding-inline-start: 0.8em;
  }
  .together tbody th {
    min-inline-size: 7.8em;
  }
  .together .when {
    inline-size: 24%;
  }
  .together .others {
    inline-size: 26%;
    color: var(--parley-ink-soft);
    font-size: 0.95em;
  }
  .differs > * {
    background: color-mix(in srgb, var(--parley-accent) 9%, transparent);
  }
  .encounters [data-sort] {
    min-inline-size: 24px;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.82em;
    font-weight: 700;
    text-align: start;
    color: var(--parley-ink-soft);
    cursor: pointer;
    white-space: nowrap;
  }
  .encounters [data-sort]:hover,
  .encounters [aria-sort] [data-sort] {
    color: var(--parley-ink);
  }
  .encounters [data-sort]:hover {
    text-decoration: underline;
    text-underline-offset: 0.22em;
  }
  .encounters [aria-sort] [data-sort]::after {
    content: '';
    display: inline-block;
    margin-inline-start: 0.35em;
    vertical-align: 0.1em;
    border: 0.32em solid transparent;
    border-block-end: 0;
    border-block-start: 0.42em solid currentColor;
  }
  .encounters [aria-sort='ascending'] [data-sort]::after {
    border-block-start: 0;
    border-block-end: 0.42em solid currentColor;
  }
  .encounters .meetings a,
  .further a {
    display: inline-block;
    min-block-size: 24px;
  }
  .encounters .meetings {
    font-variant-numeric: tabular-nums;
  }
  .encounters .name .side {
    margin-inline-end: 0.35em;
  }
  .time-bar {
    display: block;
    inline-size: 7.5em;
    block-size: 1em;
    margin-block-start: 0.15em;
    fill: var(--parley-ink-soft);
  }
  .time-bar .base {
    stroke: var(--parley-rule);
    fill: none;
  }
  .time-bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .encounters :is(.first, .last, .places, .roles) {
    color: var(--parley-ink-soft);
  }
  @container page (min-width: 44rem) {
    .encounters thead th {
      border-block-end: 1px solid var(--parley-ink);
      vertical-align: bottom;
    }
    .encounters tbody :is(th, td) {
      padding-block: 0.4em;
      border-block-end: 1px solid var(--parley-rule);
    }
    .encounters :is(th, td) + td,
    .encounters th + th {
      padding-inline-start: 1em;
    }
    .encounters tbody .name {
      min-inline-size: 10em;
    }
    .encounters tbody .places {
      min-inline-size: 8em;
    }
  }
  /* Each row is a block: name and meetings, below them the first and the last day in one line, then places and roles. */
  @container page (max-width: 43.99rem) {
    .encounters,
    .encounters :is(caption, thead, tbody) {
      display: block;
    }
    .encounters thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75em;
      border-block-end: 1px solid var(--parley-ink);
    }
    .encounters tbody tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) minmax(6.6em, auto);
      column-gap: 0.3em;
      row-gap: 0.1em;
      padding-block: 0.55em;
      border-block-end: 1px solid var(--parley-rule);
    }
    .encounters tbody .name {
      grid-area: 1 / 1 / 2 / 3;
      display: flex;
      align-items: baseline;
    }
    .encounters .name .side {
      flex: none;
    }
    .encounters td.meetings {
      grid-area: 1 / 3 / 2 / 4;
      padding-inline-start: 0.6em;
      max-inline-size: 9em;
    }
    .encounters .time-bar {
      inline-size: 6em;
    }
    .encounters td:is(.first, .last, .places, .roles) {
      font-size: 0.9em;
    }
    .encounters td.first {
      grid-area: 2 / 1 / 3 / 2;
    }
    .encounters td.last {
      grid-area: 2 / 2 / 3 / 4;
    }
    /* Dates without their year have room beside the bar. */
    .in-one-year td.meetings {
      grid-row-end: 3;
    }
    .in-one-year td.last {
      grid-column-end: 3;
    }
    .encounters td.last:not(.same, :empty)::before {
      content: '–\\00a0' / '';
    }
    .encounters td.last.same {
      opacity: 0;
      font-size: 0;
    }
    .encounters td.places {
      grid-area: 3 / 1 / 4 / 3;
    }
    .encounters td.roles {
      grid-area: 3 / 3 / 4 / 4;
      padding-inline-start: 0.65em;
      max-inline-size: 9em;
    }
  }
  /* Here there is room beside the bar for all dates. */
  @container page (min-width: 26rem) and (max-width: 43.99rem) {
    .encounters td.meetings {
      grid-row-end: 3;
    }
    .encounters td.last {
      grid-column-end: 3;
    }
  }
  @container page (min-width: 20rem) {
    .together thead th {
      white-space: nowrap;
    }
  }
  /* In a phone: day and others in one line, the meeting below them. */
  @container page (max-width: 19.99rem) {
    .together:has(.when),
    .together:has(.when) :is(thead, tbody) {
      display: block;
    }
    .together:has(.when) thead tr {
      display: flex;
      gap: 0 0.8em;
      border-block-end: 1px solid var(--parley-ink);
    }
    .together:has(.when) thead th {
      border: 0;
      padding-inline-start: 0;
    }
    .together:has(.when) tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 0.55em;
      border-block-end: 1px solid var(--parley-rule);
    }
    .together:has(.when) tbody :is(th, td) {
      inline-size: auto;
      padding-block: 0;
      border: 0;
    }
    .together:has(.when) tbody th {
      grid-area: 2 / 1 / 3 / 3;
      padding-inline-start: 0;
    }
    .together .when .block {
      display: inline;
      margin-inline-start: 0.6em;
    }
    .differs > * {
      background: none;
    }
    .differs {
      background: color-mix(in srgb, var(--parley-accent) 9%, transparent);
    }
  }
  @media (forced-colors: active) {
    .time-bar {
      fill: CanvasText;
    }
    .time-bar .base {
      stroke: CanvasText;
    }
    .differs > * {
      border-block: 2px solid CanvasText;
    }
  }
  @media print {
    .more-rows button,
    .downloads,
    .further,
    .stays:not([open]) {
      display: none;
    }
    #heading:focus-visible {
      outline: none;
      box-shadow: none;
    }
    .encounters tr,
    .together tr,
    .chains > li {
      break-inside: avoid;
    }
    .encounters thead,
    .together thead {
      display: table-header-group;
    }
    .encounters [data-sort]::after {
      display: none;
    }
  }
`;
