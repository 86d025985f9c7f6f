/** The names of files, and of what they export. */
import ts from 'typescript';
import { parse, type SourceText } from './source-files.js';

/** Names that stand for the same in every folder: a file's part in a format, language, element or layer, or a word of the model. */
export const SAME_FILE_NAMES: readonly string[] = [
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
export const IS_SECTION = /^src\/languages\/[a-z-]+\/(?!.*\/)/;
export const IS_ELEMENT = /^src\/elements\/([a-z-]+)\/\1\.ts$/;

/** The values that occur more than once, sorted. */
export const repeatedIn = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].sort();

/** The names of the classes and interfaces that a file exports. */
export function exportedTypes(source: SourceText): readonly string[] {
  return parse(source).statements.flatMap((statement) => {
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return [];
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    return isExported && statement.name ? [statement.name.text] : [];
  });
}
