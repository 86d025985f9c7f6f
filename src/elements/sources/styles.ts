/** A plain list: title, then publisher, author and date. */
import { css } from 'lit';

export const sourcesStyles = css`
  ul {
    padding-block-start: 0.6em;
  }
  .block {
    display: block;
  }
  .more-from a {
    display: inline-block;
    min-block-size: 24px;
  }
  li {
    padding-block: 0.35em;
    overflow-wrap: anywhere;
  }
  /* A link cannot be followed on paper. */
  @media print {
    li {
      break-inside: avoid;
    }
    .more-from {
      display: none;
    }
    a::after {
      content: ' <' attr(href) '>';
      color: var(--parley-ink-soft);
      font-size: 0.85em;
    }
  }
`;
