/**
 * The default arrangement: the map beside the panel (.beside) or above it (.stacked). layout-controller.ts decides, since a page
 * may give the atlas any width and height. The size is known before anything is loaded, so nothing shifts.
 */
import { css } from 'lit';

export const atlasStyles = css`
  /* The page decides on \`display\`, size and margins of the host; a rule for all elements (\`* { all: revert !important }\`)
     even makes it inline. So the layout inside depends on .container alone. \`!important\` in here is stronger than any rule
     of the page, and is used only where no page means to overrule. */
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* The look depends on these values, so they are set in here, where rules of the page for all elements do not reach. */
  .container {
    container: parley / inline-size;
    /* As wide as its parent. In a parent that is as wide as its content (a row, a float) it has this width. */
    contain-intrinsic-inline-size: min(60rem, 90vw);
    block-size: 100%;
    /* If the page gives the atlas too little height, it scrolls instead of covering what follows. */
    overflow: auto;
    color: var(--parley-ink);
    line-height: 1.45;
    text-align: start;
  }
  /* As high as .container if the page gives a height, else without height. */
  .probe {
    float: inline-start;
    inline-size: 100%;
    block-size: 100%;
    margin-inline-end: -100%;
    visibility: hidden;
  }
  .region {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    grid-template-areas: 'header' 'map' 'panel';
    position: relative;
    border: 1px solid var(--parley-rule);
    background: var(--parley-paper);
    block-size: var(--parley-height, auto);
    /* The height of the page, if it gives one, wins; under 20rem .container scrolls. */
    min-block-size: max(100%, 20rem);
    max-block-size: max(100%, 20rem);
  }
  /* While its length is unknown, what follows stays below the screen, so that nothing visible moves. */
  .region.natural:is(.arriving, .waiting),
  .region.waiting:not(.beside, .stacked) {
    min-block-size: 100vh;
  }
  .arriving > * {
    visibility: hidden;
  }
  .arriving .loading,
  .arriving > .poster {
    visibility: visible;
  }
  .poster {
    position: absolute;
    inset: 0;
    z-index: 4;
    overflow: clip;
    background: var(--parley-paper);
  }
  ::slotted([slot='poster']) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* Data in the page is read as data, and is not shown as it stands. */
  ::slotted(:is(table, ul, ol, script):not([slot])) {
    display: none !important;
  }
  header {
    padding: 1.25rem 1.15rem 0.9rem;
  }
  header h1,
  header h2,
  header h3,
  header h4,
  header h5,
  header h6,
  header p {
    margin: 0;
  }
  .kicker {
    font-size: 0.75em;
    letter-spacing: 0.09em;
    text-transform: uppercase;
    color: var(--parley-ink-soft);
  }
  #title {
    font-size: 1.75em;
    line-height: 1.15;
    font-weight: 750;
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    margin-block: 0.15em 0.3em;
  }
  .description {
    text-wrap: pretty;
  }
  .skip {
    position: absolute;
    z-index: 3;
    inset-block-start: 0.5rem;
    inset-inline-start: 0.5rem;
    padding: 0.7rem 1rem;
    border-radius: var(--parley-radius);
    color: var(--parley-paper);
    background: var(--parley-ink);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .region:not(.own) header {
    grid-area: header;
  }
  parley-map {
    grid-area: map;
    --map-height: clamp(17rem, 68cqi, 27rem);
    border-block: 1px solid var(--parley-rule);
  }
  /* The height is known before the timeline is loaded. Where the atlas is low there is none. */
  parley-timeline {
    flex: none;
    block-size: calc(var(--lanes) * 24px + 42px);
  }
  .stacked parley-timeline {
    block-size: 5rem;
  }
  .short parley-timeline,
  .stacked:not(.natural) parley-timeline {
    display: none;
  }
  .panel {
    grid-area: panel;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding: 0.5rem 1.15rem 1rem;
    outline: none;
    overflow: hidden auto;
    overscroll-behavior: auto;
    scrollbar-width: thin;
  }
  .panel > * {
    flex: none;
  }
  .failure {
    padding: 0.75rem 1rem;
    margin-block: 0.75rem;
    border-inline-start: 4px solid var(--parley-accent);
    background: var(--parley-paper-sunk);
    overflow-wrap: anywhere;
  }
  .failure button {
    display: block;
    font: inherit;
    color: inherit;
    min-block-size: 44px;
    margin-block-start: 0.5rem;
    padding-inline: 1rem;
    border: 1px solid currentColor;
    border-radius: var(--parley-radius);
    background: none;
    cursor: pointer;
  }
  .loading {
    color: var(--parley-ink-soft);
  }
  footer {
    margin-block-start: auto;
    padding-block-start: 0.75rem;
    font-size: 0.85em;
    color: var(--parley-ink-soft);
  }
  .colophon {
    margin: 0.5em 0 0;
  }
  .status {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Above a panel with a given height the map takes what the panel leaves. */
  .stacked {
    grid-template-rows: auto minmax(9.5rem, 6fr) minmax(6rem, 5fr);
  }
  .stacked parley-map {
    --map-height: 0;
  }
  /* The chips of the filter stand above the list. While the choices are open, they say the same. */
  .stacked [show='chips'] {
    order: 1;
    --chips-border: 1px 0 0;
    --chips-empty-start: 5rem;
  }
  .stacked:has([show='choices'][open]) [show='chips'] {
    display: none;
  }
  .stacked.natural {
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  .stacked.natural parley-map {
    --map-height: clamp(17rem, 68cqi, 27rem);
  }
  .stacked.natural .panel {
    min-block-size: 15rem;
  }
  .stacked.natural.held .panel {
    min-block-size: 0;
  }
  /* A page that is open from the start. */
  .stacked.natural.opened:not(.held) .panel {
    block-size: 30rem;
  }
  /* The open page replaces the list, so that it can be read beside the map. */
  .stacked parley-details[data-open] ~ :is(parley-list, footer) {
    display: none;
  }
  .stacked #title {
    font-size: 1.5em;
  }
  .compact {
    block-size: var(--parley-height, 26rem);
  }
  .short header {
    padding: 0.6rem 1.15rem;
  }
  .short header :is(.kicker, .description) {
    display: none;
  }
  .short #title {
    font-size: 1em;
    letter-spacing: 0;
    margin: 0;
  }
  .beside {
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) clamp(min(20rem, 46cqi), 32cqi, 27rem);
    grid-template-areas: 'map header' 'map panel';
  }
  .beside:not(.compact) {
    block-size: var(--parley-height, clamp(34rem, 58cqi, 48rem));
  }
  .beside header {
    padding: 1.6rem 1.75rem 0.75rem;
  }
  .beside.short header,
  .beside:is(.opened, :has([open])) header {
    padding-block: 0.8rem 0.7rem;
  }
  .beside:is(.opened, :has([open])) header :is(.kicker, .description) {
    display: none;
  }
  .beside:is(.opened, :has([open])) #title {
    font-size: 0.9em;
    font-weight: 600;
    letter-spacing: 0;
    color: var(--parley-ink-soft);
    margin: 0;
  }
  .beside parley-map {
    --map-height: 0;
    border-block: 0;
    border-inline-end: 1px solid var(--parley-rule);
  }
  .beside .panel {
    padding: 0.5rem 1.75rem 1.5rem;
  }
  .beside parley-details[data-open] {
    border-block-end: 1px solid var(--parley-rule);
    margin-block-end: 0.75rem;
  }
  .beside footer {
    margin-block-start: 1.5rem;
    border-block-start: 1px solid var(--parley-rule);
  }
  /* Before the script has measured the atlas, and from a server. */
  @container parley (min-width: 46rem) {
    .region.waiting:not(.beside, .stacked) {
      min-block-size: 0;
      block-size: var(--parley-height, clamp(34rem, 58cqi, 48rem));
    }
  }
  /* An arrangement of the page has the size of its content. */
  .region.own {
    display: block;
    block-size: auto;
    min-block-size: 0;
    max-block-size: none;
    border: 0;
  }
  .region.own header {
    padding-inline: 0;
  }
  /* In print the map has a fixed width that fits A4 and Letter, because it is drawn before the sheet is laid out. */
  .region.printing {
    display: block;
    block-size: auto !important;
    min-block-size: 0;
    max-block-size: none;
    border: 0;
  }
  .printing header,
  .printing .panel {
    padding-inline: 0;
  }
  .printing .panel {
    display: block;
    block-size: auto;
    overflow: visible;
  }
  .printing parley-map {
    --map-height: 24rem;
    inline-size: 42rem;
    border: 1px solid var(--parley-rule);
    break-inside: avoid;
  }
  .printing .record {
    font-size: 1.25em;
    margin-block: 1.5em 0.25em;
    break-after: avoid;
  }
  .printing :is(.skip, .screen-only) {
    display: none;
  }
`;
