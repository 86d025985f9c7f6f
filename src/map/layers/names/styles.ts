/** Sizes are in em of the page's font; src/elements/map/measure.ts measures with the same numbers. */
export const namesStyles = `
.leaflet-names-pane {
  z-index: 250;
  pointer-events: none;
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
@media (forced-colors: active) {
  .name {
    color: CanvasText;
  }
}
`;
