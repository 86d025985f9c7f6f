/** docs/api.md repeats the comments and tags of the elements, and src/version.ts repeats package.json: they must agree. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as elements from '../src/elements/registry.js';
import { version } from '../src/version.js';
import { wantedApi } from '../tools/api.mjs';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

it('docs/api.md agrees with the comments above the elements; `npm run api` writes it', async () => {
  expect(read('docs/api.md') === (await wantedApi())).toBe(true);
});

it('describes every registered element, and no other', () => {
  const described = [...read('docs/api.md').matchAll(/^## `<([\w-]+)>`/gm)].map(([, tag]) => tag);
  const registered = Object.values(elements).map(({ tag }) => tag);
  expect(described.sort()).toEqual(registered.sort());
});

it('every element has a summary, and every attribute, slot, part and token a description', () => {
  const empty = read('docs/api.md')
    .split('\n')
    .filter((line) => /^\| `/.test(line) && /\|\s*\|$/.test(line));
  expect(empty).toEqual([]);
});

it('the version is that of package.json', () => {
  expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(version);
});
