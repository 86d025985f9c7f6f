/**
 * The package as projects install it: packed, unpacked into a project, type-checked, bundled by Vite with React, Vue, Svelte and
 * without a framework, opened in Chromium, and rendered by Node, which has no window. The dependencies are the ones installed
 * here, since the test is about the package and not about the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';
import { FRAMEWORKS, frameworkCompilers } from '../../tools/framework-examples.js';
import { serve } from '../../tools/serve.mjs';
import { seeExampleWork } from '../site/framework-example.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (path: string): string => join(root, 'node_modules', path);
const node = (args: readonly string[], cwd: string): string =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

let project: string;
let browser: Browser;

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production'); // vitest sets `test`, for which Vite builds a development version
  project = mkdtempSync(join(tmpdir(), 'parley-package-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], { cwd: root, stdio: 'ignore' });
  const [tarball = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  mkdirSync(join(project, 'node_modules', 'parley-atlas'), { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(project, tarball),
    '-C',
    join(project, 'node_modules', 'parley-atlas'),
    '--strip-components=1',
  ]);
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (entry) => !entry.startsWith('.') && entry !== 'parley-atlas',
  ))
    symlinkSync(bin(name), join(project, 'node_modules', name));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'scratch', private: true, type: 'module' }));
  for (const framework of FRAMEWORKS)
    cpSync(join(root, 'public', 'examples', framework), join(project, framework), { recursive: true });
  cpSync(join(root, 'tests', 'package', 'frameworks'), join(project, 'everywhere'), { recursive: true });
  browser = await chromium.launch({ executablePath: (await chromiumPath()) ?? '', args: chromiumArgs });
}, 180_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await browser?.close();
  rmSync(project, { recursive: true, force: true });
});

/** Builds a folder of the project with Vite, and opens the built page. */
async function opened(folder: string): Promise<{ page: Page; complaints: string[] }> {
  const top = join(project, folder);
  await build({
    root: top,
    base: './',
    logLevel: 'error',
    plugins: frameworkCompilers(),
    resolve: { preserveSymlinks: true },
  });
  const server = await serve(join(top, 'dist'));
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (
      ['error', 'warning'].includes(message.type()) &&
      !message.text().includes('favicon') &&
      !message.text().includes('404')
    )
      complaints.push(message.text());
  });
  page.on('close', () => void server.close());
  await page.goto(server.url);
  return { page, complaints };
}

describe('the packed package', () => {
  it('contains what it exports, and neither sources nor source maps', () => {
    const files = readdirSync(join(project, 'node_modules', 'parley-atlas'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.map') || (name.endsWith('.ts') && !name.endsWith('.d.ts')))).toEqual(
      [],
    );
    for (const name of [
      'README.md',
      'LICENSE',
      'custom-elements.json',
      'dist/cdn/parley.js',
      'dist/cdn/parley/NOTICES.txt',
      'dist/jsx.d.ts',
    ])
      expect(files).toContain(name);
  });

  it('has types that pass in a strict project that checks its libraries', () => {
    writeFileSync(
      join(project, 'consumer.ts'),
      `import 'parley-atlas/define';
      import { AtlasStore, readAtlas, type AtlasData, type ParleyAtlas, type Ref } from 'parley-atlas';
      const atlas: ParleyAtlas = document.querySelector('parley-atlas') ?? document.createElement('parley-atlas');
      atlas.addEventListener('parley-select', (event) => { const selected: Ref | undefined = event.selected; return selected; });
      document.addEventListener('parley-load', ({ places, issues }) => [places.toFixed(), issues.length]);
      const opened: boolean = atlas.select({ kind: 'place', id: 'x' });
      const data: AtlasData = (await readAtlas('{}')).value;
      atlas.show(data); atlas.atlas = data; atlas.loading = 'lazy';
      // @ts-expect-error there is no such way to load
      atlas.loading = 'sometimes';
      // @ts-expect-error there is no such kind of thing
      atlas.select({ kind: 'planet', id: 'x' });
      export const all = [opened, atlas.atlas.placeById.size, atlas.reload(), new AtlasStore()];`,
    );
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          module: 'ESNext',
          moduleResolution: 'bundler',
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
          jsx: 'react-jsx',
          lib: ['ES2023', 'DOM', 'DOM.Iterable'],
          types: [],
          preserveSymlinks: true,
        },
        files: ['consumer.ts', 'react/main.tsx'],
      }),
    );
    let output = '';
    try {
      node([bin('typescript/bin/tsc'), '-p', 'tsconfig.json'], project);
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    // Declarations of other packages may be wrong; those of Parley may not.
    expect(output.split('\n').filter((line) => /^(consumer|react\/|node_modules\/parley-atlas\b)/.test(line))).toEqual(
      [],
    );
  });

  it('passes publint and "are the types wrong?"', { timeout: 120_000 }, () => {
    expect(node([bin('publint/src/cli.js'), '--strict', root], root)).toContain('All good');
    const types = node(
      [bin('@arethetypeswrong/cli/dist/index.js'), '--pack', root, '--profile', 'esm-only', '--format', 'json'],
      root,
    );
    const { analysis } = JSON.parse(types) as {
      analysis: { problems: readonly { kind: string; resolutionKind?: string }[] };
    };
    const ignored = ['node10', 'node16-cjs'];
    expect(analysis.problems.filter(({ resolutionKind = '' }) => !ignored.includes(resolutionKind))).toEqual([]);
  });
});

