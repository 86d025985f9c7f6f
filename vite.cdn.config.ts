// The one-file embed: dist/cdn/parley.js, and beside it the parts it loads only when they are needed.
import { defineConfig } from 'vite';
import { leafletTrustedTypes } from './tools/leaflet-tt.ts';

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [leafletTrustedTypes()],
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: 'src/embed.ts', formats: ['es'], fileName: () => 'parley.js' },
    // In library mode only the output's own `minify` removes white space. The hash keeps an old page's cached part
    // from meeting a new parley.js.
    rolldownOptions: { output: { minify: true, chunkFileNames: 'parley/[name]-[hash].js' } },
  },
});
