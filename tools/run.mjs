// Runs programs of node_modules without a shell and without npx, so that it works the same on every system and a signal reaches
// the program.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** For each program the file that Node runs. */
const PROGRAMS = {
  cem: 'node_modules/@custom-elements-manifest/analyzer/cem.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript-native/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  wtr: 'node_modules/@web/test-runner/dist/bin.js',
};

/**
 * @param {keyof typeof PROGRAMS | `tools/${string}`} program one of the above, or a script of this folder.
 * @param {string[]} args
 * @param {(text: string) => void} [write] receives what the program prints, which otherwise goes to the terminal.
 * @returns {Promise<boolean>} whether it ended with exit code 0.
 */
export function run(program, args = [], write) {
  const script = PROGRAMS[program] ?? program;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: write === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write);
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code === 0);
    });
  });
}
