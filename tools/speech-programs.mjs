// Finds out whether the tests with a real screen reader can run on this machine.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onPath } from './on-path.mjs';

const PROGRAMS = ['orca', 'Xvfb', 'dbus-daemon', 'openbox', 'xdotool', 'script'];
const BUS = '/usr/libexec/at-spi-bus-launcher';
/** The version of the reviewed transcripts. Other versions use other words in places. */
const ORCA = '43.';

/** @returns {string | undefined} what is missing, in words; undefined if the tests can run. */
export function missingForSpeech() {
  if (process.platform !== 'linux') return 'Orca runs on Linux only';
  const missing = [...PROGRAMS.filter((program) => !onPath(program)), ...(existsSync(BUS) ? [] : [BUS])];
  if (missing.length > 0) return `there is no ${missing.join(', ')}`;
  const version = execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim();
  return version.startsWith(ORCA) ? undefined : `the transcripts are for Orca ${ORCA}x, and ${version} is installed`;
}
