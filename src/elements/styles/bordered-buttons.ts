/** Buttons with a border, in a list of formats to download and in what a page adds. */
import { css } from 'lit';

export const borderedButtons = css`
  :is(.formats, .extra) button {
    min-block-size: 44px;
    padding: 0.3em 0.9em;
    border: 1px solid var(--parley-rule);
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :is(.formats, .extra) button:hover {
    border-color: currentColor;
  }
`;
