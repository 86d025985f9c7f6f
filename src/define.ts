/** Registers all elements at once: `import 'parley-atlas/define'` in a project with a bundler. */
import './elements/base/lit-globals.js';
import './deferred-registry.js';
