// `npm start`: the pages as they are, straight from the sources.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

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
  plugins: [servedFromSource()],
  server: { host: '127.0.0.1' },
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
  optimizeDeps: { include: ['leaflet/dist/leaflet-src.esm.js', 'lit', 'supercluster'] },
});
