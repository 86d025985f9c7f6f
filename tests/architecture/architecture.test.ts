/** The rules of ARCHITECTURE.md, checked against every file of src/. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './arrows.js';
import { importCircles } from './circles.js';
import { exportedTypes, IS_ELEMENT, IS_SECTION, repeatedIn, SAME_FILE_NAMES } from './names.js';
import { importsOf, layerOf, root, sources, type SourceText } from './source-files.js';

/** Files that may be longer than `MAX_LINES`, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};
const MAX_LINES = 400;

const linesOf = ({ text }: SourceText): number => text.trimEnd().split('\n').length;

describe('the house', () => {
  it('is there', () => {
    const layers = new Set(sources.map(({ path }) => layerOf(path)));
    for (const layer of ['core', 'state', 'languages', 'map', 'pages', 'elements', 'page', 'cli', 'entry'])
      expect(layers).toContain(layer);
  });

  it('has only the arrows it says it has, and pure layers that are pure', () => {
    expect(sources.flatMap(violations)).toEqual([]);
  });

  it('has no import circle, type imports counted', () => {
    expect(importCircles(sources)).toEqual([]);
  });

  it('has no loose file in core', () => {
    expect(sources.map(({ path }) => path).filter((path) => /^src\/core\/[^/]+$/.test(path))).toEqual([]);
  });

  it('gives each exported class and interface a name of its own', () => {
    const repeated = repeatedIn(sources.flatMap(exportedTypes));
    expect(repeated).toEqual([]);
  });

  it('gives each file a name of its own, or one that says the same in every folder', () => {
    const names = sources
      .filter(({ path }) => !IS_SECTION.test(path) && !IS_ELEMENT.test(path))
      .map(({ path }) => basename(path, '.ts'));
    expect(repeatedIn(names.filter((name) => !SAME_FILE_NAMES.includes(name)))).toEqual([]);
  });

  it('knows a layer of the map by name only in the registry of layers', () => {
    const layer = /^src\/map\/layers\/([^/]+)\//;
    const fromOutside = sources.flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => layer.test(target) && layer.exec(source.path)?.[1] !== layer.exec(target)?.[1])
        .map(({ target }) => `${source.path} imports ${target}`),
    );
    expect(fromOutside.filter((one) => !one.startsWith('src/map/layers/registry.ts '))).toEqual([]);
  });

  it('imports at run time only what is among its dependencies', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const used = sources
      .flatMap(importsOf)
      .filter(({ relative, typeOnly, target }) => !relative && !typeOnly && !target.startsWith('node:'));
    expect(used.filter(({ target }) => !(target in manifest.dependencies))).toEqual([]);
    const types = new Set(
      sources.flatMap(importsOf).flatMap(({ typeOnly, target }) => (typeOnly ? [`@types/${target}`] : [])),
    );
    const idle = Object.keys(manifest.dependencies).filter(
      (name) => !types.has(name) && !used.some(({ target }) => target === name || target.startsWith(`${name}/`)),
    );
    expect(idle).toEqual([]);
  });

  it(`keeps files under ${MAX_LINES} lines, or says why not`, () => {
    const long = sources.filter((source) => linesOf(source) > MAX_LINES).map(({ path }) => path);
    expect(long.filter((path) => !(path in LONG_FILES))).toEqual([]);
    expect(
      Object.keys(LONG_FILES).filter((path) => !long.includes(path)),
      'listed, but short or gone',
    ).toEqual([]);
  });
});
