/**
 * Finds the rows in a JSON value: a list of objects, a list of lists under headings, or objects by their ids. The rows may be
 * inside other members, as in the answer of a web service (`{ "data": […] }`). This file is small because detection needs it.
 */
import { isObject, type Json } from '../json/fields.js';

export type FoundRows =
  | { readonly kind: 'objects'; readonly path: string; readonly rows: readonly unknown[] }
  | { readonly kind: 'by-id'; readonly path: string; readonly rows: Json }
  | {
      readonly kind: 'lists';
      readonly path: string;
      readonly rows: readonly unknown[];
      /** Undefined if the first lists hold the headings. */
      readonly headings: readonly string[] | undefined;
    };

/** The number of objects around the rows: `{ "result": { "records": […] } }`. */
const MAX_DEPTH = 4;
/** The number of items that are examined. */
const SAMPLE = 20;
const HEADINGS = ['columns', 'headings', 'headers', 'header', 'fields', 'cols', 'columnNames'];
const ROWS = ['data', 'rows', 'values', 'records', 'items'];
const GEOJSON = /^(?:Feature|FeatureCollection|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon)|Topology)$/;

/** @returns the longest list of rows; undefined if there is none. */
export function findRows(root: unknown): FoundRows | undefined {
  const found: FoundRows[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    const rows = rowsAt(value, path);
    if (rows !== undefined) found.push(rows);
    if (rows !== undefined || depth >= MAX_DEPTH || !isObject(value) || isGeoJson(value)) return;
    for (const [key, inner] of Object.entries(value).slice(0, SAMPLE))
      visit(inner, path === '' ? key : `${path}.${key}`, depth + 1);
  };
  visit(root, '', 0);
  return found.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
}

const isGeoJson = ({ type }: Json): boolean => typeof type === 'string' && GEOJSON.test(type);

const sizeOf = ({ rows }: FoundRows): number => (Array.isArray(rows) ? rows.length : Object.keys(rows).length);

function rowsAt(value: unknown, path: string): FoundRows | undefined {
  if (Array.isArray(value)) return rowsOfList(value, path);
  if (!isObject(value)) return undefined;
  return splitTable(value, path) ?? objectsById(value, path);
}

function rowsOfList(list: readonly unknown[], path: string): FoundRows | undefined {
  const sample = list.slice(0, SAMPLE);
  if (sample.some((item) => isObject(item) && !isGeoJson(item))) return { kind: 'objects', path, rows: list };
  const isListOfLists = list.length > 0 && sample.every(Array.isArray) && isTextList(sample.find(isFilled));
  return isListOfLists ? { kind: 'lists', path, rows: list, headings: undefined } : undefined;
}

const isFilled = (row: unknown): boolean => Array.isArray(row) && row.length > 0;

const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** Objects beside the rows that have the headings, as in the answers of Socrata (`meta.view.columns`). */
const AROUND_HEADINGS = ['meta', 'view', 'schema', 'metadata'];

/** @returns the headings of an object, or of an object that describes it. */
function headingsBeside(value: Json): readonly string[] | undefined {
  const own = HEADINGS.map((key) => headingsIn(value[key])).find((list) => list !== undefined);
  if (own !== undefined) return own;
  const inner = AROUND_HEADINGS.map((key) => value[key]).find(isObject);
  return inner === undefined ? undefined : headingsBeside(inner);
}

/** `{ "columns": […], "data": [[…], …] }`. */
function splitTable(value: Json, path: string): FoundRows | undefined {
  const headings = headingsBeside(value);
  const key = ROWS.find((one) => {
    const rows = value[one];
    return Array.isArray(rows) && rows.length > 0 && rows.slice(0, SAMPLE).every(Array.isArray);
  });
  const rows = key === undefined ? undefined : value[key];
  if (headings === undefined || key === undefined || !Array.isArray(rows)) return undefined;
  return { kind: 'lists', path: path === '' ? key : `${path}.${key}`, rows, headings };
}

/** @returns the headings in a list of texts, or of objects with a name. */
function headingsIn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = value.map((item: unknown) =>
    isObject(item) ? (item['name'] ?? item['label'] ?? item['id'] ?? item['title']) : item,
  );
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

/** `{ "m1": { … }, "m2": { … } }`: at least two objects that share a member, and nothing else. */
function objectsById(value: Json, path: string): FoundRows | undefined {
  const items = Object.values(value);
  const [first, second] = items;
  if (!isObject(first) || !isObject(second) || !items.slice(0, SAMPLE).every(isObject)) return undefined;
  const shared = Object.keys(first).filter((key) => Object.hasOwn(second, key));
  return shared.length > 1 && !isGeoJson(first) ? { kind: 'by-id', path, rows: value } : undefined;
}
