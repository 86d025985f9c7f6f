#!/usr/bin/env node
/**
 * Makes the bundled basemap: node geo/basemap/build.mjs
 * Reads world-atlas (Natural Earth as TopoJSON) and writes TypeScript modules of finished SVG path data, so that the
 * browser decodes nothing. The same input gives the same bytes.
 *
 * Land is one outline per island or continent in Mercator, unwrapped: Chukotka runs on past 180° instead of being cut
 * there, so a copy of the world beside it continues without a seam. Antarctica, which goes round the whole globe, is
 * carried a little into its neighbour and down beyond the map. The coast is the same outline, stroked under all fills.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import polylabel from 'polylabel';
import { feature, mesh } from 'topojson-client';
import { CITIES, OCEANS } from './orientation.mjs';
import { ALPHA2_BY_NUMERIC } from './country-codes.mjs';

const HERE = new URL('./', import.meta.url);
/** How many units the world is wide, per resolution: about a quarter of a pixel at the zoom where the next one takes over. */
const UNITS = { '110m': 2 ** 14, '50m': 3 * 2 ** 14 };
/** What the eye cannot see, in units: Mercator enlarges the far north and south, where most points are then too many. */
const TOLERANCE = 0.8;
/** Countries without a name of their own here: the first two stand among the cities, Antarctica is placed by hand. */
const LEFT_OUT = ['SG', 'HK', 'AQ'];
/** Antarctica is carried this far past its own world, in degrees, under the copy beside it. */
const OVERLAP = 2;
/** Land goes on below the map's southern edge by this many worlds. */
const SOUTH = 2;

/** Web Mercator (EPSG:3857) on a square of 1 with its origin at 180° W, 85.05° N; y grows southwards. */
const mercator = ([longitude, latitude]) => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
};
const toDegrees = ([x, y]) => [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];

/** Lets longitudes run on past ±180 so that no two neighbours are more than half a world apart. */
function unwrap(points) {
  let shift = 0;
  return points.map(([longitude, latitude], index) => {
    if (index > 0) {
      const jump = longitude - points[index - 1][0];
      if (jump > 180) shift -= 360;
      if (jump < -180) shift += 360;
    }
    return [longitude + shift, latitude];
  });
}

/** A ring ready to be drawn, in Mercator and without its closing point; empty if it is nothing but the pole's own edge. */
function outline(ring) {
  const points = unwrap(ring.slice(0, -1).filter(([, latitude]) => latitude > -89));
  if (points.length === 0) return [];
  if (Math.abs(points[points.length - 1][0] - points[0][0]) > 300) return aroundThePole(points);
  const inItsWorld = shiftedBy(points, -360 * Math.round(middleOf(points) / 360));
  return inItsWorld.map((point, index) => mercator(offTheAntimeridian(point, inItsWorld[index - 1], inItsWorld[index + 1])));
}

