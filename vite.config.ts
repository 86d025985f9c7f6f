// `npm start`: serves the pages from the sources.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { compileExamples, frameworkCompilers, packageFromSource, siteFrame } from './tools/framework-examples.ts';

/** The pages load `parley.js`, like the pages of site owners. Here that is the source; in the built site it is the bundle. */
const servedFromSource = (): Plugin => ({
  name: 'parley-served-from-source',
  apply: 'serve',
  enforce: 'pre',
  resolveId(source) {
    return /^(\.{0,2}\/)*parley\.js(\?.*)?$/.test(source)
      ? fileURLToPath(new URL('./src/embed.ts', import.meta.url))
      : undefined;
  },
});

export default defineConfig({
  plugins: [servedFromSource(), compileExamples(), frameworkCompilers(), siteFrame()],
  // A missing page is a 404, as on a real server.
  appType: 'mpa',
  server: { host: '127.0.0.1' },
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }, packageFromSource] },
  // Vite finds the dependencies in the sources at the start, instead of reloading the page when it meets a new one.
  optimizeDeps: { entries: ['src/embed.ts'] },
});
