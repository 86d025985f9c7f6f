// The embed for page owners without Node: the built scripts with an example page, as one archive. The same files give the same
// bytes: names are sorted, and all have one date.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { root } from './run.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const EMBED_ZIP = `parley-embed-${version}.zip`;

/** The first date that an archive can state, in local time. */
const DATE = new Date(1980, 0, 1);
const TEMPLATES = join(root, 'tools', 'embed-zip');
/** The element in pages of the site that offers the archive. It is hidden while there is none. */
const OFFER = /<p id="embed-zip" hidden>[\s\S]*?<\/p>/;

/**
 * @param {string} folder the built scripts.
 * @returns {Uint8Array} the archive, with all files in one folder.
 */
export function embedZip(folder) {
  const built = filesIn(folder).filter((name) => !name.endsWith('.map'));
  const files = [
    ...built.map((name) => [name, readFileSync(join(folder, name))]),
    ...filesIn(TEMPLATES).map((name) => [
      name,
      Buffer.from(readFileSync(join(TEMPLATES, name), 'utf8').replaceAll('VERSION', version)),
    ]),
    ['LICENSE', readFileSync(join(root, 'LICENSE'))],
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const top = EMBED_ZIP.replace(/\.zip$/, '');
  const entries = files.map(([name, bytes]) => [`${top}/${name}`, new Uint8Array(bytes)]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DATE });
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());

/**
 * @param {string} page the HTML of a page.
 * @param {number} size the bytes of the archive.
 * @returns {string} the page, offering the archive with its size if it has a place for it.
 */
export function offering(page, size) {
  const megabytes = (size / 1e6).toFixed(1);
  return page.replace(
    OFFER,
    `<p id="embed-zip">
        <a href="./${EMBED_ZIP}" download>Download Parley as a zip file</a> (${megabytes}&nbsp;MB): scripts, an example page and how to
        put them on your site. No installation.
      </p>`,
  );
}
