/**
 * For bundles: which modules the first view needs, found by following static imports. They go into one chunk, so that the
 * first view is one request after parley.js and nothing that is loaded later is in it; and no chunk imports parley.js
 * itself, which a page may load under another name (`parley.js?ver=2`) and would then run twice.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export interface FirstModules {
  /** Paths of our own, without the entry itself. */
  readonly own: ReadonlySet<string>;
  /** What they import of packages, as written: `lit`, `lit/directives/repeat.js`. */
  readonly packages: ReadonlySet<string>;
}

interface Link {
  readonly target: string;
  /** Names that are imported or passed on; undefined is all of them. */
  readonly names: readonly string[] | undefined;
}

/** A module that only passes on what others export (`src/languages/index.ts`) brings those of them that were asked for. */
export function firstModules(entry: string): FirstModules {
  const own = new Set<string>();
  const packages = new Set<string>();
  const done = new Set<string>();
  const follow = (path: string, wanted: readonly string[] | undefined): void => {
    const { links, onlyPassesOn } = readModule(path);
    for (const { target, names } of links) {
      if (onlyPassesOn && wanted !== undefined && !(names ?? wanted).some((name) => wanted.includes(name))) continue;
      if (!target.startsWith('.')) {
        packages.add(target);
        continue;
      }
      const file = realpathSync(join(dirname(path), sourceOf(dirname(path), target)));
      own.add(file);
      const key = `${file} ${names?.toString() ?? ''}`;
      if (done.has(key)) continue;
      done.add(key);
      follow(file, names);
    }
  };
  follow(entry, undefined);
  return { own, packages };
}

/** Static imports and re-exports of a module that are still there after compiling. */
function readModule(path: string): { readonly links: readonly Link[]; readonly onlyPassesOn: boolean } {
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const links = statements.flatMap((statement): readonly Link[] => {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const { importClause } = statement;
      const target = statement.moduleSpecifier.text;
      if (importClause === undefined) return [{ target, names: [] }];
      if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
      const { namedBindings, name } = importClause;
      if (name !== undefined || namedBindings === undefined || ts.isNamespaceImport(namedBindings))
        return [{ target, names: undefined }];
      const names = namesOf(namedBindings.elements);
      return names.length > 0 ? [{ target, names }] : [];
    }
    if (
      ts.isExportDeclaration(statement) &&
      statement.moduleSpecifier &&
      ts.isStringLiteral(statement.moduleSpecifier)
    ) {
      if (statement.isTypeOnly) return [];
      const target = statement.moduleSpecifier.text;
      if (statement.exportClause === undefined || ts.isNamespaceExport(statement.exportClause))
        return [{ target, names: undefined }];
      const names = namesOf(statement.exportClause.elements);
      return names.length > 0 ? [{ target, names }] : [];
    }
    return [];
  });
  return { links, onlyPassesOn: statements.every((statement) => ts.isExportDeclaration(statement)) };
}

const namesOf = (elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): string[] =>
  elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text);

/** Imports name what TypeScript makes of a file. */
function sourceOf(folder: string, target: string): string {
  const source = target.replace(/\.js$/, '.ts');
  return existsSync(join(folder, source)) ? source : target;
}
