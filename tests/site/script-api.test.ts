/** The examples of docs/script-api.md log what their comments say: on a page in Chromium, or in Node with the package. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Site } from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const document = readFileSync(`${root}docs/script-api.md`, 'utf8');
const examples = [...document.matchAll(/^## (.*)\n(?:(?!^## )[\s\S])*?```js\n([\s\S]*?)```/gm)].map(
  ([, title = '', code = '']) => ({ title, code }),
);
/** What the comments behind statements say, in the order of the statements. */
const expectedOf = (code: string): readonly string[] =>
  code.split('\n').flatMap((line) => /^(?! *\/\/).*; \/\/ (.*)$/.exec(line)?.[1] ?? []);

const isForPackage = (code: string): boolean => code.includes("from 'parley-atlas'");

describe('docs/script-api.md', () => {
  it('has an example in each chapter', () => {
    expect(examples.map(({ title }) => title)).toEqual([...document.matchAll(/^## (.*)$/gm)].map(([, title]) => title));
    expect(examples.every(({ code }) => expectedOf(code).length > 0)).toBe(true);
  });
});

describe('on a page', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.open();
  });
  afterAll(() => site.close());

  it.each(examples.filter(({ code }) => !isForPackage(code)))('$title', async ({ title, code }) => {
    const name = title.replaceAll(' ', '-').toLowerCase();
    site.write(`${name}.js`, code);
    site.writePage(`${name}.html`, `<parley-atlas></parley-atlas><script type="module" src="${name}.js"></script>`);
    const expected = expectedOf(code);
    const { complaints } = await site.visit(`${name}.html`);
    await vi.waitFor(() => expect(complaints).toHaveLength(expected.length), 10_000);
    expect(complaints).toEqual(expected.map((text) => `log: ${text}`));
  });
});

describe('with the package', () => {
  const folder = `${root}dist/script-api`;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(examples.filter(({ code }) => isForPackage(code)))('$title', async ({ title, code }) => {
    mkdirSync(folder, { recursive: true });
    const path = `${folder}/${title.replaceAll(' ', '-').toLowerCase()}.ts`;
    writeFileSync(path, code.replaceAll("'parley-atlas'", "'../../src/index.js'"));
    const logged: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((text: unknown) => void logged.push(String(text)));
    await import(/* @vite-ignore */ path);
    log.mockRestore();
    expect(logged).toEqual(expectedOf(code));
  });
});
