/** Runs before everything else of the embed: says in the page if the rest of it cannot start. */
import './elements/base/lit-globals.js';

// All that parley.js imports runs in one task, so this comes after it.
setTimeout(() => void (customElements.get('parley-atlas') ?? import('./not-started.js')));
