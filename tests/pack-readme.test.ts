/** The README of the package, and the recipes for frameworks: what they link to and show is there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesInPackage, packedReadme } from '../tools/pack-readme.mjs';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const LINKS = /\]\((?!\w+:)([^)\s#]+)/g;

describe('the README of the package', () => {
  it('links only to files of the package', () => {
    const files = filesInPackage();
    const packed = packedReadme(read('README.md'), files);
    const links = [...packed.matchAll(LINKS)].map(([, path = '']) => path);
    expect(links.filter((path) => !files.has(path))).toEqual([]);
    expect(links).toContain('docs/api.md');
    expect(packed).toContain('# Parley');
  });

  it('keeps the text of a link, and drops a picture that is not there', () => {
    const text =
      'See [the `rules`](docs/a.md), [b](docs/b.md#c), ![d](d.jpg) [![e](e.jpg)](docs/b.md), [f](https://x.example) and [g](#g).';
    expect(packedReadme(text, new Set(['docs/b.md', 'e.jpg']))).toBe(
      'See the `rules`, [b](docs/b.md#c),  [![e](e.jpg)](docs/b.md), [f](https://x.example) and [g](#g).',
    );
  });
});

describe('docs/embedding.md', () => {
  it.each(['react/main.tsx', 'vue/App.vue', 'svelte/App.svelte'])('shows the code of %s as it is', (name) => {
    expect(read('docs/embedding.md')).toContain(read(`public/examples/${name}`).trim());
  });
});
