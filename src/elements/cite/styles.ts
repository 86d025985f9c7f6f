/** Quiet buttons at the end of a page, and the citation. */
import { css } from 'lit';

export const citeStyles = css`
  [part='cite'] {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 1.25em;
    margin-block-start: 1.25rem;
    padding-block-start: 0.25rem;
    border-block-start: 1px solid var(--parley-rule);
    font-size: 0.9em;
  }
  details {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  details[open] {
    flex-basis: 100%;
  }
  button {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-decoration-color: var(--parley-rule);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  button:hover {
    text-decoration-color: currentColor;
  }
  .citation {
    margin-block: 0.25em 0.5em;
    overflow-wrap: anywhere;
  }
  .copies {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin: 0;
  }
  .outcome {
    flex-basis: 100%;
    margin: 0;
  }
  .outcome:empty {
    display: none;
  }
  textarea {
    inline-size: 100%;
    font:
      0.9em/1.5 ui-monospace,
      monospace;
    color: inherit;
    background: var(--parley-paper-sunk);
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
