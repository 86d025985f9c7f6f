/** Lists by space and weight: bold underlined titles, soft lines of facts, small headings for days and sides. */
import { css } from 'lit';

export const listStyles = css`
  /* Not the element itself: it is in reach of a page's rules for all its elements. */
  .room {
    container-type: inline-size;
  }
  .tabs {
    display: flex;
    justify-content: space-between;
    font-size: 0.94em;
    border-block-end: 1px solid var(--parley-rule);
    margin-block-end: 0.25em;
  }
  .tabs button {
    min-block-size: 44px;
    padding: 0 0.35em;
    white-space: nowrap;
    border: 0;
    border-block-end: 3px solid transparent;
    margin-block-end: -1px;
    background: none;
    color: var(--parley-ink-soft);
    cursor: pointer;
  }
  .tabs button:first-child {
    margin-inline-start: -0.35em;
  }
  .tabs button:hover {
    color: var(--parley-ink);
    border-block-end-color: var(--parley-rule);
  }
  .tabs button[aria-selected='true'] {
    font-weight: 700;
    color: var(--parley-ink);
    border-block-end-color: currentColor;
  }
  .count {
    font-size: 0.78em;
    font-weight: 400;
    color: var(--parley-ink-soft);
  }
  .block {
    display: block;
  }
  .subhead {
    margin-block: 1.2em 0.35em;
  }
  .subhead .side {
    margin-inline-end: 0.3em;
  }
  ul > li {
    padding-block: 0.3em;
  }
  #panel > ul:first-child {
    margin-block-start: 0.6em;
  }
  a[aria-current='true'] {
    color: var(--parley-accent);
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block: 0.9em 0.4em;
  }
  select {
    font: inherit;
    color: var(--parley-ink);
    background: var(--parley-paper);
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
    min-block-size: 44px;
    padding-inline: 0.6em;
    max-inline-size: 100%;
  }
  .more {
    min-block-size: 44px;
    margin-block: 0.75em;
    padding-inline: 1em;
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
  /* One row of tabs at any width: in a narrow list the counts are under the names. */
  @container (min-width: 30rem) {
    .tabs {
      justify-content: flex-start;
      gap: 0 1.25em;
    }
  }
  @container (max-width: 29.99rem) {
    .tabs button {
      display: grid;
      align-content: center;
      justify-items: start;
      line-height: 1.25;
    }
  }
  @container (max-width: 17rem) {
    .tabs {
      font-size: 0.82em;
    }
    .tabs button {
      padding-inline: 0.15em;
    }
    .tabs button:first-child {
      margin-inline-start: -0.15em;
    }
  }
  @media print {
    .origin {
      display: none;
    }
    li {
      break-inside: avoid;
    }
    .subhead {
      break-after: avoid;
    }
  }
  @media (forced-colors: active) {
    .tabs button {
      border-block-end-color: Canvas;
    }
    .tabs button[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
    a[aria-current='true'] {
      outline: 1px dashed;
      outline-offset: 3px;
    }
  }
`;
