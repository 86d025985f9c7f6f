// Subresource Integrity of what is built: dist/cdn/integrity.json, the map of file to hash that a page gives its browser in
// `<script type="importmap">{ "integrity": … }</script>`. A hash on the tag alone would cover one file of several.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string} as in the attribute `integrity`. */
export const sriOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Writes integrity.json into a folder of built scripts; addresses are relative to the page they stand on, as `./parley.js`. */
export function writeIntegrity(folder) {
  const scripts = readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === 'parley.js' || /^parley\/.*\.js$/.test(name))
    .sort();
  const integrity = Object.fromEntries(scripts.map((name) => [`./${name}`, sriOf(readFileSync(join(folder, name)))]));
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ integrity }, null, 2)}\n`);
}
