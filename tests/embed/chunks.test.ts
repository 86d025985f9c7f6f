/** How the built scripts import one another. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../dist/cdn/parley', import.meta.url));
const chunks = readdirSync(folder).filter((name) => name.endsWith('.js'));
const entry = readFileSync(`${folder}.js`, 'utf8');

/** @returns the names of the files that a script imports before it runs. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport) ?["']\.\/(?:parley\/)?([^"']+)["']/g)].map(([, name]) => name ?? '');

it('no chunk imports parley.js, which would run twice on a page that loads it as parley.js?v=2', () => {
  const imported = chunks.flatMap((name) => importsOf(readFileSync(`${folder}/${name}`, 'utf8')));
  expect(imported).toEqual(expect.arrayContaining([expect.stringMatching(/^first-/)]));
  expect(imported.filter((name) => !chunks.includes(name))).toEqual([]);
});

it('parley.js imports all chunks that the first view needs, so that they are requested together', () => {
  const named = importsOf(entry);
  const reached = new Set(named);
  for (const name of reached)
    for (const further of importsOf(readFileSync(`${folder}/${name}`, 'utf8'))) reached.add(further);
  expect([...reached].sort()).toEqual([...new Set(named)].sort());
  expect(named.length).toBeGreaterThan(1);
});
