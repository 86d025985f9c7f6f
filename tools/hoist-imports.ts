/**
 * For bundles: names in the entry file all chunks that it imports by way of others, so that the browser requests them at the
 * same time and not one after the other. Rollup does this by itself (`output.hoistTransitiveImports`), Rolldown does not.
 */
import { posix } from 'node:path';
import type { Plugin } from 'vite';

export const hoistImports = (): Plugin => ({
  name: 'hoist-imports',
  generateBundle(_options, bundle) {
    for (const entry of Object.values(bundle)) {
      if (entry.type !== 'chunk' || !entry.isEntry) continue;
      const reached = new Set(entry.imports);
      for (const fileName of reached) {
        const chunk = bundle[fileName];
        if (chunk?.type === 'chunk') for (const further of chunk.imports) reached.add(further);
      }
      const hoisted = [...reached].filter((fileName) => !entry.imports.includes(fileName));
      const folder = posix.dirname(entry.fileName);
      const added = hoisted.map((fileName) => `import"./${posix.relative(folder, fileName)}";\n`).join('');
      // At the end, where no position in the source map changes; the map's own comment must stay the last line.
      const [code = '', ...mapComment] = entry.code.split(/^(?=\/\/# sourceMappingURL=)/m);
      entry.code = [code, added, ...mapComment].join('');
    }
  },
});
