/** The looks of the marks of sides (pages/pieces/side-mark.ts): colours that colour-blind readers tell apart, and shapes. Each is combined with another one. */
import { css } from 'lit';

export const sideStyles = css`
  .side {
    display: inline-block;
    min-inline-size: 2.1em;
    padding: 0.12em 0.45em;
    font-size: 0.72em;
    font-weight: 700;
    line-height: 1.3;
    text-align: center;
    color: var(--parley-on-side);
    background: var(--side-colour);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
    border: 1px solid transparent;
    vertical-align: 0.12em;
  }
  .side-1 {
    --side-colour: var(--parley-side-1);
  }
  .side-2 {
    --side-colour: var(--parley-side-2);
  }
  .side-3 {
    --side-colour: var(--parley-side-3);
  }
  .side-4 {
    --side-colour: var(--parley-side-4);
  }
  .side-5 {
    --side-colour: var(--parley-side-5);
  }
  .side-6 {
    --side-colour: var(--parley-side-6);
  }
  .side-7 {
    --side-colour: var(--parley-side-7);
  }
  .side-8 {
    --side-colour: var(--parley-side-8);
  }
  .shape-1 {
    border-radius: 3px;
  }
  .shape-2 {
    border-radius: 999px;
  }
  .shape-3 {
    border-radius: 0 999px 999px 0;
  }
  .shape-4 {
    border-radius: 999px 999px 0 0;
  }
  .shape-5 {
    border-radius: 0;
    outline: 1px solid var(--side-colour);
    outline-offset: 1px;
  }
  .shape-6 {
    border-radius: 999px 0 0 999px;
  }
  .shape-7 {
    border-radius: 0 0 999px 999px;
  }
  .shape-8 {
    border-radius: 999px 0;
  }
  .shape-9 {
    border-radius: 0 999px;
  }
  @media (forced-colors: active) {
    .side {
      border-color: CanvasText;
    }
    .shape-5 {
      outline-color: CanvasText;
    }
  }
`;
