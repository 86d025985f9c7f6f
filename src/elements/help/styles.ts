/** The help: tables of keys. */
import { css } from 'lit';

export const helpStyles = css`
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
`;
