/**
 * The styles of the map, as text: Leaflet's, the frame's and those of all layers. `createMap` adopts them into the root that
 * holds the map. Colours are the tokens of `<parley-atlas>`, each with its light value as fallback. Shape and border show
 * every state as well as colour does.
 */
import * as layers from './layers/registry.js';
import { leafletStyles } from './leaflet-styles.js';

const frameStyles = `
.map-root {
  position: absolute;
  inset: 0;
  overflow: hidden;
  overflow: clip;
  touch-action: pan-x pan-y;
  background: var(--parley-water, #e7edf0);
  color: var(--parley-ink, #1a1813);
  cursor: grab;
  user-select: none;
  -webkit-user-select: none;
}
.map-root[data-basemap='none'] {
  background: var(--parley-paper, #fffdf8);
}
.map-root[data-basemap='quiet'] {
  --parley-land: var(--parley-paper);
  --parley-water: var(--parley-paper-sunk);
  --parley-coast: var(--parley-rule);
  --parley-border: transparent;
}
.map-root.dragging,
.map-root.dragging button {
  cursor: grabbing;
}
.map-view {
  position: absolute;
  inset: 0;
  z-index: 500;
  pointer-events: none;
  outline: none;
}
.map-view:focus-visible {
  outline: 3px solid var(--parley-ring-inner, #1a1813);
  outline-offset: -5px;
  box-shadow: inset 0 0 0 7px var(--parley-ring-outer, #ffffff);
}
.gesture-hint {
  position: absolute;
  inset-inline: 0;
  inset-block-start: 50%;
  z-index: 600;
  inline-size: fit-content;
  max-inline-size: 85%;
  margin: 0 auto;
  padding: 0.5em 0.9em;
  border-radius: var(--parley-radius, 4px);
  font-size: 0.875em;
  line-height: 1.3;
  text-align: center;
  translate: 0 -50%;
  background: var(--parley-ink, #1a1813);
  color: var(--parley-paper, #fffdf8);
  opacity: 0;
  visibility: hidden;
  pointer-events: none;
  transition:
    opacity 0.15s,
    visibility 0.15s;
}
.gesture-hint.shown {
  opacity: 1;
  visibility: visible;
}
@media (prefers-reduced-motion: reduce) {
  .gesture-hint {
    transition: none;
  }
}
@media (forced-colors: active) {
  .map-root,
  .map-root[data-basemap='none'] {
    background: Canvas;
  }
  .gesture-hint {
    border: 1px solid CanvasText;
    background: Canvas;
    color: CanvasText;
  }
  .map-view:focus-visible {
    outline-color: Highlight;
  }
}
@media print {
  .gesture-hint,
  .map-view {
    display: none;
  }
}
`;

let sheet: CSSStyleSheet | undefined;

/** Adds the map's styles to the document or shadow root that holds `container`, once for each root. */
export function adoptMapStyles(container: Element): void {
  const root = container.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      leafletStyles +
        frameStyles +
        Object.values(layers)
          .map(({ styles }) => styles)
          .join(''),
    );
  }
  // Last, since general styles of the root must not overrule these.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
