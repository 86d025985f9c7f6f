/** A dialog as a sheet of paper. */
import { css } from 'lit';

export const dialogStyles = css`
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
  dialog h2 {
    font-size: 1.4em;
    line-height: 1.2;
  }
  dialog button {
    min-block-size: 44px;
    padding-inline: 1.25rem;
    border: 1px solid currentColor;
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
  .close {
    margin-block-start: 1.25rem;
  }
`;
