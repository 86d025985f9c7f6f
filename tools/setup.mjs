// Installs what `npm start` and `npm test` need on a fresh clone. Node built-ins only: it runs before node_modules exists.
// With --browsers it also installs the browsers and the screen reader for the tests, if it can (Linux, root, apt). If it cannot,
// the tests run with what is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from './on-path.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Program → its package in Debian and Ubuntu. The second half is for tests/speech. */
const BROWSER_PACKAGES = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
  orca: 'orca',
  'dbus-daemon': 'dbus-x11',
  openbox: 'openbox',
  xdotool: 'xdotool',
};

checkNode();
installPackages();
if (process.argv.includes('--browsers')) installBrowsers();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.version} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}

/** Runs `npm ci`, unless a stamp in node_modules shows that the packages of the lock file are installed. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.setup-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.version.split('.')[0] + process.platform + process.arch)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages of package-lock.json …');
  // npm_execpath is the JavaScript of the npm that runs this, so no shell and no npm.cmd are needed on Windows.
  const { npm_execpath: npm } = process.env;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  if (!run(command, [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])) {
    process.exit(1);
  }
  writeFileSync(stamp, wanted); // last, so that an interrupted installation is repeated
}

function installBrowsers() {
  const missing = Object.keys(BROWSER_PACKAGES).filter((program) => !onPath(program));
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (missing.length === 0 || !mayInstall || process.env.SKIP_BROWSER_INSTALL === '1') return;
  const packages = missing.map((program) => BROWSER_PACKAGES[program]);
  console.log(`Installing ${packages.join(', ')} …`);
  // Without a network apt has to give up soon, so that there is time for the tests.
  const apt = ['-q', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'];
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 };
  const installed =
    run('apt-get', [...apt, 'update'], options) &&
    run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...packages], options);
  if (!installed) console.warn(`Could not install ${packages.join(', ')}: the tests run with what is installed.`);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}
