/** All styles of the filter, and what of it is printed. */
import { css } from 'lit';
import { chipStyles } from './chip-styles.js';
import { choiceStyles } from './choice-styles.js';
import { timeStyles } from './time-styles.js';

const pageStyles = css`
  @media print {
    .choices,
    .button,
    .cross,
    .clear {
      display: none;
    }
  }
`;

export const filterStyles = [chipStyles, timeStyles, choiceStyles, pageStyles];
