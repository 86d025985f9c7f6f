// `npm start`: the pages as they are, straight from the sources.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { compiledWhereServed, frameworkCompilers, packageFromSource, siteAround } from './tools/framework-examples.ts';

/** The pages load `parley.js`, as a site owner's do; here that is the source, in the built site the bundle. */
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
  plugins: [servedFromSource(), compiledWhereServed(), frameworkCompilers(), siteAround()],
  // A page that is not there is a 404, as on a real server.
  appType: 'mpa',
  server: { host: '127.0.0.1' },
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }, packageFromSource] },
  // Find the dependencies in the sources at once, instead of reloading the page when one turns up.
  optimizeDeps: { entries: ['src/embed.ts'] },
});
