/** Coast and land of the bundled basemap. Strokes keep their width at every zoom (`vector-effect` in layer.ts). */
export const basemapStyles = `
.leaflet-basemap-pane {
  z-index: 100;
  pointer-events: none;
}
.basemap {
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
[data-basemap='land'] .border {
  display: none;
}
@media (prefers-contrast: more) {
  .basemap .coast {
    stroke-width: 4px;
  }
  .basemap .border {
    stroke-width: 2px;
  }
}
@media (forced-colors: active) {
  .basemap .coast {
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
}
`;
