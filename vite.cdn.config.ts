// The one-file embed: dist/cdn/parley.js, and beside it the parts it loads only when they are needed.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { firstModules } from './tools/first-modules.ts';
import { inlineRuntime } from './tools/inline-runtime.ts';
import { leafletTrustedTypes } from './tools/leaflet-tt.ts';
import { leafletUnused } from './tools/leaflet-unused.ts';
import { BANNER, notices } from './tools/notices.ts';
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

/**
 * Chunks of which the first view calls most functions at once. Chromium then compiles them while they come, beside the
 * page's own thread, instead of one by one as they are called (explicit-javascript-compile-hints-file-based; a comment to
 * other engines): a tenth of the time to the first markers.
 */
const FIRST_VIEW = new Set(['first', 'leaflet-map']);
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** The map is loaded on demand already: its Leaflet comes with it, not after it. */
const leafletWithMap = (): Plugin => ({
  name: 'leaflet-with-map',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/map/leaflet.ts')) return undefined;
    if (!code.includes("await import('leaflet')")) throw new Error("Got a leaflet.ts without await import('leaflet').");
    const small = `import small from '${path('tools/leaflet-small.js')}';\n`;
    return { code: small + code.replace("await import('leaflet')", '{ default: small }'), map: null };
  },
});

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    smallTemplatesPlugin(),
    leafletTrustedTypes(),
    leafletUnused(),
    leafletWithMap(),
    inlineRuntime(),
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
      output: {
        // In library mode only the output's own `minify` removes white space. The hash keeps an old page's cached part
        // from meeting a new parley.js.
        minify: true,
        comments: { legal: false, annotation: false, jsdoc: false },
        postBanner: ({ isEntry, name }) => (isEntry ? BANNER : FIRST_VIEW.has(name) ? COMPILE_HINT : ''),
        chunkFileNames: 'parley/[name]-[hash].js',
        codeSplitting: {
          groups: [{ name: 'first', test: isFirst }],
        },
      },
    },
  },
});
