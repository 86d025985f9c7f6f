// Makes `npm start` and `npm test` work on a fresh clone. Node built-ins only: it runs before node_modules exists.
// With --browsers it also installs the browsers to test in and the screen reader to listen to, where it may (Linux, root,
// apt); elsewhere it says nothing and the tests run with what is here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from './on-path.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Program looked for → the package of Debian and Ubuntu that has it. The second half is what tests/speech stands on. */
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

/** `npm ci`, unless node_modules is already what the lock file says: a stamp in it remembers. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.setup-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.version.split('.')[0] + process.platform + process.arch)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages of package-lock.json …');
  // npm_execpath is this npm's own JavaScript, so no shell and no npm.cmd on Windows.
  const { npm_execpath: npm } = process.env;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  if (!run(command, [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])) {
    process.exit(1);
  }
  writeFileSync(stamp, wanted); // last: an interrupted install is done again
}

function installBrowsers() {
  const missing = Object.keys(BROWSER_PACKAGES).filter((program) => !onPath(program));
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (missing.length === 0 || !mayInstall || process.env.SKIP_BROWSER_INSTALL === '1') return;
  const packages = missing.map((program) => BROWSER_PACKAGES[program]);
  console.log(`Installing ${packages.join(', ')} …`);
  // Without a network apt should give up while there is still time to test.
  const apt = ['-q', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'];
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 180_000 };
  const installed =
    run('apt-get', [...apt, 'update'], options) &&
    run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...packages], options);
  if (!installed) console.warn(`Could not install ${packages.join(', ')}: the tests run with what is here.`);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}
