/**
 * The examples in React, Vue and Svelte are sources to copy (public/examples/react/ and so on) and pages to open: `npm start`
 * serves them and `npm run build` builds them at the same addresses, with Parley from the sources; the test of the package
 * builds them around the packed one.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type { Plugin, PluginOption } from 'vite';

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;

/** What Vite needs for them; React needs nothing. Vue wants to be told which tags are elements. */
export const frameworkCompilers = (): PluginOption[] => [
  vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('parley-') } } }),
  svelte({ configFile: false }),
];

/** Who copies an example has the package; here it is the source of it. */
export const packageFromSource = {
  find: /^parley-atlas\/define$/,
  replacement: fileURLToPath(new URL('../src/define.ts', import.meta.url)),
};

/**
 * What the pages have around them on the site, and their sources have not: icon, colours, heading, the way back. Addresses
 * are relative to the page.
 */
export const siteAround = (): Plugin => ({
  name: 'site-around-framework-examples',
  transformIndexHtml: {
    order: 'post',
    handler(page, { path }) {
      const framework = FRAMEWORKS.find((name) => path.includes(`/${name}/`));
      if (framework === undefined) return undefined;
      const [, title = ''] = /<title>(.*)<\/title>/.exec(page) ?? [];
      const heading = `<header class="site"><h1>${title}</h1><p><a href="../../">Back to the first page</a></p></header>`;
      return {
        html: page.replace('<div id="app"></div>', `${heading}<main id="app"></main>`),
        tags: [
          { tag: 'link', attrs: { rel: 'icon', href: '../../favicon.svg', type: 'image/svg+xml' }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'stylesheet', href: '../../site.css' }, injectTo: 'head' },
        ],
      };
    },
  },
});

/** For `npm start`: files of public/ are served as they are, but Vite compiles these when asked by their path in the project. */
export const compiledWhereServed = (): Plugin => ({
  name: 'compiled-framework-examples',
  apply: 'serve',
  configureServer(server) {
    const files = new RegExp(`^/examples/(${FRAMEWORKS.join('|')})/`);
    server.middlewares.use((request, _response, next) => {
      request.url = request.url?.replace(files, '/public$&');
      next();
    });
  },
});
