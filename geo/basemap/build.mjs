#!/usr/bin/env node
/**
 * Makes the bundled basemap: node geo/basemap/build.mjs
 * Reads world-atlas (Natural Earth as TopoJSON) and writes TypeScript modules of finished SVG path data, so that the
 * browser decodes nothing. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import polylabel from 'polylabel';
import { feature, mesh } from 'topojson-client';
import { CITIES, OCEANS } from './orientation.mjs';
import { gridOf, polygonInside, signedArea, stretchesInside } from './cells.mjs';
import { ALPHA2_BY_NUMERIC } from './country-codes.mjs';
import { mercator, outline, simplify, toDegrees, unwrap } from './outlines.mjs';

const HERE = new URL('./', import.meta.url);
/** A unit is about a quarter of a pixel at the zoom where the next resolution replaces it; a cell is about a tenth of a wide map. */
const RESOLUTIONS = { '110m': { units: 2 ** 14, across: 8 }, '50m': { units: 45056, across: 16 } };
/** Tolerance in units, below what is visible. Mercator enlarges the polar regions, which would have too many points. */
const TOLERANCE = 0.8;
/** Countries without a computed label: the first two are in the list of cities, Antarctica is placed by hand. */
const WITHOUT_LABEL = ['SG', 'HK', 'AQ'];

/** Simplifies a line and rounds it to whole units. */
function inUnits(points, units, closed) {
  if (points.length === 0) return [];
  const scaled = points.map(([x, y]) => [x * units, y * units]);
  const lean = simplify(closed ? [...scaled, scaled[0]] : scaled, TOLERANCE);
  return distinct((closed ? lean.slice(0, -1) : lean).map((point) => point.map(Math.round)));
}

const distinct = (points) =>
  points.filter(([x, y], index) => index === 0 || x !== points[index - 1][0] || y !== points[index - 1][1]);

/** SVG path data with relative points; '' if the line shrinks to one point. */
function pathOf(line, closed) {
  const points = distinct(line.map((point) => point.map(Math.round)));
  if (points.length < (closed ? 3 : 2)) return '';
  const steps = points.slice(1).map(([x, y], index) => [x - points[index][0], y - points[index][1]]);
  const text = steps.map(([dx, dy]) => `${dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`).join('');
  return `M${points[0].join(' ')}l${text.trimStart()}${closed ? 'z' : ''}`;
}

const polygonsOf = (geometry) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]);
const readAtlas = (resolution) =>
  JSON.parse(readFileSync(new URL(`../../node_modules/world-atlas/countries-${resolution}.json`, HERE), 'utf8'));

function write(name, text) {
  writeFileSync(new URL(name, HERE), text);
  console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes gzip`);
}

function writePaths(resolution) {
  const atlas = readAtlas(resolution);
  const { units, across } = RESOLUTIONS[resolution];
  const land = feature(atlas, atlas.objects.land)
    .features.flatMap(({ geometry }) => polygonsOf(geometry))
    .map((rings) => rings.map((ring) => inUnits(outline(ring), units, true)).filter((ring) => ring.length > 2))
    .filter((rings) => rings.length > 0);
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates.map((line) =>
    inUnits(unwrap(line).map(mercator), units, false),
  );
  const cells = gridOf(units, across);
  const landIn = (cell) => land.flatMap((rings) => polygonInside(rings, cell)).map((ring) => pathOf(ring, true));
  const bordersIn = (cell) => borders.flatMap((line) => stretchesInside(line, cell)).map((line) => pathOf(line, false));
  const listed = (pathsIn) => cells.map((cell) => `  '${pathsIn(cell).join('')}',\n`).join('');
  write(
    `land-${resolution}.ts`,
    `// Made by build.mjs from Natural Earth 1:${resolution.slice(0, -1)}m (public domain) by way of world-atlas 2.0.2. Do not edit.\n` +
      `/** Width of the world in units of the paths; y grows southwards from 85.05° N. */\nexport const units = ${units};\n` +
      `/** Cells in each row and in each column; paths are listed row by row from the north-west, '' for an empty cell. */\n` +
      `export const across = ${across};\n// prettier-ignore\nexport const land: readonly string[] = [\n${listed(landIn)}];\n` +
      `// prettier-ignore\nexport const borders: readonly string[] = [\n${listed(bordersIn)}];\n`,
  );
}

/** The zoom from which a country's name is shown: there a square with the area of its largest part is 55 px wide. */
const rankOfArea = (mercatorArea) =>
  Math.min(8, Math.max(1, Math.ceil(Math.log2(55 / (256 * Math.sqrt(mercatorArea))))));

