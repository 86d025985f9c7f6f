/** Registers all elements at once: `import 'parley-atlas/define'` where a bundler sees to what is loaded when. */
import './define-first.js';
import './define-late.js';
import './elements/map/place-walk.js';
