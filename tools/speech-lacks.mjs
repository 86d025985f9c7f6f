// Whether the tests with a real screen reader can run here, and what is missing if not.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './on-path.mjs';

const PROGRAMS = ['orca', 'Xvfb', 'dbus-daemon', 'openbox', 'xdotool', 'script'];
const BUS = '/usr/libexec/at-spi-bus-launcher';
/** The reviewed transcripts are those of this version: others put some things in other words. */
const ORCA = '43.';

/** @returns {string | undefined} in words; undefined if nothing is missing. */
export function speechLacks() {
  if (process.platform !== 'linux') return 'Orca runs on Linux only';
  const missing = [...PROGRAMS.filter((program) => !onPath(program)), ...(existsSync(BUS) ? [] : [BUS])];
  if (missing.length > 0) return `there is no ${missing.join(', ')}`;
  const version = execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim();
  return version.startsWith(ORCA) ? undefined : `the transcripts are those of Orca ${ORCA}x, here is ${version}`;
}
