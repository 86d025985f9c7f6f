/** docs/api.md and the version are written down twice: both places must say the same. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../src/version.js';
import { wantedApi } from '../tools/api.mjs';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('docs/api.md is what the comments of the elements say: `npm run api` after a change', async () => {
  expect(read('docs/api.md') === (await wantedApi())).toBe(true);
});

it('every element has a summary, and every attribute, slot, part and token says what it is for', () => {
  const empty = read('docs/api.md')
    .split('\n')
    .filter((line) => /^\| `/.test(line) && /\|\s*\|$/.test(line));
  expect(empty).toEqual([]);
});

it('the version is that of package.json', () => {
  expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(version);
});
