// The one-file embed: dist/cdn/parley.js, and beside it the parts it loads only when they are needed.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { firstModules } from './tools/first-modules.ts';
import { leafletTrustedTypes } from './tools/leaflet-tt.ts';
import { leafletUnused } from './tools/leaflet-unused.ts';
import { smallTemplatesPlugin } from './tools/small-templates.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const first = firstModules(path('src/embed.ts'));
/** Packages those modules import, and what these import in turn; of Lit's directives only those that are asked for. */
const FIRST_PACKAGES = /node_modules\/(lit|lit-html|lit-element|@lit|supercluster|kdbush|@turf)\//;
const DIRECTIVE = /\/lit-html\/directives\/([\w-]+)\.js$/;

function isFirst(id: string): boolean {
  if (first.own.has(id)) return true;
  const [, directive] = DIRECTIVE.exec(id) ?? [];
  return directive === undefined ? FIRST_PACKAGES.test(id) : first.packages.has(`lit/directives/${directive}.js`);
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [smallTemplatesPlugin(), leafletTrustedTypes(), leafletUnused()],
  resolve: { alias: [{ find: /^leaflet$/, replacement: path('tools/leaflet-small.js') }] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'parley.js' },
    rolldownOptions: {
      output: {
        // In library mode only the output's own `minify` removes white space. The hash keeps an old page's cached part
        // from meeting a new parley.js.
        minify: true,
        comments: { legal: false, annotation: false, jsdoc: false },
        chunkFileNames: 'parley/[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: 'first', test: isFirst }],
        },
      },
    },
  },
});
