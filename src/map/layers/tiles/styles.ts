/** Leaflet's pane for tiles has z-index 200 (leaflet-styles.ts). */
export const tilesStyles = `
.map-root[data-tiles='shown'] .leaflet-basemap-pane {
  visibility: hidden;
}
`;
