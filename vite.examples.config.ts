// The pages of the examples in React, Vue and Svelte: dist/site/examples/react/ and so on.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { FRAMEWORKS, frameworkCompilers, packageFromSource, siteFrame } from './tools/framework-examples.ts';
import { leafletBrowser, leafletModules } from './tools/leaflet.ts';
import { notices } from './tools/notices.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: 'public/examples',
  base: './',
  publicDir: false,
  plugins: [frameworkCompilers(), siteFrame(), leafletModules(), leafletBrowser(), notices('assets/NOTICES.txt')],
  resolve: { alias: [packageFromSource] },
  build: {
    outDir: path('dist/site/examples'),
    emptyOutDir: false,
    rolldownOptions: {
      input: FRAMEWORKS.map((name) => path(`public/examples/${name}/index.html`)),
      checks: { ineffectiveDynamicImport: false }, // `parley-atlas/define` imports at once what the embed defers
    },
  },
});
