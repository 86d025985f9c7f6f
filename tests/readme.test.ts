/** What README.md shows must work: its data is read, its addresses name the present version, its imports exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../src/core/formats/read.js';
import { version } from '../src/version.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

/** Lines that a reader sees before scrolling. */
const FIRST_SCREEN = 20;

describe('README.md', () => {
  it('begins with the title and one sentence, then a picture with a description', () => {
    expect(readme).toMatch(/^# Parley\n\n[A-Z][^.\n]*\.\n\n!\[[^\]]{40,}\]\(docs\/front\.jpg\)\n/);
  });

  it('shows the two commands and the two lines of the embed within the first screen', () => {
    const screen = readme.split('\n').slice(0, FIRST_SCREEN).join('\n');
    expect(screen).toMatch(/```sh\nnpm start .*\nnpm test .*\n```/);
    expect(screen).toMatch(/```html\n<script type="module" src=".*parley\.js"><\/script>\n<parley-atlas .*>\n```/);
  });

  it('shows data, in five lines, that is read without an issue', async () => {
    const json = block('json');
    expect(json.trimEnd().split('\n')).toHaveLength(5);
    const { value, issues } = await readAtlas(json);
    expect(issues).toEqual([]);
    expect(value.places.map(({ id }) => id)).toEqual(['geneva']);
    expect(value.meetings[0]?.attendance.map(({ person }) => person)).toEqual(['reagan', 'gorbachev']);
  });

  it('shows a table that is read without an issue', async () => {
    const { value, issues } = await readAtlas(block('csv'));
    expect(issues).toEqual([]);
    expect(value.meetings.map(({ places, attendance }) => [places.length, attendance.length])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('names the present version in every address', () => {
    const named = [readme, read('docs/embedding.md')].flatMap((text) =>
      [...text.matchAll(/\/parley\/([\d.]+)\//g)].map(([, one]) => one),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it('names every export of the package, and imports only exports', () => {
    const { name, exports } = JSON.parse(read('package.json')) as {
      readonly name: string;
      readonly exports: Readonly<Record<string, unknown>>;
    };
    const entries = Object.keys(exports).filter((entry) => !/custom-elements|package\.json/.test(entry));
    const [, stable = ''] = readme.split('## Stable names');
    expect(entries.filter((entry) => !stable.includes(`\`${entry.replace('.', name)}\``))).toEqual([]);
    const imported = [...readme.matchAll(/import (?:.* from )?'([^']+)'/g)].map(([, one = '']) => one);
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((one) => !(one.replace(name, '.') in exports))).toEqual([]);
  });
});
