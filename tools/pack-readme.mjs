// npm runs this before and after it packs: the README.md of the package links only to what is in the package. Links to other files
// become plain text. `--restore` puts README.md back.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { root } from './run.mjs';

const PATH = join(root, 'README.md');
const KEPT = join(root, 'README.md.kept');
const LINK = /(!?)\[((?:!\[[^\]]*\]\([^)]*\)|[^[\]])*)\]\((?!\w+:)([^)\s#]*)(#[^)\s]*)?\)/g;

/**
 * @param {string} text the README of the repository.
 * @param {ReadonlySet<string>} files the paths in the package.
 * @returns {string} the README of the package.
 */
export function packedReadme(text, files) {
  return text.replace(LINK, (whole, image, label, path) => {
    if (path === '' || files.has(path)) return whole;
    return image === '' ? packedReadme(label, files) : '';
  });
}

/** @returns {Set<string>} the paths of all files that `npm pack` puts into the package. */
export function filesInPackage() {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
  );
  return new Set(files.map(({ path }) => path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--restore')) {
    if (existsSync(KEPT)) writeFileSync(PATH, readFileSync(KEPT));
    rmSync(KEPT, { force: true });
  } else {
    const text = readFileSync(PATH, 'utf8');
    writeFileSync(KEPT, text);
    writeFileSync(PATH, packedReadme(text, filesInPackage()));
  }
}
