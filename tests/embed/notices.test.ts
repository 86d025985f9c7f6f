/** The built files strip comments, so the notices of what is inside stand in a file beside them: all of them, whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/version.js';
import { licenceOf } from './licences.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

/** Packages that the source maps of a folder lead to: another way than the one by which the notices are made. */
function packagesIn(folder: string): string[] {
  const maps = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js.map'),
  );
  const sources = maps.flatMap((name) => (JSON.parse(read(folder, name)) as { sources: string[] }).sources);
  const names = sources.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? '');
  return [...new Set(names)].filter((name) => name !== '').sort();
}

describe.each(['dist/cdn', 'dist/site'])('%s', (folder) => {
  const notices = read(folder, 'parley', 'NOTICES.txt');

  it('names every package that is inside, with its version and its licence as written', () => {
    const packages = packagesIn(folder);
    expect(packages).toEqual(expect.arrayContaining(['leaflet', 'lit-html', 'supercluster', 'edtf', '@turf/distance']));
    for (const name of [...packages, 'world-atlas']) {
      const its = JSON.parse(read('node_modules', name, 'package.json')) as { version: string };
      expect(notices).toContain(`${name} ${its.version} (`);
      expect(licenceOf(name).length, name).toBeGreaterThan(300);
      expect(notices, name).toContain(licenceOf(name));
    }
    expect(notices).toContain(read('LICENSE').trim());
  });

  it('says so in the first line of parley.js', () => {
    const [first = ''] = read(folder, 'parley.js').split('\n');
    expect(first).toMatch(/^\/\*! .+ \*\/$/);
    expect(first).toContain(`Parley ${version}, MIT`);
    expect(first).toContain('parley/NOTICES.txt');
  });
});
