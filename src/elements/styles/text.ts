/** Type, links, badges and focus: what the written parts (list, details, sources …) have in common. */
import { css } from 'lit';

/** The two-tone ring: dark inside, light outside, so that one of them reaches 3:1 on any background. */
export const focusRing = css`
  :focus-visible {
    outline: 2px solid var(--parley-ring-inner);
    outline-offset: 2px;
    box-shadow: 0 0 0 6px var(--parley-ring-outer);
    scroll-margin-block: 10px;
    border-radius: var(--parley-radius);
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline: 3px solid Highlight;
      box-shadow: none;
    }
  }
`;

export const text = css`
  :host {
    display: block;
    color: var(--parley-ink);
    font: inherit;
    line-height: 1.45;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .kicker {
    font-size: 0.75em;
    letter-spacing: 0.09em;
    text-transform: uppercase;
    color: var(--parley-ink-soft);
  }
  .soft {
    color: var(--parley-ink-soft);
    font-size: 0.9em;
  }
  .subhead {
    font-size: 0.85em;
    font-weight: 700;
    color: var(--parley-ink-soft);
    margin-block: 1.5em 0.4em;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.22em;
    text-decoration-color: color-mix(in srgb, currentColor 30%, transparent);
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  a.title {
    min-block-size: 24px;
    font-weight: 700;
  }
  .badge {
    display: inline-block;
    border: 1px solid var(--parley-rule);
    border-radius: 999px;
    padding: 0.05em 0.6em;
    font-size: 0.75em;
    font-weight: 400;
    color: var(--parley-ink-soft);
    max-inline-size: 100%;
    vertical-align: 0.1em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    color: inherit;
  }
  @media (forced-colors: active) {
    a {
      text-decoration-color: currentColor;
    }
  }
`;
