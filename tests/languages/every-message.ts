/**
 * Every message of a table with texts it gives. The arguments of a message are made from its English declaration, by the
 * types of its parameters: what a message takes is written once, in `src/languages/en/`.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Said {
  /** `details.callsHere` */
  readonly path: string;
  readonly text: unknown;
}

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

type ArgumentsByPath = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** @returns every message with its path; a list of words is one message for each word. */
export function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** @returns every text of a table, each function called with every set of arguments its English declaration allows. */
export function everythingSaid(table: object): readonly Said[] {
  return leaves(table).flatMap(({ path, value }) => {
    if (typeof value !== 'function') return [{ path, text: value }];
    const call = value as (...args: readonly unknown[]) => unknown;
    const sets = argumentsByPath().get(path);
    if (sets === undefined) throw new Error(`Got ${path} when expected a message that English declares.`);
    return sets.map((args) => ({ path, text: call(...args) }));
  });
}

const NUMBERS = [0, 1, 2, 5, 1000];
/** Parameters with a range of their own. */
const RANGES: Readonly<Record<string, readonly number[]>> = { hour: [0, 9, 12, 23], minute: [0, 30, 59] };
const FOLDER = fileURLToPath(new URL('../../src/languages/en', import.meta.url));

let known: ArgumentsByPath | undefined;

function argumentsByPath(): ArgumentsByPath {
  return (known ??= readDeclarations());
}

function readDeclarations(): ArgumentsByPath {
  const index = `${FOLDER}/messages.ts`;
  const program = ts.createProgram(
    readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      noLib: false,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const table = source && checker.getSymbolAtLocation(source)?.exports?.get('messages' as ts.__String);
  if (source === undefined || table === undefined) throw new Error(`Got no table in ${index}.`);
  const found = new Map<string, readonly (readonly unknown[])[]>();
  const visit = (type: ts.Type, path: string): void => {
    const [signature] = type.getCallSignatures();
    if (signature !== undefined) {
      const parameters = signature.getParameters().map((one) => ({
        name: one.name,
        type: checker.getTypeOfSymbolAtLocation(one, source),
      }));
      found.set(path, sets(parameters.map((one) => samples(checker, source, one.type, one.name))));
    } else if ((type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(type)) {
      for (const property of type.getProperties()) {
        const inner = checker.getTypeOfSymbolAtLocation(property, source);
        visit(inner, path === '' ? property.name : `${path}.${property.name}`);
      }
    }
  };
  visit(checker.getTypeOfSymbolAtLocation(table, source), '');
  return found;
}

/** Values that a type allows: every member of a union, each number that matters, objects with and without what is optional. */
function samples(checker: ts.TypeChecker, source: ts.SourceFile, type: ts.Type, name: string): readonly unknown[] {
  const inner = (one: ts.Type, of: string): readonly unknown[] => samples(checker, source, one, of);
  if (type.isUnion()) return type.types.flatMap((one) => inner(one, name));
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if ((type.flags & ts.TypeFlags.Undefined) !== 0) return [undefined];
  if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return [checker.typeToString(type) === 'true'];
  if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return RANGES[name.replace('_', '')] ?? NUMBERS;
  if ((type.flags & ts.TypeFlags.StringLike) !== 0) return [`«${name}»`];
  if (checker.isArrayLikeType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return [element === undefined ? [] : [inner(element, name)[0], inner(element, name)[0]]];
  }
  const properties = type.getProperties().map((one) => ({
    key: one.name,
    isOptional: (one.flags & ts.SymbolFlags.Optional) !== 0,
    values: inner(checker.getTypeOfSymbolAtLocation(one, source), one.name),
  }));
  const whole = sets(properties.map(({ values }) => values)).map((values) =>
    Object.fromEntries(properties.map(({ key }, index) => [key, values[index]])),
  );
  const bare = Object.fromEntries(
    properties.filter(({ isOptional }) => !isOptional).map(({ key, values }) => [key, values[0]]),
  );
  return properties.some(({ isOptional }) => isOptional) ? [...whole, bare] : whole;
}

/** Sets of arguments in which each sample of each parameter comes at least once, beside the samples of the same rank. */
function sets(parameters: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const count = Math.max(1, ...parameters.map((values) => values.length));
  return Array.from({ length: count }, (_, index) => parameters.map((values) => values[index % values.length]));
}