describe('in Node, which has no window', () => {
  it('it can be imported, reads data, and is rendered by @lit-labs/ssr', () => {
    writeFileSync(
      join(project, 'server.mjs'),
      `import { readAtlas } from 'parley-atlas';
      const before = 'window' in globalThis;
      await import('parley-atlas/define');
      const { value } = await readAtlas('meeting,date,place,lat,lon,people\\nTalk,2018-06-04,Geneva,46.2,6.15,Ada;Bob');
      const { render } = await import('@lit-labs/ssr');
      const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
      const { html } = await import('lit');
      const text = await collectResult(render(html\`<parley-atlas src="a.geojson"><p slot="fallback">Read me</p></parley-atlas>\`));
      console.log(JSON.stringify({ before, after: 'window' in globalThis, people: value.people.length, text }));`,
    );
    const { before, after, people, text } = JSON.parse(node(['server.mjs'], project)) as Record<string, unknown>;
    expect({ before, after, people }).toEqual({ before: false, after: false, people: 2 });
    expect(text).toMatch(/<parley-atlas[^>]*><template shadowroot(mode)?="open"/);
    expect(text).toContain('<slot name="fallback">');
  });
});

const plain = `import 'parley-atlas/define';
  const atlas = document.createElement('parley-atlas');
  atlas.routing = 'none';
  document.body.append(atlas);`;

describe('bundled by Vite', () => {
  it('shows the first atlas, with Leaflet and the basemap in separate chunks', { timeout: 120_000 }, async () => {
    mkdirSync(join(project, 'plain'), { recursive: true });
    writeFileSync(
      join(project, 'plain', 'index.html'),
      '<!doctype html><html lang="en"><script type="module" src="./main.js"></script><body></body></html>',
    );
    writeFileSync(join(project, 'plain', 'main.js'), plain);
    const { page, complaints } = await opened('plain');
    await page.getByRole('button', { name: /^Panmunjeom/ }).waitFor();
    expect(complaints).toEqual([]);
    expect(existsSync(join(project, 'plain', 'dist', 'assets'))).toBe(true);
    await page.close();
  });

  it.each(FRAMEWORKS)('the example in %s works', { timeout: 120_000 }, async (framework) => {
    const { page, complaints } = await opened(framework);
    await seeExampleWork(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  // What https://custom-elements-everywhere.com tests, with Parley's elements in each framework: children that exist, change and
  // are removed; attributes and properties, also with objects; events by their names.
  it.each(FRAMEWORKS)('in %s children, attributes, properties and events pass', async (framework) => {
    const { page, complaints } = await opened(join('everywhere', framework));
    const full = page.locator('#full');
    const seen = () =>
      full.evaluate((element) => {
        const atlas = element as HTMLElementTagNameMap['parley-atlas'];
        const { headingLevel, loading, routing, tilesAttribution } = atlas;
        return {
          props: { headingLevel, loading, routing, tilesAttribution },
          data: atlas.atlas.people.map(({ id }) => id),
          asText: atlas.getAttribute('atlas'),
          children: [...atlas.children].map((child) => `${child.slot}: ${child.textContent}`),
          drawn: atlas.shadowRoot?.querySelector('[part=region]') !== null,
        };
      });
    const props = { headingLevel: 3, loading: 'eager', routing: 'none', tilesAttribution: 'Survey' };
    await page.locator('output').filter({ hasText: 'parley-load' }).waitFor();
    const before = { props, data: ['ada'], asText: null, children: ['heading: Count 0'], drawn: true };
    expect(await seen()).toEqual(before);
    expect(await page.locator('#bare').evaluate((atlas) => atlas.childElementCount)).toBe(0);

    await page.getByRole('button', { name: 'Count' }).click();
    await page.getByRole('tab', { name: /^(사람|인물)/ }).click();
    const children = ['heading: Count 1', 'fallback: Added'];
    expect(await seen()).toEqual({ ...before, props: { ...props, headingLevel: 4 }, children });

    await full.getByRole('link', { name: 'Ada' }).first().click();
    await page.locator('output').filter({ hasText: 'parley-select ada' }).waitFor();
    expect(await page.locator('output').innerText()).toMatch(/^parley-load ; parley-select ada$/);

    await page.getByRole('button', { name: 'Toggle' }).click();
    await full.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Toggle' }).click();
    await page.getByRole('tab', { name: /^(사람|인물)/ }).waitFor();
    expect((await seen()).children).toEqual(children);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
