/** What README.md shows must work: the data in it is read, the script tags in it are those of the pages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../src/core/read/read.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
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

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const papers = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].map((name) =>
      readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'),
    );
    const named = papers.flatMap((paper) => [...paper.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name ?? ''));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
