/** A plain list: title, then whose and of when. */
import { css } from 'lit';

export const sourcesStyles = css`
  ul {
    padding-block-start: 0.6em;
  }
  li {
    padding-block: 0.35em;
    overflow-wrap: anywhere;
  }
`;