/** The longitude halfway between a ring's west and east end. */
function middleOf(points) {
  const longitudes = points.map(([longitude]) => longitude);
  return (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
}

const shiftedBy = (points, degrees) => points.map(([longitude, latitude]) => [longitude + degrees, latitude]);

/** Fiji's islands are cut at 180° in the source: each half is carried slightly under the other, so that no line shows. */
function offTheAntimeridian(point, before, after) {
  const [longitude, latitude] = point;
  const alongIt = Math.abs(longitude) === 180 && (before?.[0] === longitude || after?.[0] === longitude);
  return alongIt ? [longitude + Math.sign(longitude) * 0.02, latitude] : point;
}

/** A ring that goes round the globe: its coast from west to east, its first degrees once more, then the south. */
function aroundThePole(points) {
  const eastward = points[points.length - 1][0] > points[0][0] ? points : [...points].reverse();
  const west = eastward[0][0];
  const again = eastward.filter(([longitude]) => longitude < west + OVERLAP).map(([x, y]) => [x + 360, y]);
  const coast = [...eastward, ...again].map(mercator);
  return [...coast, [coast[coast.length - 1][0], 1 + SOUTH], [coast[0][0], 1 + SOUTH]];
}

/** Leaves out points nearer than `tolerance` to the line between their neighbours (Ramer, Douglas and Peucker). Ends are kept. */
function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const kept = new Set([0, points.length - 1]);
  const open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let [farthest, distance] = [from, tolerance];
    for (let index = from + 1; index < to; index += 1) {
      const away = distanceToSegment(points[index], points[from], points[to]);
      if (away > distance) [farthest, distance] = [index, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function distanceToSegment([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** Integers, each point relative to the one before, repeated points left out. `undefined` for what shrinks to a dot. */
function pathOf(points, units, closed) {
  if (points.length === 0) return undefined;
  const scaled = points.map(([x, y]) => [x * units, y * units]);
  const lean = simplify(closed ? [...scaled, scaled[0]] : scaled, TOLERANCE);
  const whole = (closed ? lean.slice(0, -1) : lean).map((point) => point.map(Math.round));
  const distinct = whole.filter(([x, y], index) => index === 0 || x !== whole[index - 1][0] || y !== whole[index - 1][1]);
  if (distinct.length < (closed ? 3 : 2)) return undefined;
  let previous = distinct[0];
  let text = `M${previous[0]} ${previous[1]}l`;
  for (const [index, point] of distinct.slice(1).entries()) {
    const step = [point[0] - previous[0], point[1] - previous[1]];
    text += `${index > 0 && step[0] >= 0 ? ' ' : ''}${step[0]}${step[1] >= 0 ? ' ' : ''}${step[1]}`;
    previous = point;
  }
  return closed ? `${text}z` : text;
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
  const units = UNITS[resolution];
  const land = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
  const landPath = land
    .flatMap((rings) => rings.map((ring) => pathOf(outline(ring), units, true)))
    .filter((path) => path !== undefined)
    .join('');
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;
  const borderPath = borders
    .map((line) => pathOf(unwrap(line).map(mercator), units, false))
    .filter((path) => path !== undefined)
    .join('');
  write(
    `land-${resolution}.ts`,
    `// Made by build.mjs from Natural Earth 1:${resolution.slice(0, -1)}m (public domain) by way of world-atlas 2.0.2. Do not edit.\n` +
      `/** How many units of the paths the world is wide; y grows southwards from 85.05° N. */\nexport const units = ${units};\n` +
      `export const landPath =\n  '${landPath}';\nexport const borderPath =\n  '${borderPath}';\n`,
  );
}

/** Twice the signed area of a ring on the Mercator square. */
const area = (points) =>
  Math.abs(points.reduce((sum, [x, y], i) => sum + x * points[(i + 1) % points.length][1] - points[(i + 1) % points.length][0] * y, 0)) / 2;

/**
 * The zoom from which a country's name reads well: from there on, a square of the same area as its largest part is 55 px wide.
 */
const rankOfArea = (mercatorArea) => Math.min(8, Math.max(1, Math.ceil(Math.log2(55 / (256 * Math.sqrt(mercatorArea))))));

function countryNames() {
  const atlas = readAtlas('50m');
  const largest = new Map();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const code = properties.name === 'Kosovo' ? 'XK' : ALPHA2_BY_NUMERIC.get(id);
    if (code === undefined || LEFT_OUT.includes(code) || geometry === null) continue;
    for (const rings of polygonsOf(geometry)) {
      const shape = rings.map(outline);
      const size = area(shape[0]);
      if (size > (largest.get(code)?.size ?? 0)) largest.set(code, { shape, size });
    }
  }
  const names = [...largest].sort(([, one], [, other]) => other.size - one.size).map(([code, { shape, size }]) => {
    const [x, y] = polylabel(shape, Math.sqrt(size) / 200);
    return { key: `country:${code}`, kind: 'country', code, coordinates: rounded(toDegrees([x, y])), rank: rankOfArea(size) };
  });
  return [...names, { key: 'country:AQ', kind: 'country', code: 'AQ', coordinates: [60, -79], rank: 2 }];
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
      return { key: `${kind}:${en}`, kind, name, coordinates: [Number(longitude), Number(latitude)], rank: Number(rank) };
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
      "import type { BasemapName } from '../../src/core/scene.js';\n\n" +
      '/** Most important first. `rank` is the zoom from which a name reads well. */\n// prettier-ignore\n' +
      `export const basemapNames: readonly BasemapName[] = [\n${names.map((name) => `  ${literal(name)},`).join('\n')}\n];\n`,
  );
}

/** A value as TypeScript in the house style. */
function literal(value) {
  if (typeof value === 'string') return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') return `{ ${Object.entries(value).map(([key, item]) => `${key}: ${literal(item)}`).join(', ')} }`;
  return String(value);
}

for (const resolution of Object.keys(UNITS)) writePaths(resolution);
writeNames();
