/** Registers all elements at once: `import 'parley-atlas/define'` in a project with a bundler. */
import './elements/base/lit-globals.js';
import { defineElements } from './elements/base/define-elements.js';
import * as elements from './elements/registry.js';

defineElements(Object.values(elements));
