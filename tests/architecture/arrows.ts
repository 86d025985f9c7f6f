/**
 * The arrows of ARCHITECTURE.md: what may know what. The rules are functions of a file's path and text, so that they are
 * themselves tested on files that break them.
 */
import { impurities } from './purity.js';
import { importsOf, layerOf, type Import, type SourceText } from './source-files.js';

/** `src/elements/list/list.ts` → `list`. */
const elementFolderOf = (path: string): string => path.split('/')[2] ?? '';

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

/** @returns what a source file does that its layer must not do. */
export function violations(source: SourceText): readonly string[] {
  const forbidden = importsOf(source).flatMap((imported) => {
    const reason = whyNot(source.path, imported);
    return reason === undefined ? [] : [`${source.path} imports ${imported.specifier}: ${reason}`];
  });
  return [...forbidden, ...impurities(source)];
}
