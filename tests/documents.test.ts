/** Every document of the project: its links lead to files and headings that exist, its commands are in package.json. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS } from '../src/languages/tags.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['docs', 'geo', 'public', 'src', 'tests', 'tools'];
const documents = [
  ...readdirSync(root),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ),
].filter((path) => path.endsWith('.md'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutCode = (text: string): string =>
  text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]+`/g, 'code');

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(headings);
}

/** @returns why the link does not resolve, or undefined. */
function deadLink(from: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : relative(root, join(root, dirname(from), path));
  if (!existsSync(join(root, target))) return `${link}: there is no such file`;
  if (anchor === undefined || !statSync(join(root, target)).isFile()) return undefined;
  return anchorsOf(read(target)).has(anchor) ? undefined : `${link}: there is no such heading`;
}

describe('the documents', () => {
  it.each(documents)('%s links only to files and headings that exist', (path) => {
    const links = [...withoutCode(read(path)).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.map((link) => deadLink(path, link)).filter((dead) => dead !== undefined)).toEqual([]);
  });

  it.each(documents)('%s names only npm commands that exist', (path) => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...read(path).matchAll(/npm run ([a-z][\w:]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('finds a dead file and a dead heading', () => {
    expect(deadLink('README.md', 'docs/no-such-file.md')).toMatch(/no such file/);
    expect(deadLink('README.md', 'docs/data.md#no-such-heading')).toMatch(/no such heading/);
    expect(deadLink('README.md', 'docs/data.md#columns')).toBeUndefined();
  });
});

it('docs/embedding.md names the languages that the atlas comes with', () => {
  const [, named = ''] = /comes with words in these languages: (.*)\.\n/.exec(read('docs/embedding.md')) ?? [];
  expect(named).toBe(LANGUAGE_TAGS.map((tag) => `\`${tag}\``).join(', '));
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');
  const named = [...text.matchAll(/`((?:src|core|elements|state|geo|tests|tools)\/[\w./-]*)/g)].map(
    ([, path = '']) => path,
  );

  it('names only files and folders that exist', () => {
    expect(named.length).toBeGreaterThan(20);
    const places = (path: string): string[] => [join(root, path), join(root, 'src', path)];
    expect(named.filter((path) => !places(path).some(existsSync))).toEqual([]);
  });

  it('is one page', () => {
    expect(text.split('\n').length).toBeLessThan(100);
  });
});

describe('docs/decisions', () => {
  const names = readdirSync(join(root, 'docs/decisions'))
    .filter((name) => /^\d{4}-/.test(name))
    .sort();

  it('numbers its files without a gap', () => {
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
  });

  it.each(names)('%s has number, date, status, context, decision and consequences', (name) => {
    const text = read(`docs/decisions/${name}`);
    const form = [
      `^# ${name.slice(0, 4)}\\. \\S.*`,
      '- Date: \\d{4}-\\d\\d-\\d\\d\\n- Status: (Accepted|(Changed|Superseded) by \\[[^\\]]+\\].*(\\n {2}.*)*)',
      '## Context',
      '\\S[\\s\\S]*',
      '## Decision',
      '\\S[\\s\\S]*',
      '## Consequences',
      '\\S[\\s\\S]*$',
    ];
    expect(text).toMatch(new RegExp(form.join('\\n\\n')));
  });
});
