/**
 * The one-file embed: `<script type="module" src="parley.js">` registers the elements of the first view, and the others
 * when a reader comes near. It exports little, since whoever wants the classes has a bundler, and `parley/define`.
 */
import './define-first.js';
import { setLateParts } from './elements/base/late-parts.js';

export { registerMessages } from './i18n/index.js';

setLateParts(() => import('./define-late.js'));
