/** A field with its results under it. */
import { css } from 'lit';

export const comboboxStyles = css`
  /* Not the element itself: it is in reach of a page's rules for all its elements. */
  .room {
    position: relative;
  }
  label {
    display: block;
    margin-block-end: 0.3em;
    font-size: 0.9em;
    color: var(--parley-ink-soft);
  }
  input {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 0.8em;
    font: inherit;
    color: var(--parley-ink);
    background: var(--parley-paper);
    border: 1px solid var(--parley-ink-soft);
    border-radius: var(--parley-radius);
  }
  input::placeholder {
    color: var(--parley-ink-soft);
    opacity: 1;
  }
  ul {
    position: absolute;
    z-index: 5;
    inset-inline: 0;
    margin-block-start: 4px;
    max-block-size: 24rem;
    overflow: auto;
    background: var(--parley-paper);
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    box-shadow: 0 6px 24px rgb(0 0 0 / 14%);
  }
  li {
    padding: 0.5em 0.8em;
    cursor: pointer;
  }
  li .title {
    font-weight: 600;
  }
  li:hover,
  li[aria-selected='true'] {
    background: var(--parley-paper-sunk);
  }
  li[aria-selected='true'] {
    box-shadow: inset 3px 0 0 var(--parley-accent);
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
