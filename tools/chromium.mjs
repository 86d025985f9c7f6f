// Finds the Chromium to test in: the one that the variable CHROMIUM names, an installed one, or (Linux x64) the one packed in
// @sparticuz/chromium, so that a fresh clone can run tests without a manual installation.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Not the arguments of @sparticuz/chromium: those switch off the security that is tested. The sandbox refuses to run as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<string | undefined>} a path; undefined if there is no Chromium for this machine. */
export async function chromiumPath() {
  const { CHROMIUM, NO_SYSTEM_CHROMIUM } = process.env;
  if (CHROMIUM && !existsSync(CHROMIUM)) throw new Error(`Got CHROMIUM=${CHROMIUM} when expected an existing file.`);
  const installed = NO_SYSTEM_CHROMIUM === '1' ? undefined : INSTALLED.find((path) => existsSync(path));
  if (CHROMIUM || installed) return CHROMIUM || installed;
  return process.platform === 'linux' && process.arch === 'x64' ? packedChromium() : undefined;
}

/**
 * Unpacks the packed Chromium once for each version. The package unpacks to /tmp/chromium and reuses a folder that is already
 * there, even an old or incomplete one. So it gets its own TMPDIR, which is renamed when it is complete.
 */
async function packedChromium() {
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const folder = join(cache, `chromium-${JSON.parse(readFileSync(manifest, 'utf8')).version}`);
  const hasNss = linkerKnows('libnss3.so');
  if (!hasNss) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'; // makes it unpack NSS and expat too
  if (!existsSync(folder)) {
    const part = `${folder}.${process.pid}`;
    const before = process.env.TMPDIR;
    mkdirSync(part, { recursive: true });
    process.env.TMPDIR = part;
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    try {
      renameSync(part, folder);
    } catch {
      rmSync(part, { recursive: true, force: true }); // another process was first
    }
  }
  if (!hasNss) process.env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib');
  if (!existsSync('/usr/share/fonts')) process.env.FONTCONFIG_FILE = fontsOf(folder);
  return join(folder, 'chromium');
}

function linkerKnows(library) {
  const env = { ...process.env, PATH: `${process.env.PATH}:/sbin:/usr/sbin` };
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8', env }).includes(library);
  } catch {
    return false; // no ldconfig (musl): the packed libraries are the better guess
  }
}

/** Writes font settings, because the packed ones name /tmp/fonts. Without a font all text has height 0. */
function fontsOf(folder) {
  const file = join(folder, 'fonts.conf');
  const xml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fc-cache')}</cachedir></fontconfig>`;
  writeFileSync(file, xml);
  return file;
}
