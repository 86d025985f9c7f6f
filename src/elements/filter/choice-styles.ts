/** The choices: groups of checkboxes, in as many columns as there is room for. */
import { css } from 'lit';

export const choiceStyles = css`
  .button {
    min-block-size: 44px;
    padding-inline: 1em;
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
  .choices {
    container: choices / inline-size;
    padding-block-end: 1rem;
    border-block-end: 1px solid var(--parley-rule);
    margin-block-end: 0.75rem;
  }
  .head {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    padding-block: 0.35rem;
    background: var(--parley-paper);
    border-block-end: 1px solid var(--parley-rule);
    font-size: 0.9rem;
  }
  :host(:not([show])) .head {
    padding-inline-start: 8px;
  }
  #title {
    font-size: 1.15rem;
    line-height: 1.3;
    font-weight: 700;
  }
  .head .showing {
    flex: 1;
  }
  .close {
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: -0.6rem;
    border: 0;
    background: none;
    font-size: 1.5em;
    line-height: 1;
    cursor: pointer;
  }
  .groups {
    columns: 17rem;
    column-gap: 2rem;
  }
  .group {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    break-inside: avoid;
  }
  legend {
    padding: 1.1rem 0 0.3rem;
    font-size: 0.95em;
    font-weight: 700;
  }
  legend .soft {
    font-weight: 400;
    margin-inline-start: 0.35em;
  }
  .group :focus-visible {
    scroll-margin-block: 4rem 1rem;
  }
  .row {
    display: flex;
    align-items: baseline;
    gap: 0.55em;
    min-block-size: 28px;
    padding: 0.15em 0.3em;
    margin-inline: -0.3em;
    border-radius: var(--parley-radius);
    cursor: pointer;
  }
  .row:hover {
    background: var(--parley-paper-sunk);
  }
  .row input {
    flex: none;
    align-self: flex-start;
    inline-size: 18px;
    block-size: 18px;
    margin: 0.15em 0 0;
    accent-color: var(--parley-ink);
  }
  .row .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .row:has(:checked) .name {
    font-weight: 700;
  }
  .count {
    color: var(--parley-ink-soft);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }
  .row.none .name {
    color: var(--parley-ink-soft);
    font-weight: 400;
  }
  .of-words {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    gap: 0 1.25rem;
  }
  input:is([type='text'], [type='search']),
  .written button,
  .more {
    min-block-size: 36px;
    padding-inline: 0.7em;
    font: inherit;
    color: var(--parley-ink);
    background: var(--parley-paper);
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
  }
  .find {
    inline-size: 100%;
    margin-block-end: 0.35rem;
  }
  .find::placeholder {
    color: var(--parley-ink-soft);
    opacity: 1;
  }
  .written button,
  .more {
    cursor: pointer;
  }
  .more {
    margin-block-start: 0.35rem;
    font-size: 0.9em;
  }
  @media (pointer: coarse) {
    .row,
    input:is([type='text'], [type='search']),
    .written button,
    .more {
      min-block-size: 44px;
    }
    .row {
      align-items: center;
    }
    .row input {
      align-self: center;
      inline-size: 22px;
      block-size: 22px;
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    .row.none .name {
      color: GrayText;
    }
  }
`;
