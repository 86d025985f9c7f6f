/** The help: tables of keys in a sheet of paper. */
import { css } from 'lit';

export const helpStyles = css`
  dialog {
    inline-size: min(40rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    overflow: auto;
    padding: 1.5rem 1.75rem;
    color: var(--parley-ink);
    background: var(--parley-paper);
    border: 1px solid var(--parley-rule);
    border-radius: 8px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  #help-title {
    font-size: 1.4em;
    line-height: 1.2;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-start: 1.1rem;
  }
  caption {
    text-align: start;
    font-weight: 700;
    font-size: 0.85em;
    color: var(--parley-ink-soft);
    padding-block-end: 0.25rem;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    vertical-align: top;
    padding: 0.3rem 1rem 0.3rem 0;
    border-block-start: 1px solid var(--parley-rule);
  }
  th[scope='row'] {
    inline-size: 38%;
  }
  kbd {
    font: inherit;
    font-weight: 600;
  }
  .close {
    min-block-size: 44px;
    margin-block-start: 1.25rem;
    padding-inline: 1.25rem;
    border: 1px solid currentColor;
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
`;
