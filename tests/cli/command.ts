/**
 * The command as users run it: built once, then run in a process and a folder of its own. Vite builds it, which is fast;
 * `npm run build` builds the published command with tsc from the same source.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Command {
  (args: readonly string[], input?: string): Promise<Result>;
  /** Writes a file into the folder of the command. */
  put(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  readonly folder: string;
  remove(): void;
}

/** @returns a command that runs in an empty folder; `remove` deletes the build and the folder. */
export async function buildCommand(): Promise<Command> {
  // Inside the project, so that Node finds the dependencies.
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  const out = mkdtempSync(join(root, 'node_modules', '.cache', 'parley-cli-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { ssr: 'src/cli/main.ts', outDir: out, target: 'node20', minify: false },
  });
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  const run = (args: readonly string[], input = ''): Promise<Result> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(out, 'main.js'), ...args], { cwd: folder });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
      child.stdin.on('error', () => undefined); // The command may end without reading its input.
      child.stdin.end(input);
    });
  return Object.assign(run, {
    folder,
    put: (name: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    remove: () => {
      for (const path of [out, folder]) rmSync(path, { recursive: true, force: true });
    },
  });
}
