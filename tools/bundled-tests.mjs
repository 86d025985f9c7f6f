// Bundles the element tests once for all browsers: a few files for a page instead of three hundred modules. Each test file
// keeps its address, so that `--files` takes the same names and `import.meta.url` says where the source lies.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';

/** What pages of @web/test-runner load from its own server. */
const SERVED_BY_RUNNER = ['/__web-dev-server__web-socket.js'];
const SHARED = 'bundled-tests/';

/**
 * A plug-in of @web/test-runner.
 * @param {string[]} folders where the tests are, relative to the project.
 */
export function bundledTests(folders) {
  /** Address → JavaScript. */
  const served = new Map();
  return {
    name: 'bundled-tests',
    async serverStart() {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: folders.flatMap(testsIn),
        outbase: root,
        outdir: root,
        write: false,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['development', 'browser'],
        alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' },
        external: SERVED_BY_RUNNER,
        chunkNames: `${SHARED}[name]-[hash]`,
        sourcemap: 'linked',
        logLevel: 'error',
      });
      for (const { path, text } of outputFiles) {
        const address = `/${relative(root, path)}`;
        served.set(address.startsWith(`/${SHARED}`) ? address : address.replace(/\.js$/, '.ts'), text);
      }
    },
    serve({ path }) {
      const body = served.get(path);
      if (body === undefined) return undefined;
      // The name of a shared part changes with its content.
      const headers = path.startsWith(`/${SHARED}`) ? { 'cache-control': 'max-age=31536000, immutable' } : {};
      return { body, type: path.endsWith('.map') ? 'json' : 'js', headers };
    },
  };
}

function testsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}
