/**
 * The arrows of ARCHITECTURE.md, checked against every import of src/: what may know what. The rules are functions of a
 * file's path and text, so that they are themselves tested, below, on files that break them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface SourceText {
  /** From the root of the project, e.g. `src/core/model/model.ts`. */
  readonly path: string;
  readonly text: string;
}

interface Import {
  /** As written. */
  readonly specifier: string;
  /** From the root of the project for relative ones, with `.ts`; else the package's name. */
  readonly target: string;
  readonly relative: boolean;
  /** Gone after compiling. */
  readonly typeOnly: boolean;
  /** `import('…')`. */
  readonly lazy: boolean;
}

/** Files that may be longer than `MAX_LINES`, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};
const MAX_LINES = 400;

/** What the pure layers must not touch. `state/load.ts` exists to fetch, `state/slices.ts` to pause by the clock. */
const IMPURE = new Set([
  'document',
  'window',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'customElements',
  'HTMLElement',
]);
const IMPURE_MEMBERS = [
  ['Date', 'now'],
  ['Math', 'random'],
] as const;
const ALLOWED_IMPURE: Readonly<Record<string, readonly string[]>> = {
  'src/state/load.ts': ['fetch'],
  'src/state/time-slices.ts': ['performance'],
};

/** `src/elements/list/list.ts` → `elements`; files directly in src/ are `entry`; outside src/ `geo`, `tests` … */
function layerOf(path: string): string {
  const [top, second, third] = path.split('/');
  if (top !== 'src') return top ?? '';
  return third === undefined ? 'entry' : (second ?? '');
}

/** `src/elements/list/list.ts` → `list`. */
const elementFolderOf = (path: string): string => path.split('/')[2] ?? '';

