// The embed: dist/cdn/parley.js, and beside it the chunks that it loads.
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig } from 'vite';
import { hoistImports } from './tools/hoist-imports.ts';
import { leafletBrowser, leafletModules } from './tools/leaflet.ts';
import { BANNER, notices } from './tools/notices.ts';
import { skipPageNames } from './tools/skip-page-names.ts';

/** White space and comments go; nothing is reordered, and no space between two elements is lost. */
const TEMPLATES = {
  include: 'src/{elements,map,pages}/**/*.ts',
  options: {
    minifyOptions: {
      conservativeCollapse: true,
      // Level 0 keeps comments.
      minifyCSS: { level: { 1: { all: false, selectorsSortingMethod: 'none' } } },
    },
  },
} as const;

/**
 * The chunks of the first view, which calls most of their functions at once. With this comment Chromium compiles them while it
 * loads them, on another thread, and not one by one when they are called: up to `parley-load` the main thread worked 107 ms
 * instead of 132 ms (medians of 23 loads). Other engines ignore the comment.
 */
const FIRST_VIEW = ['first', 'map'];
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    leafletModules(),
    leafletBrowser(),
    minifyTemplateLiterals(TEMPLATES),
    skipPageNames(),
    hoistImports(),
    notices(),
  ],
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'parley.js' },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // In library mode only the output's own `minify` removes white space. The hash in a name keeps a cached chunk of an
        // old version apart from a new parley.js.
        minify: true,
        comments: { legal: false, annotation: false, jsdoc: false },
        postBanner: ({ isEntry, name }) => (isEntry ? BANNER : FIRST_VIEW.includes(name) ? COMPILE_HINT : ''),
        chunkFileNames: 'parley/[name]-[hash].js',
        codeSplitting: {
          groups: [
            // All that parley.js imports. The entry itself is not in it: no chunk may import parley.js, which a page may load
            // under another address (`parley.js?v=2`) and would then run twice.
            { name: 'first', tags: ['$initial'], test: (id) => !id.endsWith('/src/embed.ts') },
            // The map and its Leaflet in one chunk: the map is loaded on demand already. Tiles are loaded where a page names them.
            {
              name: 'map',
              test: /\/(src\/map|node_modules\/leaflet)\/(?!src\/layer\/tile\/)|\/tools\/leaflet-(modules|browser|import)/,
            },
            // What the readers of formats share, which would be ten small chunks.
            { name: 'records', test: /\/src\/core\/formats\/records\// },
            { name: 'table', test: /\/src\/core\/formats\/table\/(?!write|index)/ },
          ],
        },
      },
    },
  },
});
