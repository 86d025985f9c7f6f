/**
 * How the map looks, as text that the map element adopts. Colours are the tokens of `<parley-atlas>`, each with its light
 * value as fallback. Sizes of names and labels are in em of the page's font: src/elements/map/measure.ts measures with the
 * same figures. State is told by shape and border as well as by colour.
 */
import { markerStyles } from './marker-styles.js';

const frame = `
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
.map-root.dragging,
.map-root.dragging .marker {
  cursor: grabbing;
}
.leaflet-basemap-pane {
  z-index: 100;
}
.leaflet-names-pane {
  z-index: 250;
}
.leaflet-lines-pane {
  z-index: 300;
}
.leaflet-places-pane {
  z-index: 400;
}
.leaflet-basemap-pane,
.leaflet-names-pane,
.leaflet-lines-pane {
  pointer-events: none;
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
`;

const basemap = `
.basemap,
.lines {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: visible;
  fill: none;
  stroke-linejoin: round;
}
.basemap .coast {
  stroke: var(--parley-coast, #c3cdd2);
  stroke-width: 3px;
}
.basemap .land {
  fill: var(--parley-land, #f8f4ec);
  stroke: var(--parley-land, #f8f4ec);
  stroke-width: 1px;
  fill-rule: evenodd;
}
.basemap .border {
  stroke: var(--parley-border, #d9d2c4);
  stroke-width: 1px;
}
.tiled .leaflet-basemap-pane {
  visibility: hidden;
}
.name {
  position: absolute;
  white-space: nowrap;
  line-height: 1.3;
  translate: -50% -50%;
  color: var(--parley-name, #67625a);
}
.name.country {
  font-size: 0.625em;
  letter-spacing: 0.14em;
  text-indent: 0.14em;
  text-transform: uppercase;
}
.name.city {
  font-size: 0.6875em;
  padding-inline-start: 7px;
  translate: 0 -50%;
}
.name.city::before {
  content: '';
  position: absolute;
  inset-block-start: calc(50% - 1.5px);
  left: -1.5px;
  inline-size: 3px;
  block-size: 3px;
  border-radius: 50%;
  background: currentColor;
}
.name.ocean {
  font-size: 0.75em;
  font-style: italic;
  letter-spacing: 0.1em;
}
`;

const lines = `
.line {
  stroke: var(--parley-accent, #b3402a);
  stroke-width: 2px;
  stroke-linecap: round;
}
.line.planned {
  stroke-dasharray: 6 6;
}
.line.remote {
  stroke: var(--parley-ink-soft, #5d574b);
  stroke-dasharray: 0 5;
}
.leader line {
  stroke: var(--parley-ink, #1a1813);
  stroke-width: 1px;
}
.leader circle {
  fill: var(--parley-ink, #1a1813);
  stroke: var(--parley-halo, #fffdf8);
  stroke-width: 1.5px;
  paint-order: stroke;
}
.leader.selected line {
  stroke: var(--parley-accent, #b3402a);
}
.leader.selected circle {
  fill: var(--parley-accent, #b3402a);
}
.badge {
  position: absolute;
  box-sizing: border-box;
  min-inline-size: 1.7em;
  padding-inline: 0.35em;
  border: 1.5px solid var(--parley-accent, #b3402a);
  border-radius: 1em;
  font-size: 0.6875em;
  font-weight: 700;
  line-height: calc(1.7em - 3px);
  text-align: center;
  translate: -50% -50%;
  background: var(--parley-accent, #b3402a);
  color: var(--parley-on-accent, #ffffff);
  box-shadow: 0 0 0 1.5px var(--parley-halo, #fffdf8);
}
.badge.planned {
  border-style: dashed;
  background: var(--parley-paper, #fffdf8);
  color: var(--parley-accent, #b3402a);
}
`;

const media = `
@media (prefers-contrast: more) {
  .basemap .coast {
    stroke-width: 4px;
  }
  .basemap .border {
    stroke-width: 2px;
  }
  .line {
    stroke-width: 3px;
  }
  .leader line {
    stroke-width: 2px;
  }
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
  .basemap .coast,
  .leader line {
    stroke: CanvasText;
  }
  .basemap .land {
    fill: Canvas;
    stroke: Canvas;
  }
  .basemap .border {
    stroke: CanvasText;
    stroke-opacity: 0.35;
  }
  .name {
    color: CanvasText;
  }
  .line,
  .leader.selected line {
    stroke: Highlight;
  }
  .line.remote {
    stroke: CanvasText;
  }
  .leader circle {
    fill: CanvasText;
    stroke: Canvas;
  }
  .badge {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .badge.planned {
    background: Canvas;
    color: CanvasText;
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

export const mapStyles = frame + basemap + lines + markerStyles + media;
