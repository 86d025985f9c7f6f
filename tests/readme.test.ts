/** What README.md and docs/ show must work: data is read, columns are known, files that are linked are there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../src/core/formats/read.js';
import { COLUMN_ALIASES } from '../src/core/formats/table/columns.js';
import { version } from '../src/version.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const embedding = readFileSync(new URL('../docs/embedding.md', import.meta.url), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

describe('README.md', () => {
  it('opens with the two commands', () => {
    expect(readme).toMatch(/^```sh\nnpm start .*\nnpm test .*\n```/);
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
    const named = [readme, embedding].flatMap((text) =>
      [...text.matchAll(/\/parley\/([\d.]+)\//g)].map(([, one]) => one),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const papers = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/embedding.md'].map((name) =>
      readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'),
    );
    const named = papers.flatMap((paper) => [...paper.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name ?? ''));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the papers', () => {
  it.each(['README.md', 'docs/embedding.md', 'docs/performance.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])(
    '%s links only to what is there',
    (name) => {
      const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
      const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
        ([, link = '']) => link,
      );
      expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
    },
  );

  it('docs/embedding.md names columns that there are, and every field once', () => {
    const [, table = ''] = embedding.split('<!-- columns -->');
    const named = [...table.split('\n\nWhat cannot')[0]!.matchAll(/^\| (`[^|]*)\|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, column = '']) => column))
      .concat(['coordinates', 'lon lat']);
    const fieldOf = (column: string) =>
      Object.entries(COLUMN_ALIASES).find(([, spellings]) => (spellings as readonly string[]).includes(column))?.[0];
    expect(named.map(fieldOf).sort()).toEqual(Object.keys(COLUMN_ALIASES).sort());
  });
});
