/**
 * The examples in React, Vue and Svelte (public/examples/react/ and so on) are sources to copy and pages to open. `npm start`
 * serves them and `npm run build` builds them at the same addresses, both with Parley from the sources. The test of the package
 * builds them with the packed package.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type { Plugin, PluginOption } from 'vite';

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;

/** Vite plug-ins that compile them. React needs none. Vue has to know which tags are custom elements. */
export const frameworkCompilers = (): PluginOption[] => [
  vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('parley-') } } }),
  svelte({ configFile: false }),
];

/** For `resolve.alias`: the examples import the package, which is the sources here. */
export const packageFromSource = {
  find: /^parley-atlas\/define$/,
  replacement: fileURLToPath(new URL('../src/define.ts', import.meta.url)),
};

/** Adds what the pages have on the site and not in their sources: icon, colours, heading, the link back. */
export const siteFrame = (): Plugin => ({
  name: 'site-frame-of-framework-examples',
  transformIndexHtml: {
    order: 'post',
    handler(page, { path }) {
      const framework = FRAMEWORKS.find((name) => path.includes(`/${name}/`));
      if (framework === undefined) return undefined;
      const [, title = ''] = /<title>(.*)<\/title>/.exec(page) ?? [];
      const heading = `<header class="site"><h1>${title}</h1><p><a href="../../">Home</a></p></header>`;
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

/** For `npm start`: Vite serves files of public/ unchanged, and compiles these only under their path in the project. */
export const compileExamples = (): Plugin => ({
  name: 'compile-framework-examples',
  apply: 'serve',
  configureServer(server) {
    const files = new RegExp(`^/examples/(${FRAMEWORKS.join('|')})/`);
    server.middlewares.use((request, _response, next) => {
      request.url = request.url?.replace(files, '/public$&');
      next();
    });
  },
});
