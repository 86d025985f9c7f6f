/**
 * The one-file embed: `<script type="module" src="parley.js">` registers the elements of the first view, and the others
 * when a reader comes near. It exports little, since whoever wants the classes has a bundler, and `parley-atlas/define`.
 */
import './ahead.js';
import './define-first.js';
import { setLateParts } from './elements/base/late-parts.js';
import { walking } from './elements/map/keyboard.js';
import { setScriptUrl } from './elements/base/script-url.js';
import { version } from './version.js';

export { registerMessages } from './languages/index.js';

setLateParts(() => {
  // Keys that come before it wait for it: that nobody has to is no reason to say that parts are lacking.
  walking.load().catch(() => undefined);
  return import('./define-late.js');
});

const url = new URL(import.meta.url);
if (url.search === '') url.search = `v=${version}`;
setScriptUrl(url.href);
