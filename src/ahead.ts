/**
 * What the first view asks for anyhow, asked for while the elements themselves are still being set up: the map, its outline
 * of the land and, for an atlas that shows it, the bundled first atlas. Imported first by the one-file embed; without it they
 * would begin to come a good part of the first view's time later. An atlas that waits for its reader asks for nothing here.
 */
import { findHtmlData } from './elements/atlas/html-data.js';

const now = [...document.querySelectorAll('parley-atlas:not([loading="lazy"])')];
const asked: Promise<unknown>[] = [];
if (now.length > 0) asked.push(import('./map/leaflet-map.js'));
if (now.some((atlas) => atlas.getAttribute('basemap') !== 'none')) asked.push(import('../geo/basemap/land-110m.js'));
if (now.some((atlas) => !atlas.getAttribute('src') && findHtmlData(atlas) === undefined))
  asked.push(import('../geo/us-dprk-2018.js'));
// Whoever needs them imports them too, and tells what went wrong.
for (const one of asked) one.catch(() => undefined);
