/** docs/api.md is complete, and the version is the same in both places. `npm run verify` checks that docs/api.md is up to date. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as elements from '../src/elements/registry.js';
import { version } from '../src/version.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

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
