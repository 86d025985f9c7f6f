/**
 * The command in a folder of its own: run in the process of the test, or as users run it. For the latter it is built once and runs in
 * a process of its own. Vite builds it, which is fast; `npm run build` builds the published command with tsc from the same source.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { run } from '../../src/cli/run.js';

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

/** Options whose value is no path. */
const WORDS_AFTER: ReadonlySet<string> = new Set(['--lang', '--encoding', '--column', '--format', '--to', '--only']);

/** @returns the arguments with the paths in the folder in place of relative ones, as if the command ran in the folder. */
function inFolder(args: readonly string[], folder: string): readonly string[] {
  return args.map((arg, index) => {
    const before = args[index - 1] ?? '';
    const isPath = index > 0 && arg !== '-' && !arg.startsWith('--') && arg !== '-o' && !WORDS_AFTER.has(before);
    const isPackage = before === '--gazetteer' && !/[./\\]/.test(arg);
    return isPath && !isPackage && !isAbsolute(arg) ? join(folder, arg) : arg;
  });
}

/** @returns a command that runs in the process of the test, in an empty folder; `remove` deletes the folder. */
export function commandHere(): Command {
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  const call = async (args: readonly string[], input = ''): Promise<Result> => {
    const written = { stdout: '', stderr: '' };
    const code = await run(inFolder(args, folder), {
      // eslint-disable-next-line @typescript-eslint/require-await -- as a stream of standard input
      stdin: (async function* () {
        yield input;
      })(),
      stdout: { write: (text: string) => (written.stdout += text) },
      stderr: { write: (text: string) => (written.stderr += text) },
    });
    const shown = (text: string): string => text.replaceAll(folder + sep, '').replaceAll(folder, '.');
    return { code, stdout: shown(written.stdout), stderr: shown(written.stderr) };
  };
  return inFolderOf(call, folder, () => rmSync(folder, { recursive: true, force: true }));
}

/** @returns a command that runs in a process of its own, in an empty folder; `remove` deletes the build and the folder. */
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
  const call = (args: readonly string[], input = ''): Promise<Result> =>
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
  return inFolderOf(call, folder, () => {
    for (const path of [out, folder]) rmSync(path, { recursive: true, force: true });
  });
}

const inFolderOf = (
  call: (args: readonly string[], input?: string) => Promise<Result>,
  folder: string,
  remove: () => void,
): Command =>
  Object.assign(call, {
    folder,
    put: (name: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    remove,
  });