function countryNames() {
  const atlas = readAtlas('50m');
  const largest = new Map();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const code = properties.name === 'Kosovo' ? 'XK' : ALPHA2_BY_NUMERIC.get(id);
    if (code === undefined || WITHOUT_LABEL.includes(code) || geometry === null) continue;
    for (const rings of polygonsOf(geometry)) {
      const shape = rings.map(outline);
      const size = Math.abs(signedArea(shape[0]));
      if (size > (largest.get(code)?.size ?? 0)) largest.set(code, { shape, size });
    }
  }
  const names = [...largest]
    .sort(([, one], [, other]) => other.size - one.size)
    .map(([code, { shape, size }]) => {
      const best = polylabel(shape, Math.sqrt(size) / 200);
      const rank = rankOfArea(size);
      const others = rank <= MAX_RANK_WITH_OTHERS ? otherPositions(shape, best).map((point) => rounded(toDegrees(point))) : [];
      return {
        key: `country:${code}`,
        kind: 'country',
        code,
        coordinates: rounded(toDegrees(best)),
        ...(others.length > 0 ? { others } : {}),
        rank,
      };
    });
  return [...names, { key: 'country:AQ', kind: 'country', code: 'AQ', coordinates: [60, -79], rank: 2 }];
}

/** Countries up to this rank have alternative positions for their name, used when a marker covers the first. */
const MAX_RANK_WITH_OTHERS = 3;
const MAX_OTHERS = 4;

/**
 * Finds more positions for a country's name. Candidates are at least 40 % as far from the border as the best position; each
 * result is the candidate farthest from those found before, and not nearer to them than the best position is to the border.
 */
function otherPositions(shape, best) {
  const xs = shape[0].map(([x]) => x);
  const ys = shape[0].map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const step = best.distance / 5;
  const inside = [];
  for (let x = left; x < Math.max(...xs); x += step) {
    for (let y = top; y < Math.max(...ys); y += step) {
      if (distanceInside([x, y], shape) >= best.distance * 0.4) inside.push([x, y]);
    }
  }
  const positions = [[best[0], best[1]]];
  while (positions.length <= MAX_OTHERS) {
    const apart = ([x, y]) => Math.min(...positions.map(([a, b]) => Math.hypot(a - x, b - y)));
    const next = inside.reduce((far, point) => (far && apart(far) >= apart(point) ? far : point), undefined);
    if (next === undefined || apart(next) < best.distance) break;
    positions.push(next);
  }
  return positions.slice(1);
}

/** Distance from a point to the nearest border of a shape; negative outside it. */
function distanceInside([x, y], shape) {
  let inside = false;
  let nearest = Infinity;
  for (const ring of shape) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      nearest = Math.min(nearest, Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y));
    });
  }
  return inside ? nearest : -nearest;
}

const rounded = ([longitude, latitude]) => {
  const wrapped = longitude > 180 ? longitude - 360 : longitude;
  return [Number(wrapped.toFixed(2)), Number(latitude.toFixed(2))];
};

function handMade(kind, table) {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [rank, longitude, latitude, en, ko] = line.split('|');
      const name = ko === undefined ? { en } : { en, ko };
      return {
        key: `${kind}:${en}`,
        kind,
        name,
        coordinates: [Number(longitude), Number(latitude)],
        rank: Number(rank),
      };
    });
}

function writeNames() {
  const names = [...countryNames(), ...handMade('ocean', OCEANS), ...handMade('city', CITIES)];
  const keys = new Set(names.map(({ key }) => key));
  if (keys.size !== names.length) throw new Error('Got the same name twice; keys must be unique.');
  names.sort((one, other) => one.rank - other.rank); // stable: countries before oceans before cities of one rank
  write(
    'names.ts',
    '// Made by build.mjs. Do not edit: oceans and cities are in orientation.mjs. prettier-ignore keeps one name a line.\n' +
      "import type { BasemapName } from '../../src/core/scene/scene.js';\n\n" +
      '/** Most important first. `rank` is the zoom from which a name reads well. */\n// prettier-ignore\n' +
      `export const basemapNames: readonly BasemapName[] = [\n${names.map((name) => `  ${literal(name)},`).join('\n')}\n];\n`,
  );
}

/** Formats a value as TypeScript, as Prettier would. */
function literal(value) {
  if (typeof value === 'string') return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${literal(item)}`)
      .join(', ')} }`;
  return String(value);
}

for (const resolution of Object.keys(RESOLUTIONS)) writePaths(resolution);
writeNames();
