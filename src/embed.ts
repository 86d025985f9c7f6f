/**
 * The embed: `<script type="module" src="parley.js">` defines the elements of the first view, and the others right after it.
 * It exports only what a page without a bundler needs. A project with a bundler imports `parley-atlas` and
 * `parley-atlas/define`.
 */
import './start.js';
import { ParleyAtlas } from './elements/atlas/atlas.js';
import { findHtmlData } from './elements/atlas/html-data.js';
import { setDeferredElements } from './elements/base/deferred-elements.js';
import { defineElements } from './elements/base/define-elements.js';
import { setScriptUrl } from './elements/base/script-url.js';
import { ParleyList } from './elements/list/list.js';
import { ParleyMap } from './elements/map/map.js';
import { version } from './version.js';

export { registerMessages } from './languages/index.js';

requestFirstView();
defineElements([ParleyAtlas, ParleyMap, ParleyList]);
setDeferredElements(() => import('./deferred-registry.js'));

const url = new URL(import.meta.url);
if (url.search === '') url.search = `v=${version}`;
setScriptUrl(url.href);

/**
 * Requests what the atlases on the page will need: the map, the outline of the land, the bundled first atlas. The elements
 * request the same a moment later and report errors, so errors are ignored here. An atlas with `loading="lazy"` needs
 * nothing yet.
 */
function requestFirstView(): void {
  const atlases = [...document.querySelectorAll('parley-atlas:not([loading="lazy"])')];
  const ignoreError = (): void => undefined;
  if (atlases.length > 0) import('./map/leaflet-map.js').catch(ignoreError);
  if (atlases.some((atlas) => atlas.getAttribute('basemap') !== 'none'))
    import('../geo/basemap/land-110m.js').catch(ignoreError);
  if (atlases.some((atlas) => !atlas.getAttribute('src') && findHtmlData(atlas) === undefined))
    import('../geo/us-dprk-2018.js').catch(ignoreError);
}
