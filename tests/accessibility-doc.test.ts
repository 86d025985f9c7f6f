/** The keys in docs/accessibility.md are those of the key tables, and the tests it names exist. KEYS=write writes the keys. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEY_HELP } from '../src/elements/help/key-help.js';
import { messages as en } from '../src/languages/en/messages.js';

const FILE = new URL('../docs/accessibility.md', import.meta.url);
const [BEGIN, END] = ['<!-- keys -->', '<!-- /keys -->'];
const rows = Object.entries(KEY_HELP).flatMap(([where, { help }]) =>
  help.map(({ keys, action }) => [
    en.help.where[where as keyof typeof KEY_HELP],
    en.help.keys[keys],
    en.help.action[action],
  ]),
);

describe('docs/accessibility.md', () => {
  it('lists every key of the tables, and no other', () => {
    let text = readFileSync(FILE, 'utf8');
    if (process.env['KEYS'] === 'write') {
      const table = [
        '| Where | Keys | What they do |',
        '| --- | --- | --- |',
        ...rows.map((row) => `| ${row.join(' | ')} |`),
      ];
      text = `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n\n${table.join('\n')}\n\n${text.slice(text.indexOf(END))}`;
      writeFileSync(FILE, text);
    }
    const lines = text.slice(text.indexOf(BEGIN), text.indexOf(END)).split('\n');
    const cells = lines
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(cells.slice(2)).toEqual(rows);
  });

  it('names only tests that exist, for each of thirty acceptance criteria', () => {
    const text = readFileSync(FILE, 'utf8');
    const named = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
    const numbers = [...text.matchAll(/^\| A(\d+) .*`tests\//gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});
