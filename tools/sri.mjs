// Subresource Integrity of the built scripts: dist/cdn/integrity.json maps each file to its hash. A page gives the map to the
// browser in `<script type="importmap">{ "integrity": … }</script>`. A hash on the script tag would cover only one file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string} a hash for the attribute `integrity`. */
export const sriOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Writes integrity.json into a folder of built scripts. Its addresses are relative to the page, for example `./parley.js`. */
export function writeIntegrity(folder) {
  const scripts = readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === 'parley.js' || /^parley\/.*\.js$/.test(name))
    .sort();
  const integrity = Object.fromEntries(scripts.map((name) => [`./${name}`, sriOf(readFileSync(join(folder, name)))]));
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ integrity }, null, 2)}\n`);
}
