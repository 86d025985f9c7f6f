/** The pages that answer who met whom: the sentence, chains of people, the folded days, and the buttons and links below. */
import { css } from 'lit';

export const answerStyles = css`
  .answer {
    font-size: 1.12em;
    line-height: 1.4;
    margin-block: 0.5em 0.35em;
  }
  .answer + .soft {
    margin-block-end: 0.5em;
  }
  .more-rows {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.9em;
    margin-block-start: 0.8em;
  }
  .more-rows button {
    min-block-size: 36px;
    padding: 0.2em 0.9em;
    border: 1px solid var(--parley-rule);
    border-radius: 999px;
    background: none;
    font-weight: 600;
    cursor: pointer;
  }
  .more-rows button:hover {
    border-color: currentColor;
  }
  .downloads button {
    min-block-size: 36px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.9em;
    color: var(--parley-ink-soft);
    text-decoration: underline;
    text-decoration-color: var(--parley-rule);
    text-underline-offset: 0.22em;
    cursor: pointer;
  }
  .downloads button:hover {
    color: var(--parley-ink);
    text-decoration-color: currentColor;
  }
  .further {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    margin-block-start: 1.4em;
    font-weight: 600;
  }
  .chains + p {
    margin-block-start: 0.9em;
  }
  .chains > li {
    padding-block: 0.7em;
    border-block-end: 1px solid var(--parley-rule);
  }
  .chains > li:first-child {
    border-block-start: 1px solid var(--parley-ink);
  }
  .through {
    margin-block-end: 0.35em;
  }
  /* A line joins the steps of a chain. */
  .steps-of-chain > li {
    position: relative;
    padding-inline-start: 1.3em;
    padding-block-end: 0.35em;
    overflow-wrap: anywhere;
  }
  .steps-of-chain > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.15em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }
  .steps-of-chain > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.1em -0.4em;
    inset-inline-start: calc(0.4em - 0.25px);
    border-inline-start: 1.5px solid var(--parley-rule);
  }
  .stays {
    margin-block-start: 1.4em;
    border-block: 1px solid var(--parley-rule);
  }
  .summary-heading {
    font-size: 0.95em;
    font-weight: 600;
  }
  .stays > :last-child {
    margin-block-end: 0.8em;
  }
  .overlaps > li {
    margin-block-start: 0.6em;
  }
`;
