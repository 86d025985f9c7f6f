import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-progress-'));
  const rows = Array.from({ length: 5000 }, (_, row) => `M${row},2018,Oslo,59.9,10.7,Ada\n`);
  writeFileSync(join(folder, 'talks.csv'), `meeting,date,place,lat,lon,people\n${rows.join('')}`);
  // Each reading of the clock is a second later than the one before.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function check(isTTY: boolean): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const written = { stdout: '', stderr: '' };
  await run(['check', join(folder, 'talks.csv')], {
    stdin: (async function* () {})(),
    stdout: { write: (text: string) => (written.stdout += text), isTTY },
    stderr: { write: (text: string) => (written.stderr += text), isTTY },
  });
  return written;
}

describe('a long run', () => {
  it('shows a progress bar on a terminal, and removes it at the end', async () => {
    const { stderr, stdout } = await check(true);
    const lines = stderr.split('\r\u001b[K');
    expect(lines.some((line) => /^█+░+ understanding talks\.csv$/.test(line))).toBe(true);
    expect(lines.some((line) => /^█+░* examining /.test(line))).toBe(true);
    expect(lines.at(-1)).toBe('');
    expect(stdout).toContain('\u001b[1m');
  });

  it('shows no progress and no colours if the output is not a terminal', async () => {
    const { stderr, stdout } = await check(false);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('\u001b');
  });
});
