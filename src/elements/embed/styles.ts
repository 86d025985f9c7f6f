/** Code to be copied. */
import { css } from 'lit';

export const embedStyles = css`
  label {
    display: block;
    margin-block: 1.1rem 0.4rem;
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.5rem;
    padding: 0.6rem 0.75rem;
    font:
      0.85em/1.5 ui-monospace,
      monospace;
    color: inherit;
    background: var(--parley-paper-sunk);
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    overflow-wrap: anywhere;
    resize: vertical;
  }
  dialog p {
    margin-block-start: 0.75rem;
  }
  .said {
    min-block-size: 1.45em;
  }
`;
