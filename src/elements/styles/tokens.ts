/**
 * The look as tokens: set here once, on `<parley-atlas>`, and inherited by every part through the shadow roots, so a page
 * changes any of them with one rule. Light and dark follow the page's `color-scheme` (`light-dark()`), not the system
 * behind its back. Text colours reach 4.5:1 on paper, basemap names 4.5:1 on land and water, the accent 4.5:1 on paper.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --parley-paper: light-dark(#fffdf8, #1a1f23);
    --parley-paper-sunk: light-dark(#f6f2e8, #13181b);
    --parley-land: light-dark(#f8f4ec, #20272d);
    --parley-water: light-dark(#e6edf0, #12171b);
    --parley-border: light-dark(#d8d0bf, #39434b);
    --parley-coast: light-dark(#c0cbd1, #3a464f);
    --parley-ink: light-dark(#1a1813, #f1ede4);
    --parley-ink-soft: light-dark(#5d574b, #b4b2aa);
    --parley-rule: light-dark(#ddd6c8, #333b41);
    --parley-name: light-dark(#67625a, #87919a);
    --parley-accent: light-dark(#b3402a, #f08a6c);
    --parley-on-accent: light-dark(#ffffff, #1a1813);
    --parley-halo: light-dark(#fffdf8, #12171b);
    --parley-ring-inner: light-dark(#1a1813, #0b0d0f);
    --parley-ring-outer: light-dark(#ffffff, #ffffff);
    --parley-side-1: light-dark(#1f5f99, #7db8ea);
    --parley-side-2: light-dark(#b3402a, #f08a6c);
    --parley-side-3: light-dark(#6d5a00, #d9c25f);
    --parley-side-4: light-dark(#00695c, #67c7b8);
    --parley-side-5: light-dark(#7a3e8e, #cf9be0);
    --parley-side-6: light-dark(#57606a, #aab4be);
    --parley-side-7: light-dark(#b03078, #f29cc6);
    --parley-side-8: light-dark(#7d4f27, #d2a37a);
    --parley-on-side: light-dark(#ffffff, #14181b);
    --parley-gap: 1.75rem;
    --parley-radius: 4px;
  }
  @media (prefers-contrast: more) {
    :host {
      --parley-ink-soft: var(--parley-ink);
      --parley-name: var(--parley-ink);
      --parley-rule: var(--parley-ink);
      --parley-border: var(--parley-ink-soft);
      --parley-coast: var(--parley-ink);
    }
  }
`;
