/** DOM, network and clock in the layers that must have none. */
import ts from 'typescript';
import { layerOf, parse, type SourceText } from './source-files.js';

/** What the pure layers must not touch. `state/request.ts` exists to fetch, `state/time-slices.ts` to pause by the clock. */
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
  'src/state/request.ts': ['fetch'],
  'src/state/time-slices.ts': ['performance'],
};

/** DOM, network and clock in a file that must have none. */
export function impurities(source: SourceText): readonly string[] {
  const { path } = source;
  if (!['core', 'state', 'languages', 'pages'].includes(layerOf(path))) return [];
  const allowed = ALLOWED_IMPURE[path] ?? [];
  const found: string[] = [];
  const file = parse(source);
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
