/** A native disclosure in the atlas's look, for what is folded away until wanted. */
import { css } from 'lit';

export const disclosureStyles = css`
  summary {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    cursor: pointer;
    font-weight: 600;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    transform: rotate(-45deg);
    margin-inline-end: 0.35em;
    flex: none;
  }
  [open] > summary::before {
    transform: rotate(45deg);
  }
  details > ul > li {
    padding-block: 0.3em;
    overflow-wrap: anywhere;
  }
`;