function importsOf({ path, text }: SourceText): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    const isRelative = specifier.startsWith('.');
    const target = isRelative
      ? normalize(join(dirname(path), specifier)).replace(/\.js$/, '.ts')
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
    found.push({ specifier, target, relative: isRelative, typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, isTypeOnly(node), false);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.isTypeOnly, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      add(argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)', false, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse({ path, text }));
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

const parse = ({ path, text }: SourceText): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

/** The arrows. @returns why `path` may not import this, or undefined if it may. */
function whyNot(path: string, imported: Import): string | undefined {
  const from = layerOf(path);
  if (imported.specifier === '(computed)') return 'an import that is computed cannot be checked or bundled';
  return imported.relative ? whyNotFile(path, from, imported) : whyNotPackage(path, imported);
}

/** Which files may import a package, and the message. Other packages may not be imported. */
const PACKAGES: readonly (readonly [packages: RegExp, files: RegExp, said: string])[] = [
  [/^leaflet$/, /^src\/map\//, 'only src/map/ knows Leaflet'],
  [/^@turf\//, /^src\/core\/geo\//, 'only src/core/geo/ knows turf'],
  [/^supercluster$/, /^src\/core\/scene\/layout\//, 'only src/core/scene/layout/ knows supercluster'],
  [/^jsonc-parser$/, /^src\/core\/formats\//, 'only src/core/formats/ knows jsonc-parser'],
  [/^saxes$/, /^src\/core\/formats\/xml\//, 'only src/core/formats/xml/ knows saxes'],
  [/^ical\.js$/, /^src\/core\/formats\/icalendar\//, 'only src/core/formats/icalendar/ knows ical.js'],
  [/^fflate$/, /^src\/core\/formats\/zip\//, 'only src/core/formats/zip/ knows fflate'],
  [/^linkedom$/, /^src\/core\/formats\/html-table\//, 'only src/core/formats/html-table/ knows linkedom'],
  [/^edtf$/, /^src\/core\/time\//, 'only src/core/time/ knows edtf'],
  [/^minisearch$/, /^src\/core\/search\//, 'only src/core/search/ knows minisearch'],
  [/^lit$/, /^src\/(elements\/|pages\/|[^/]+$)/, 'only elements and pages know Lit'],
  [/^@lit\/context$/, /^src\/elements\//, 'only elements know the context'],
  [/^node:/, /^src\/cli\//, 'only the command line runs on Node alone'],
];

function whyNotPackage(path: string, { target, typeOnly }: Import): string | undefined {
  if (typeOnly && target === 'geojson') return undefined;
  const rule = PACKAGES.find(([packages]) => packages.test(target));
  if (rule === undefined) return 'no layer may import this package';
  const [, files, said] = rule;
  return files.test(path) ? undefined : said;
}

/** Words in which files are written: data of the languages for the readers in core. */
const READING_WORDS = 'src/languages/reading.ts';

function whyNotFile(path: string, from: string, imported: Import): string | undefined {
  const { target, specifier, typeOnly, lazy } = imported;
  const to = layerOf(target);
  if (!specifier.endsWith('.js')) return 'relative imports end with .js';
  if (target === 'src/version.ts' && from === 'cli') return undefined;
  if (to === 'entry' && from !== 'entry') return 'the entry files import, and are not imported';
  if (target === 'src/state/store.ts' && from !== 'state') return 'the state is seen through atlas-store and snapshot';
  switch (from) {
    case 'core':
      if (target === READING_WORDS && /^src\/core\/(doctor|formats|time)\//.test(path)) return undefined;
      return to === 'core' ? undefined : 'core imports nothing but reading words';
    case 'state':
      return to === 'state' || to === 'core' ? undefined : 'state knows only core';
    case 'languages':
      if (to === 'languages') return undefined;
      if (target.startsWith('src/core/time/')) return undefined;
      return to === 'core' && typeOnly ? undefined : "languages know only core's types, and how core reads time";
    case 'map':
      if (target.startsWith('geo/basemap/')) return lazy || typeOnly ? undefined : 'the basemap is loaded on demand';
      return to === 'map' || to === 'core' ? undefined : 'the map knows only core';
    case 'cli':
      return to === 'cli' || to === 'core' || to === 'languages'
        ? undefined
        : 'the command line knows only core and languages';
    case 'page':
      return to === 'page' || to === 'core' || to === 'state' ? undefined : 'the page knows only core and state';
    case 'pages':
      return to === 'pages' || to === 'core' || to === 'languages'
        ? undefined
        : 'pages know only core, languages and templates';
    case 'elements':
      return whyNotFromElement(path, to, imported);
    case 'entry':
      return to === 'geo' && !lazy ? 'data is loaded on demand' : undefined;
    default:
      return `the house has no folder src/${from}/`;
  }
}

function whyNotFromElement(path: string, to: string, { target, lazy }: Import): string | undefined {
  const folder = elementFolderOf(path);
  switch (to) {
    case 'core':
    case 'state':
    case 'languages':
    case 'pages':
      return undefined;
    case 'map':
      if (target === 'src/map/map-view.ts') return undefined;
      return folder === 'map' && lazy ? undefined : "elements know the map's interface; the rest is loaded on demand";
    case 'page':
      return folder === 'atlas' ? undefined : 'only the atlas binds itself to the page';
    case 'geo':
      return lazy ? undefined : 'data is loaded on demand';
    case 'elements': {
      const other = elementFolderOf(target);
      if (other === folder || path === 'src/elements/registry.ts') return undefined;
      if (folder === 'base' || folder === 'styles') return other === 'base' || other === 'styles' ? undefined : SIBLING;
      return other === 'base' || other === 'styles' ? undefined : SIBLING;
    }
    default:
      return `elements do not know ${to}`;
  }
}
const SIBLING = "an element never imports a sibling's class";

/** DOM, network and clock in a file that must have none. */
function impurities({ path, text }: SourceText): readonly string[] {
  if (!['core', 'state', 'languages', 'pages'].includes(layerOf(path))) return [];
  const allowed = ALLOWED_IMPURE[path] ?? [];
  const found: string[] = [];
  const file = parse({ path, text });
  const own = declaredIn(file);
  const isImpure = (name: string): boolean => IMPURE.has(name) && !own.has(name) && !allowed.includes(name);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && isImpure(node.text)) {
      found.push(`${path} uses ${node.text}`);
    }
    for (const [object, name] of IMPURE_MEMBERS) {
      if (ts.isPropertyAccessExpression(node) && node.name.text === name && isNamed(node.expression, object)) {
        found.push(`${path} uses ${object}.${name}`);
      }
    }
    if (isDate(node) && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0)) {
      found.push(`${path} reads the clock by ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Names the file itself gives to something: a `location` that was read from data is not the window's. */
function declaredIn(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) {
      if (ts.isIdentifier(node.name)) names.add(node.name.text);
    }
    if (ts.isFunctionDeclaration(node) && node.name) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const isDate = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamed(node.expression, 'Date');

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** Not the name of a property, parameter, variable, method … that only happens to be called so; nor a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  const { name } = parent as ts.Node & { readonly name?: ts.Node };
  return name !== node;
}

function violations(source: SourceText): readonly string[] {
  const forbidden = importsOf(source).flatMap((imported) => {
    const reason = whyNot(source.path, imported);
    return reason === undefined ? [] : [`${source.path} imports ${imported.specifier}: ${reason}`];
  });
  return [...forbidden, ...impurities(source)];
}

const sources: readonly SourceText[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, 'src', name))
  .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));

/** Names that stand for the same in every folder: a file's part in a format, language, element or layer, or a word of the model. */
const SAME_FILE_NAMES: readonly string[] = [
  'index',
  'registry',
  'read',
  'write',
  'locate',
  'fix',
  'styles',
  'layer',
  'columns',
  'headings',
  'reading',
  'reading-words',
  'messages',
  'atlas',
  'embedding',
  'lists',
  'meetings',
  'people',
  'places',
  'series',
  'sides',
  'source',
  'sources',
  'durations',
  'when',
  'events',
  'spans',
  'text',
];
/** The words of one section in one language, and the main file of an element's folder, are named after what they are for. */
const IS_SECTION = /^src\/languages\/[a-z-]+\/(?!.*\/)/;
const IS_ELEMENT = /^src\/elements\/([a-z-]+)\/\1\.ts$/;

/** The values that occur more than once, sorted. */
const repeatedIn = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].sort();

/** The names of the classes and interfaces that a file exports. */
function exportedTypes(source: SourceText): readonly string[] {
  return parse(source).statements.flatMap((statement) => {
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    return isExported && statement.name ? [statement.name.text] : [];
  });
}

/** Files that import one another, directly or through others (R. Tarjan, strongly connected components, 1972). */
function importCircles(files: readonly SourceText[]): readonly (readonly string[])[] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file).map(({ target }) => target)]));
  const indexes = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const index = indexes.size;
    let low = index;
    indexes.set(path, index);
    stack.push(path);
    for (const target of targets.get(path) ?? []) {
      if (target === path) circles.push([path]);
      if (!targets.has(target)) continue;
      if (!indexes.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, indexes.get(target) ?? index);
    }
    if (low === index) {
      const circle = stack.splice(stack.indexOf(path));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const path of targets.keys()) if (!indexes.has(path)) visit(path);
  return circles;
}

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
    const repeated = repeatedIn(sources.flatMap(({ path, text }) => exportedTypes({ path, text })));
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

describe('the rules themselves', () => {
  it('find a circle through type imports, a file that imports itself, and nothing in a tree', () => {
    const file = (name: string, text: string): SourceText => ({ path: `src/core/${name}.ts`, text });
    const leaf = file('c', '');
    expect(
      importCircles([file('a', "import './b.js'; import './c.js';"), file('b', "import './c.js';"), leaf]),
    ).toEqual([]);
    const circle = [
      file('a', "import './b.js';"),
      file('b', "export * from './d.js';"),
      file('d', "import type { A } from './a.js';"),
    ];
    expect(importCircles([...circle, leaf])).toEqual([['src/core/a.ts', 'src/core/b.ts', 'src/core/d.ts']]);
    expect(importCircles([file('a', "import './a.js';")])).toEqual([['src/core/a.ts']]);
  });

  it('find an exported name that another file exports as well', () => {
    const text = 'export class A {} export interface B {} interface C {}';
    expect(repeatedIn([text, text].flatMap((one) => exportedTypes({ path: 'src/core/x/y.ts', text: one })))).toEqual([
      'A',
      'B',
    ]);
  });

  const bad: readonly (readonly [path: string, text: string, expected: RegExp])[] = [
    ['src/core/x.ts', "import { Store } from '../state/store.js';", /state is seen|core imports nothing/],
    ['src/core/x.ts', "import type { A } from '../state/snapshot.js';", /core imports nothing/],
    ['src/core/x.ts', "export * from '../languages/messages.js';", /core imports nothing/],
    ['src/core/x.ts', "const a = await import('../map/leaflet-map.js');", /core imports nothing/],
    ['src/core/x.ts', "type A = import('../map/map-view.js').MapView;", /core imports nothing/],
    ['src/core/x.ts', "import distance from '@turf/distance';", /only src\/core\/geo/],
    ['src/core/x.ts', "import Supercluster from 'supercluster';", /only src\/core\/scene\/layout/],
    ['src/core/x.ts', "import { html } from 'lit';", /only elements and pages know Lit/],
    ['src/pages/x.ts', "import { ParleyList } from '../elements/list/list.js';", /pages know only/],
    ['src/pages/x.ts', "import type { Snapshot } from '../state/snapshot.js';", /pages know only/],
    ['src/pages/x.ts', 'export const w = () => document.body;', /uses document/],
    ['src/core/x.ts', "import { html } from '../pages/page.js';", /core imports nothing/],
    ['src/core/x.ts', "import { a } from './y';", /end with \.js/],
    ['src/core/x.ts', 'export const now = () => Date.now();', /Date\.now/],
    ['src/core/x.ts', 'export const now = () => new Date();', /reads the clock/],
    ['src/core/x.ts', 'export const now = () => Date();', /reads the clock/],
    ['src/core/x.ts', 'export const w = () => document.body;', /uses document/],
    ['src/core/x.ts', "export const f = () => fetch('/x');", /uses fetch/],
    ['src/state/x.ts', 'export const w = window.innerWidth;', /uses window/],
    ['src/state/x.ts', "import { bindToHash } from '../page/hash-routing.js';", /state knows only core/],
    ['src/languages/x.ts', "import { ROLES } from '../core/model/model.js';", /only core's types/],
    ['src/map/x.ts', "import { AtlasStore } from '../state/atlas-store.js';", /the map knows only core/],
    ['src/map/x.ts', "import { land } from '../../geo/basemap/land.js';", /loaded on demand/],
    ['src/page/x.ts', "import '../elements/list/list.js';", /knows only core and state/],
    ['src/elements/list/x.ts', "import { Store } from '../../state/store.js';", /state is seen/],
    ['src/elements/list/x.ts', "import { ParleyMapElement } from '../map/map.js';", /sibling/],
    ['src/elements/base/x.ts', "import { ParleyList } from '../list/list.js';", /sibling/],
    ['src/elements/atlas/x.ts', "import * as elements from '../registry.js';", /sibling/],
    ['src/elements/map/x.ts', "import L from 'leaflet';", /only src\/map/],
    ['src/elements/map/x.ts', "import { createMap } from '../../map/leaflet-map.js';", /loaded on demand/],
    ['src/elements/list/x.ts', "void import('../../map/leaflet-map.js');", /loaded on demand/],
    ['src/elements/list/x.ts', "import { bindToHash } from '../../page/hash-routing.js';", /only the atlas/],
    ['src/elements/atlas/x.ts', "import { text } from '../../../geo/us-dprk-2018.js';", /loaded on demand/],
    ['src/elements/atlas/x.ts', "import { register } from '../../define.js';", /are not imported/],
    ['src/elements/atlas/x.ts', 'void import(name);', /computed/],
    ['src/elements/atlas/x.ts', "import { sortBy } from 'lodash';", /no layer may/],
    ['src/cli/x.ts', "import { AtlasStore } from '../state/atlas-store.js';", /only core and languages/],
    ['src/cli/x.ts', "import { html } from 'lit';", /only elements and pages know Lit/],
    ['src/core/x.ts', "import { readFile } from 'node:fs/promises';", /only the command line/],
    ['src/core/x.ts', "import { run } from '../cli/run.js';", /core imports nothing/],
    ['src/elements/list/x.ts', "import { run } from '../../cli/run.js';", /do not know cli/],
    ['src/utils/x.ts', "import '../core/model/model.js';", /no folder src\/utils/],
  ];
  it.each(bad)('%s may not say %s', (path, text, expected) => {
    expect(violations({ path, text }).join('\n')).toMatch(expected);
  });

  const good: readonly (readonly [path: string, text: string])[] = [
    ['src/core/x.ts', "import { ROLES } from './model.js';"],
    ['src/core/geo/geography.ts', "import distance from '@turf/distance';"],
    ['src/core/scene/layout/clusters.ts', "import Supercluster from 'supercluster';"],
    ['src/core/x.ts', 'export const a = (ms: number): Date => new Date(ms);'],
    ['src/core/x.ts', 'export const a = (view: { window: number }): number => view.window;'],
    ['src/core/x.ts', 'export interface A { readonly location: string }'],
    ['src/core/x.ts', 'export const a = ({ location }: A) => location.name;'],
    ['src/state/load.ts', "export const a = () => fetch('/x');"],
    ['src/languages/x.ts', "import type { Role } from '../core/model/model.js';"],
    ['src/languages/x.ts', "import { localParts } from '../core/time/zones.js';"],
    ['src/languages/x.ts', "import { type Role, type Mode } from '../core/model/model.js';"],
    ['src/map/x.ts', "import type * as Leaflet from 'leaflet'; const L = await import('leaflet');"],
    ['src/map/x.ts', "const land = await import('../../geo/basemap/land.js');"],
    ['src/elements/map/x.ts', "import type { MapView } from '../../map/map-view.js';"],
    ['src/elements/map/x.ts', "const { createMap } = await import('../../map/leaflet-map.js');"],
    ['src/pages/x.ts', "import { html } from 'lit'; import { repeat } from 'lit/directives/repeat.js';"],
    ['src/pages/x.ts', "import { formatWhen } from '../languages/index.js';"],
    ['src/elements/list/x.ts', "import { heading } from '../../pages/pieces/heading.js';"],
    ['src/elements/list/x.ts', "import { PartElement } from '../base/part-element.js';"],
    ['src/elements/atlas/x.ts', "const atlas = await import('../../../geo/us-dprk-2018.js');"],
    [
      'src/cli/x.ts',
      "import { readFile } from 'node:fs/promises'; import { examine } from '../core/doctor/doctor.js';",
    ],
    ['src/cli/x.ts', "import { words } from '../languages/index.js';"],
    ['src/define.ts', "import * as elements from './elements/registry.js';"],
    ['src/elements/registry.ts', "export { ParleyList } from './list/list.js';"],
  ];
  it.each(good)('%s may say %s', (path, text) => {
    expect(violations({ path, text })).toEqual([]);
  });
});
