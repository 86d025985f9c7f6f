/**
 * For bundles: which modules the first view needs, found by following static imports. They go into one chunk, so that the
 * first view is one request after parley.js and nothing that is loaded later is in it; and no chunk imports parley.js
 * itself, which a page may load under another name (`parley.js?ver=2`) and would then run twice.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STATIC_IMPORT = /(?:^|[\n;}])\s*(?:import|export)\s+(?!type\b)(?:[^'";()]*?\sfrom\s+)?['"](\.{1,2}\/[^'"]+)['"]/g;

/** @returns paths of all modules that `entry` imports statically, without itself. */
export function firstModules(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(STATIC_IMPORT)) {
      const file = realpathSync(join(dirname(path), sourceOf(dirname(path), target)));
      if (found.has(file)) continue;
      found.add(file);
      follow(file);
    }
  };
  follow(entry);
  return found;
}

/** Imports name what TypeScript makes of a file. */
function sourceOf(folder: string, target: string): string {
  const source = target.replace(/\.js$/, '.ts');
  return existsSync(join(folder, source)) ? source : target;
}
