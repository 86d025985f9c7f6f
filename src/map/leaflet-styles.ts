/**
 * The rules of leaflet.css 1.9.4 that this map uses, as text: a shadow root cannot adopt a style sheet file without a
 * bundler. Left out: vector layers, controls, popups, tooltips, marker icons, zoom animation, old browsers.
 *
 * Leaflet is © 2010-2023 Volodymyr Agafonkin, © 2010-2011 CloudMade, under the BSD 2-Clause licence.
 */
export const leafletStyles = `
.leaflet-pane,
.leaflet-tile,
.leaflet-tile-container,
.leaflet-layer {
  position: absolute;
  left: 0;
  top: 0;
}
.leaflet-container {
  overflow: hidden;
  -webkit-tap-highlight-color: transparent;
}
.leaflet-tile {
  user-select: none;
  -webkit-user-select: none;
  -webkit-user-drag: none;
  filter: inherit;
  visibility: hidden;
}
.leaflet-tile-loaded {
  visibility: inherit;
}
.leaflet-container img.leaflet-tile {
  max-width: none;
  max-height: none;
  width: auto;
  padding: 0;
  mix-blend-mode: plus-lighter;
}
.leaflet-pane {
  z-index: 400;
}
.leaflet-tile-pane {
  z-index: 200;
}
`;
