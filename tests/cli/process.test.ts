/** The command in a process of its own: its standard input and output, its exit code, and its way to the package. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, type Command } from './command.js';

let parley: Command;
beforeAll(async () => {
  parley = await buildCommand();
}, 60_000);
afterAll(() => parley.remove());

describe('the process of the command', () => {
  it('reads files in its folder and standard input, and ends with the exit code', async () => {
    parley.put('talks.csv', 'meeting,date,place,lat,lon,people\nA,2018-06-12,Oslo,59.9,10.7,Ann\n');
    expect(await parley(['check', 'talks.csv'])).toMatchObject({ code: 0, stderr: '' });
    const piped = await parley(['check', '-'], 'meeting,date,place\nA,31.2.2018,Oslo\n');
    expect(piped.code).toBe(1);
    expect(piped.stdout).toContain('standard input');
    expect(await parley(['check', 'missing.csv'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes files into its folder', async () => {
    parley.put('one.csv', 'meeting,date,place\nA,2018-06-12,Oslo\n');
    expect(await parley(['build', 'one.csv', '-o', 'one.geojson'])).toMatchObject({ stdout: '' });
    expect(parley.read('one.geojson')).toContain('2018-06-12');
  });
});
