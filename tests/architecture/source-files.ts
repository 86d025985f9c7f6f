/** The files of src/, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceText {
  /** From the root of the project, e.g. `src/core/model/model.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
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

/** `src/elements/list/list.ts` → `elements`; files directly in src/ are `entry`; outside src/ `geo`, `tests` … */
export function layerOf(path: string): string {
  const [top, second, third] = path.split('/');
  if (top !== 'src') return top ?? '';
  return third === undefined ? 'entry' : (second ?? '');
}

const importsByFile = new WeakMap<SourceText, readonly Import[]>();

/** @returns every import of a file, in its order. */
export function importsOf(file: SourceText): readonly Import[] {
  const known = importsByFile.get(file) ?? readImports(file);
  importsByFile.set(file, known);
  return known;
}

function readImports(file: SourceText): readonly Import[] {
  const { path } = file;
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
  visit(parse(file));
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

const parsed = new WeakMap<SourceText, ts.SourceFile>();

/** @returns the syntax tree of a file. */
export function parse(file: SourceText): ts.SourceFile {
  const known =
    parsed.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  parsed.set(file, known);
  return known;
}

export const sources: readonly SourceText[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, 'src', name))
  .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
