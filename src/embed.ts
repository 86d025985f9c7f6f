/** The one-file embed: `<script type="module" src="parley.js">` registers every element and exports the same as the package. */
import './define.js';
export * from './index.js';
