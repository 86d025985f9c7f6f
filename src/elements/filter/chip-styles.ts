/** The chips: a row of pills, and the sentence for a filter that leaves nothing. */
import { css } from 'lit';

export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.5rem;
    padding: 0.55rem 1.15rem;
    font-size: 0.9rem;
  }
  :host(:not([show])) .chips {
    padding-inline: 0;
  }
  :host([show='chips']) .chips {
    border: solid var(--parley-rule);
    border-width: var(--chips-border, 0 0 1px);
  }
  .showing {
    color: var(--parley-ink-soft);
  }
  .chips .showing {
    margin-inline-end: 0.15rem;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    max-inline-size: min(18rem, 100%);
    min-block-size: 28px;
    padding: 0 0.8em;
    border: 1px solid color-mix(in srgb, var(--parley-ink-soft) 45%, transparent);
    border-radius: 999px;
    background: var(--parley-paper);
    cursor: pointer;
  }
  .chip:focus-visible {
    border-radius: 999px;
  }
  .chip:hover {
    border-color: var(--parley-ink);
  }
  .chip.people .name {
    font-weight: 700;
  }
  .chip .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cross {
    font-size: 0.8em;
    color: var(--parley-ink-soft);
  }
  .clear {
    min-block-size: 28px;
    padding: 0 0.15em;
    border: 0;
    background: none;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.25em;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    cursor: pointer;
  }
  .clear:hover {
    text-decoration-color: currentColor;
  }
  .chips .clear {
    margin-inline-start: auto;
  }
  .empty {
    padding: 0.7rem 1.15rem;
  }
  /* Over the map. */
  :host([show='chips']) .empty {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: var(--chips-empty-start, 40%);
    inline-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    margin-inline: auto;
    border: 1px solid var(--parley-rule);
    border-radius: var(--parley-radius);
    background: var(--parley-paper);
  }
  .empty .clear {
    margin-inline-start: 0.4em;
  }
  @media (pointer: coarse) {
    .chip,
    .clear {
      min-block-size: 44px;
    }
  }
`;
