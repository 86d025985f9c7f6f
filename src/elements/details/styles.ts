/** The pages. Hierarchy comes from size, weight and space; the sides of a meeting are two columns facing each other. */
import { css } from 'lit';

/** For the atlas: hides the parts that a wide page covers. */
export const underWidePage = css`
  .region:not(.printing):has(> .panel > parley-details[data-wide]) > :not(.panel, header),
  .region:not(.printing) > .panel:has(> parley-details[data-wide]) > :not(parley-details) {
    visibility: hidden;
  }
  .region > .panel > parley-details[data-open][data-wide] {
    border: 0;
    margin: 0;
  }
`;

export const detailsStyles = css`
  :host([data-wide]) {
    container: wide / size;
    position: absolute;
    z-index: 3;
    inset: 0;
    overflow: auto;
    padding: 1.1rem clamp(1rem, 3%, 2.25rem);
    background: var(--parley-paper);
  }
  /* The table is as high as the page, less what has to stay in view around it. */
  :host([data-wide]) section.page {
    --parley-grid-height: max(15rem, 100cqb - 7rem);
  }
  section.page {
    container: page / inline-size;
    position: relative;
    padding-block-end: var(--parley-gap);
  }
  .block {
    display: block;
  }
  .written {
    margin-block-start: 0.9em;
    padding: 0.5em 0.8em;
    border-inline-start: 2px solid var(--parley-rule);
    background: var(--parley-paper-sunk);
    overflow-wrap: anywhere;
  }
  .written .block {
    color: var(--parley-ink);
  }
  .back {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-end: 0.75em;
    padding-inline-end: 3rem;
  }
  .back a {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 44px;
    font-size: 0.9em;
    color: var(--parley-ink-soft);
  }
  #heading {
    font-size: 1.75em;
    line-height: 1.15;
    font-weight: 750;
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    margin-block: 0.3em 0.35em;
  }
  /* The ring stays clear of the lines above and below, also of its own light outer part. */
  #heading:focus-visible {
    outline-offset: 3px;
    box-shadow: 0 0 0 5px var(--parley-ring-outer);
  }
  .other-name {
    font-size: 0.62em;
    font-weight: 400;
    color: var(--parley-ink-soft);
    white-space: nowrap;
  }
  .compare {
    display: block;
    margin-block-start: 1.25em;
    max-inline-size: 24rem;
  }
  .lead {
    font-size: 1.05em;
  }
  .note {
    margin-block-start: 0.75em;
  }
  .doubt {
    font-size: 0.8em;
    font-style: italic;
    color: var(--parley-ink-soft);
  }
  sup {
    white-space: nowrap;
    font-size: 0.68em;
    line-height: 0;
    margin-inline-start: 0.15em;
    color: var(--parley-ink-soft);
  }
  .clocks span + span::before {
    content: ' · ';
  }
  .meetings > li + li {
    margin-block-start: 0.75em;
  }
  .meetings a.title,
  .journey a.title {
    font-size: 1.02em;
  }
  /* Sides face each other even in a narrow panel. The rule before a column that begins a row is clipped away. */
  .table {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(7.2rem, 100%), 1fr));
    column-gap: 2em;
    margin-block: 1.1em;
    border-block: 1px solid var(--parley-rule);
    overflow: clip;
    overflow-clip-margin: 0.5em;
    overflow-wrap: anywhere;
  }
  .table > section {
    position: relative;
    padding-block: 0.9em 1em;
  }
  .table > section::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -1em;
    border-inline-start: 1px solid var(--parley-rule);
  }
  /* Three delegations and more: each has a row, and its name is beside its people. In a wide page three stand side by side. */
  .table:has(> section:nth-child(3)) {
    grid-template-columns: 1fr;
  }
  .table > section:is(:first-child:nth-last-child(n + 3), :first-child:nth-last-child(n + 3) ~ section) {
    display: grid;
    grid-template-columns: minmax(5em, 34%) 1fr;
    column-gap: 1em;
    align-items: baseline;
  }
  .table > section:first-child:nth-last-child(n + 3) ~ section {
    border-block-start: 1px solid var(--parley-rule);
  }
  .table > section:is(:first-child:nth-last-child(n + 3), :first-child:nth-last-child(n + 3) ~ section)::before {
    content: none;
  }
  @container page (min-width: 36rem) {
    .table:has(> section:nth-child(3):last-child) {
      grid-template-columns: repeat(3, 1fr);
    }
    .table > section:is(:first-child:nth-last-child(3), :first-child:nth-last-child(3) ~ section) {
      display: block;
      border-block-start: 0;
    }
    .table > section:first-child:nth-last-child(3) ~ section::before {
      content: '';
    }
  }
  .table li + li {
    margin-block-start: 0.6em;
  }
  p.table {
    padding-block: 0.9em;
  }
  .side-name {
    font-size: 0.88em;
    font-weight: 700;
    color: var(--parley-ink-soft);
    margin-block-end: 0.5em;
  }
  .side-name .side {
    margin-inline-end: 0.35em;
  }
  .role {
    font-size: 0.85em;
    color: var(--parley-ink-soft);
  }
  .unnamed {
    color: var(--parley-ink-soft);
    font-size: 0.92em;
  }
  p + .journey {
    margin-block-start: 0.75em;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
  }
  /* Links in lines of their own are targets of at least 24 pixels. */
  .topic > a,
  .more-from a,
  .citing a,
  .sides a,
  .side-name a {
    display: inline-block;
    min-block-size: 24px;
  }
  .topic + .topic {
    margin-block-start: 0.5em;
  }
  .topic summary {
    min-block-size: 28px;
    font-size: 0.85em;
    font-weight: 400;
    color: var(--parley-ink-soft);
  }
  .topic ul {
    padding: 0.2em 0 0.6em 1.1em;
    display: grid;
    gap: 0.6em;
  }
  /* A heading over headings of days or sides. */
  .chapter {
    font-size: 1.05em;
    font-weight: 700;
    margin-block: 1.9em 0.5em;
  }
  .chapter + .subhead,
  .chapter + [data-rows-of] > .subhead:first-child,
  .chapter + .side-name {
    margin-block-start: 0.4em;
  }
  ul + .side-name {
    margin-block-start: 1.1em;
  }
  .positions li {
    border-inline-start: 2px solid var(--parley-rule);
    padding: 0.1em 0 0.1em 0.8em;
    margin-block-end: 0.7em;
  }
  .sessions li {
    margin-block-end: 0.8em;
  }
  .numbered li {
    display: grid;
    grid-template-columns: 1.7em minmax(0, 1fr);
  }
  .session-number {
    font-size: 1.02em;
    font-variant-numeric: tabular-nums;
    color: var(--parley-ink-soft);
  }
  .numbered .gap {
    display: block;
    border-block: 1px dashed var(--parley-rule);
    padding-block: 0.5em;
    padding-inline-start: 1.9em;
  }
  .people > li + li,
  .citing > li + li {
    margin-block-start: 0.55em;
  }
  .meetings .accounts {
    margin-block-start: 0.35em;
  }
  .account-field {
    font-size: 1em;
    font-weight: 700;
    margin-block: 0.5em 0.2em;
  }
  .accounts li {
    border-inline-start: 2px solid var(--parley-rule);
    padding: 0.1em 0 0.1em 0.8em;
    margin-block-end: 0.5em;
  }
  .journey li {
    display: grid;
    grid-template-columns: 2.1em minmax(0, 1fr);
    gap: 0.6em;
    margin-block-end: 0.8em;
  }
  .stop {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    font-size: 0.85em;
    font-weight: 700;
    color: var(--parley-on-accent);
    background: var(--parley-accent);
    border: 1.5px solid var(--parley-accent);
  }
  .planned > .stop {
    color: var(--parley-accent);
    background: none;
    border-style: dashed;
  }
  .journey [data-rows-of] > div + div {
    margin-block-start: 0.5em;
  }
  .parts li,
  .offices li {
    margin-block-end: 0.4em;
  }
  .sources li {
    display: grid;
    grid-template-columns: 1.4em minmax(0, 1fr);
    font-size: 0.88em;
    margin-block-end: 0.5em;
    overflow-wrap: anywhere;
  }
  .sources .number {
    font-size: 0.8em;
    color: var(--parley-ink-soft);
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
    gap: 1em;
    margin-block-start: 1.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--parley-rule);
  }
  .steps a {
    font-weight: 600;
    font-size: 0.92em;
    padding-block: 0.35em;
    overflow-wrap: anywhere;
  }
  .steps a:last-child {
    text-align: end;
  }
  .close {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    background: none;
    border-radius: 50%;
    font-size: 1.35em;
    line-height: 1;
    cursor: pointer;
    color: var(--parley-ink-soft);
  }
  .close:hover {
    color: var(--parley-ink);
    background: var(--parley-paper-sunk);
  }
  @media (forced-colors: active) {
    .stop {
      border-color: CanvasText;
    }
  }
  @media print {
    :host([data-wide]) {
      container: none;
      position: static;
      overflow: visible;
      padding: 0;
    }
    .close,
    .steps,
    .back,
    .sides,
    .more-from {
      display: none;
    }
    /* A link cannot be followed on paper. */
    #heading a::after {
      content: ' <' attr(href) '>';
      font-size: 0.5em;
      font-weight: 400;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
