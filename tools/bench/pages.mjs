// Writes the pages that are compared: the built Parley, and a Leaflet page with the same markers on the same basemap and nothing
// else.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../run.mjs';

/** Size of the large atlas; MEETINGS is the number for each place. */
export const PLACES = 50_000;
export const MEETINGS = 5;
const PEOPLE = 2_000;

const LEAFLET = `<link rel="stylesheet" href="leaflet.css"><script src="leaflet.js"></script>`;
const CLUSTERS = `<link rel="stylesheet" href="MarkerCluster.css"><link rel="stylesheet" href="MarkerCluster.Default.css">
  <script src="leaflet.markercluster.js"></script>`;

/** Both pages have the coarse outline as basemap, as one SVG. Parley loads the fine one after the markers. */
const BARE = `import { land, units } from './land.js';
const map = L.map('map', { worldCopyJump: true, maxZoom: 12 }).setView([30, 170], 2);
const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
svg.setAttribute('viewBox', \`0 0 \${units} \${units}\`);
const path = svg.appendChild(document.createElementNS(svg.namespaceURI, 'path'));
path.setAttribute('d', land.join(''));
path.setAttribute('fill', '#f8f4ec');
L.svgOverlay(svg, [[-85.0511, -180], [85.0511, 180]]).addTo(map);
const { features, parley } = await (await fetch(new URLSearchParams(location.search).get('src'))).json();
const meetingsAt = Map.groupBy
  ? Map.groupBy(parley.meetings, ({ places = [] }) => places[0]?.place)
  : parley.meetings.reduce((all, one) => all.set(one.places?.[0]?.place, [...(all.get(one.places?.[0]?.place) ?? []), one]), new Map());
const text = (words) => (typeof words === 'string' ? words : words.en);
const group = window.L.markerClusterGroup ? L.markerClusterGroup() : map;
const looks = (id, name) => {
  const icon = document.createElement('span');
  icon.append(Object.assign(document.createElement('b'), { textContent: meetingsAt.get(id)?.length ?? '' }), name);
  return L.divIcon({ html: icon, className: 'marker-of-place', iconSize: [28, 28] });
};
const markers = features.filter(({ geometry }) => geometry).map(({ id, geometry, properties }) => {
  const [longitude, latitude] = geometry.coordinates;
  const name = text(properties.name);
  const options = window.L.markerClusterGroup ? { title: name } : { title: name, icon: looks(id, name) };
  return L.marker([latitude, longitude], options)
    .bindPopup(() => (meetingsAt.get(id) ?? []).map(({ title }) => text(title)).join('<br>'));
});
if (group === map) for (const marker of markers) marker.addTo(map);
else { group.addLayers(markers); group.addTo(map); }
map.fitBounds(L.latLngBounds(markers.map((marker) => marker.getLatLng())));
`;

const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="favicon.svg">
<style>body { margin: 0; font-family: system-ui, sans-serif } #map { height: 742px; background: #e6edf0 }
.marker-of-place { white-space: nowrap; font-weight: bold }
.marker-of-place b { display: inline-block; width: 28px; line-height: 28px; margin-right: 4px; border-radius: 50%; color: #fff; background: #111; text-align: center }
</style>${head}</head><body>${body}</body></html>`;

/**
 * @param {string} built the folder of the built embed, relative to the project or absolute.
 * @returns {Promise<{ folder: string, close(): void }>} where the pages are.
 */
export async function makePages(built = 'dist/cdn') {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const write = (name, content) => writeFileSync(join(folder, name), content);
  const take = (path, name) => cpSync(resolve(root, path), join(folder, name), { recursive: true });
  take(built, '');
  take('geo/us-dprk-2018.geojson', 'first.geojson');
  for (const name of ['leaflet.js', 'leaflet.css', 'images']) take(`node_modules/leaflet/dist/${name}`, name);
  for (const name of ['leaflet.markercluster.js', 'MarkerCluster.css', 'MarkerCluster.Default.css'])
    take(`node_modules/leaflet.markercluster/dist/${name}`, name);
  const { module } = await runnerImport(join(root, 'geo/basemap/land-110m.ts'));
  write('land.js', `export const units = ${module.units};\nexport const land = ${JSON.stringify(module.land)};\n`);
  write('bare.js', BARE);
  write('empty.geojson', JSON.stringify({ type: 'FeatureCollection', features: [], parley: { version: 1 } }));
  write('large.geojson', JSON.stringify(largeAtlas()));
  write('bare.html', page(LEAFLET, '<div id="map"></div><script type="module" src="bare.js"></script>'));
  write(
    'bare-clusters.html',
    page(LEAFLET + CLUSTERS, '<div id="map"></div><script type="module" src="bare.js"></script>'),
  );
  const parley = '<script type="module" src="parley.js"></script>';
  write('first.html', page(parley, '<parley-atlas></parley-atlas>'));
  for (const name of ['large', 'empty'])
    write(`${name}.html`, page(parley, `<parley-atlas src="${name}.geojson"></parley-atlas>`));
  write('none.html', page(parley, '<main></main>'));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The same every time: places all over the inhabited world, meetings over ten years. */
function largeAtlas() {
  let seed = 20180612;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  const features = Array.from({ length: PLACES }, (_, index) => ({
    type: 'Feature',
    id: `p${index}`,
    geometry: { type: 'Point', coordinates: [rounded(random() * 358 - 179), rounded(random() * 120 - 52)] },
    properties: { name: `Place ${index}` },
  }));
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    id: `a${index}`,
    name: `Person ${index}`,
    side: index % 2 ? 'us' : 'uk',
  }));
  const meetings = Array.from({ length: PLACES * MEETINGS }, (_, index) => ({
    id: `m${index}`,
    title: `Meeting ${index}`,
    when: new Date(Date.UTC(2010, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10),
    places: [{ place: `p${index % PLACES}` }],
    attendance: [{ person: `a${Math.floor(random() * PEOPLE)}` }, { person: `a${Math.floor(random() * PEOPLE)}` }],
  }));
  return {
    type: 'FeatureCollection',
    features,
    parley: {
      version: 1,
      title: 'Large',
      sides: [
        { id: 'us', name: 'US' },
        { id: 'uk', name: 'UK' },
      ],
      people,
      meetings,
    },
  };
}

const rounded = (degrees) => Math.round(degrees * 1e4) / 1e4;

/** Bytes, for the report. */
export const sizeOf = (folder, name) => readFileSync(join(folder, name)).length;
