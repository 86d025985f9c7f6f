/**
 * Reads the results of a SPARQL query like the rows of a table. A variable is a column, and the value of its binding is the
 * cell. Issues name the 1-based result as row and the variable as column.
 */
import type { FormatReader } from '../format.js';
import { isObject, type Json } from '../json/fields.js';
import { readRows } from '../table/read-rows.js';
import type { TableRow } from '../table/row-table.js';

export const readSparqlJson: FormatReader = function* ({ value }, options) {
  const bindings = bindingsIn(value);
  const headings = variablesOf(value, bindings);
  const rows: TableRow[] = [];
  bindings.forEach((binding, index) => {
    const row = index + 1;
    if (isObject(binding)) rows.push({ row, cells: headings.map((name) => textOf(binding, name)) });
    else
      options.log.add({
        code: 'wrong-type',
        path: `results.bindings[${index}]`,
        row,
        found: binding,
        expected: 'an object',
      });
  });
  return yield* readRows({ headings, rows }, options);
};

function bindingsIn(value: unknown): readonly unknown[] {
  const results = isObject(value) ? value['results'] : undefined;
  const bindings = isObject(results) ? results['bindings'] : undefined;
  return Array.isArray(bindings) ? (bindings as unknown[]) : [];
}

/** The variables that the head names, and those that only the bindings have. */
function variablesOf(value: unknown, bindings: readonly unknown[]): readonly string[] {
  const head = isObject(value) && isObject(value['head']) ? value['head']['vars'] : undefined;
  const named = Array.isArray(head) ? head.filter((name) => typeof name === 'string') : [];
  return [...new Set([...named, ...bindings.filter(isObject).flatMap(Object.keys)])];
}

/** @returns the value of a binding `{ "type": "literal", "value": … }`; an empty text for a variable without a binding. */
function textOf(binding: Json, name: string): string {
  const bound = Object.hasOwn(binding, name) ? binding[name] : undefined;
  const value = isObject(bound) ? bound['value'] : undefined;
  if (typeof value === 'number') return String(value);
  // A blank node has an arbitrary label, which names nothing outside this file.
  return typeof value === 'string' && isObject(bound) && bound['type'] !== 'bnode' ? value.trim() : '';
}
