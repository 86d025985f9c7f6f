/** The note of a page that the filter hides some of its meetings. */
import { css } from 'lit';

export const filterNoteStyles = css`
  .filter-note {
    padding: 0.5em 0.8em;
    margin-block: 0.6em;
    border-inline-start: 3px solid var(--parley-ink-soft);
    background: var(--parley-paper-sunk);
    font-size: 0.9em;
  }
  .filter-note button {
    min-block-size: 28px;
    padding: 0 0.15em;
    margin-inline-start: 0.3em;
    border: 0;
    background: none;
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .filter-note button {
      min-block-size: 44px;
    }
  }
  @media print {
    .filter-note button {
      display: none;
    }
  }
`;
