/**
 * Orca, the screen reader of GNOME, reading Chromium on a desktop of its own (Xvfb, D-Bus, AT-SPI, openbox), with real keys
 * (xdotool). Nothing is played: without a speech server Orca writes each phrase it would say to its debug file, and that is
 * what is heard here. All of it lives in a folder and a display of its own and ends with `close()`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';

/** A result is announced a quarter of a second after its key, and Orca takes its time: silence as long as this is an end. */
const SILENCE_MS = 1000;
const PATIENCE_MS = 5000;
const START_MS = 30_000;

/** No echo of keys, no reading of whole pages by itself: what is tested is what the atlas makes it say. */
const SETTINGS = {
  enableKeyEcho: false,
  sayAllOnLoad: false,
  pageSummaryOnLoad: false,
  enableTutorialMessages: false,
};

export class ScreenReader {
  static async open(): Promise<ScreenReader> {
    const reader = new ScreenReader();
    try {
      await reader.#start();
    } catch (error) {
      await reader.close();
      throw error;
    }
    return reader;
  }

  readonly #home = mkdtempSync(join(tmpdir(), 'parley-speech-'));
  readonly #children: ChildProcess[] = [];
  #env: NodeJS.ProcessEnv = {};
  #browser: ChildProcess | undefined;
  /** How many phrases were taken by `heard`. */
  #taken = 0;

  get #debugFile(): string {
    return join(this.#home, 'orca.out');
  }

  /** Opens a page in a window without bars, and waits until it was read. */
  async visit(url: string, title: string): Promise<void> {
    await this.#leave();
    const executable = await chromiumPath();
    if (executable === undefined) throw new Error('There is no Chromium: install it or set CHROMIUM.');
    this.#browser = this.#spawn(executable, [
      ...chromiumArgs,
      '--test-type',
      '--force-renderer-accessibility',
      '--lang=en-US',
      '--force-prefers-reduced-motion',
      `--user-data-dir=${mkdtempSync(join(this.#home, 'profile-'))}`,
      '--window-size=1280,900',
      '--window-position=0,0',
      `--app=${url}`,
    ]);
    await this.#until(
      () =>
        this.#phrases()
          .slice(this.#taken)
          .some((said) => said.includes(title)),
      `reads ${title}`,
    );
    await this.heard();
  }

  /** Presses keys one after the other, as xdotool names them: `Tab`, `shift+Tab`, `Next`. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#run('xdotool', ['key', '--clearmodifiers', '--delay', '80', ...keys]);
  }

  /**
   * @param isExpected something is going to be said: it is waited for, longer than for silence.
   * @returns what was said since the last time, once nothing more is.
   */
  async heard(isExpected = false): Promise<readonly string[]> {
    const give = Date.now() + (isExpected ? PATIENCE_MS : 0);
    while (this.#phrases().length === this.#taken && Date.now() < give) await delay(50);
    let known = -1;
    for (let now = this.#phrases().length; now !== known; now = this.#phrases().length) {
      known = now;
      await delay(SILENCE_MS);
    }
    const phrases = this.#phrases().slice(this.#taken);
    this.#taken += phrases.length;
    return phrases;
  }

  async close(): Promise<void> {
    await this.#leave();
    for (const child of this.#children.reverse()) await end(child);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }

  async #start(): Promise<void> {
    const runtime = join(this.#home, 'run');
    const orca = join(this.#home, '.local', 'share', 'orca');
    for (const folder of [runtime, orca]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    const profile = { profile: ['Default', 'default'], ...SETTINGS };
    writeFileSync(
      join(orca, 'user-settings.conf'),
      JSON.stringify({
        general: { ...SETTINGS, startingProfile: ['Default', 'default'] },
        profiles: { default: profile },
        pronunciations: {},
        keybindings: {},
      }),
    );
    this.#env = {
      PATH: process.env['PATH'],
      HOME: this.#home,
      XDG_RUNTIME_DIR: runtime,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      ACCESSIBILITY_ENABLED: '1',
    };
    const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-displayfd', '1'];
    this.#env['DISPLAY'] = `:${await this.#firstLine('Xvfb', screen)}`;
    this.#env['DBUS_SESSION_BUS_ADDRESS'] = await this.#firstLine('dbus-daemon', [
      '--session',
      '--nofork',
      '--print-address',
    ]);
    this.#keep('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately']);
    this.#keep('openbox', []);
    // Orca never flushes its debug file; a terminal is written line by line, and `script` keeps what comes there.
    writeFileSync(this.#debugFile, '');
    this.#keep('script', ['--quiet', '--flush', '--command', 'orca --debug-file=/dev/tty', this.#debugFile]);
    await this.#until(() => this.#phrases().includes('Screen reader on.'), 'says that it is on');
    await this.heard();
  }

  /** Every phrase so far, oldest first. */
  #phrases(): readonly string[] {
    const lines = readFileSync(this.#debugFile, 'utf8').matchAll(/SPEECH OUTPUT: '(.*?)'(?: ?\{.*\})?\r?$/gm);
    return Array.from(lines, ([, said = '']) => said.replace(/[\s\u200b]+/g, ' ').trim()).filter(Boolean);
  }

  async #leave(): Promise<void> {
    if (this.#browser !== undefined) await end(this.#browser);
    this.#browser = undefined;
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    for (const give = Date.now() + START_MS; !holds(); await delay(100)) {
      if (Date.now() > give)
        throw new Error(`Got tired of waiting until Orca ${what}; heard ${this.#phrases().join(' | ')}`);
    }
  }

  #keep(program: string, args: readonly string[]): ChildProcess {
    const child = this.#spawn(program, args);
    this.#children.push(child);
    return child;
  }

  #spawn(program: string, args: readonly string[]): ChildProcess {
    // In a process group of its own, so that what it starts ends with it.
    const child = spawn(program, args, { env: this.#env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    child.stdout.resume(); // a full pipe would stop it
    return child;
  }

  #firstLine(program: string, args: readonly string[]): Promise<string> {
    const child = this.#keep(program, args);
    return new Promise((resolve, reject) => {
      let text = '';
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`Got the end of ${program}; expected it to stay.`)));
      child.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')).trim());
      });
    });
  }

  #run(program: string, args: readonly string[]): Promise<void> {
    const child = this.#spawn(program, args);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}.`))));
    });
  }
}

/** Ends a process with all that it started, by its own id. */
async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(-pid, signal);
    } catch {
      return; // it is gone already
    }
    if ((await Promise.race([ended, delay(2000, 'still there')])) !== 'still there') return;
  }
}
