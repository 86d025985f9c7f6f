/**
 * Checked access to the fields of one object in a file. Each method returns the value if it is valid, and undefined if it is
 * absent or invalid. Only an invalid value is reported as an Issue. An invalid field is left out, and the thing it belongs
 * to is kept.
 *
 * A big file needs a million of these objects, so a path is built only when an Issue needs it.
 */
import type { IssueCode } from '../../model/issues.js';
import type { LanguageMap } from '../../model/model.js';
import type { IssueLog, NewIssue } from '../../model/issue-log.js';
import { nearest, withSuggestion } from '../suggestions.js';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const EMPTY_LIST: readonly never[] = Object.freeze([]);

export class Fields {
  readonly #object: Json;
  /** The path of the outermost object, or the `Fields` that contains this object. */
  readonly #path: string | Fields;
  readonly #key: string;
  /** The index in the list `#key`, if the object is an item of a list. */
  readonly #index: number | undefined;
  readonly log: IssueLog;
  /** The id of the thing that the fields belong to, once it is known. Issues carry it. */
  id: string | undefined;

  /**
   * @param path the path of the object in its file, or the `Fields` that contains it. In the second case the object is the
   *   value of `key`, or item `index` of the list `key`.
   */
  constructor(object: Json, path: string | Fields, log: IssueLog, key = '', index?: number) {
    this.#object = object;
    this.#path = path;
    this.#key = key;
    this.#index = index;
    this.log = log;
    this.id = undefined;
  }

  get path(): string {
    if (typeof this.#path === 'string') return this.#path;
    return this.#path.#pathTo(this.#index === undefined ? this.#key : `${this.#key}[${this.#index}]`);
  }

  /** The unchecked value of an own property. Inherited properties such as `constructor` are never returned. */
  raw(key: string): unknown {
    return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
  }

  /** @returns the members with other keys than the known ones, unchecked; undefined if there are none. */
  others(known: ReadonlySet<string>): Json | undefined {
    let others: Record<string, unknown> | undefined;
    for (const key of Object.keys(this.#object)) {
      if (known.has(key) || key === '__proto__') continue;
      others ??= {};
      others[key] = this.#object[key];
    }
    return others;
  }

  has(key: string): boolean {
    const value = this.raw(key);
    return value !== undefined && value !== null;
  }

  problem(key: string, code: IssueCode, more: Partial<NewIssue> = {}): void {
    this.log.add({ code, path: this.#pathTo(key), ...(this.id === undefined ? {} : { id: this.id }), ...more });
  }

  /** The text as written. A number is converted to text, because ids and dates are often numbers in tables. */
  text(key: string): string | undefined {
    const value = this.raw(key);
    if (typeof value === 'string') return value;
    if (value === undefined || value === null) return undefined;
    if (isNumber(value)) return String(value);
    this.problem(key, 'wrong-type', { found: value, expected: 'text' });
    return undefined;
  }

  languageMap(key: string): LanguageMap | undefined {
    const value = this.raw(key);
    if (!isObject(value)) return this.text(key);
    const entries = Object.entries(value);
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    if (texts.length < entries.length) {
      this.problem(key, 'wrong-type', { found: value, expected: 'text, or a map of language to text' });
    }
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
  }

  /** A finite number. A numeric string is accepted. */
  number(key: string): number | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null) return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (isNumber(number)) return number;
    this.problem(key, 'wrong-type', { found: value, expected: 'a number' });
    return undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.raw(key);
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
    this.problem(key, 'wrong-type', { found: value, expected: 'true or false' });
    return undefined;
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const plain = text.trim().toLowerCase();
    const known = values.find((value) => value === plain);
    if (known !== undefined) return known;
    const near = this.log.isLong ? undefined : nearest(plain, values);
    this.problem(key, 'unknown-value', {
      found: text,
      expected: values.join(', '),
      severity: 'warning',
      ...withSuggestion(near),
    });
    return undefined;
  }

  /** The items of a list; a single item without brackets counts as a list of one. */
  list(key: string): readonly unknown[] {
    const value = this.raw(key);
    if (value === undefined || value === null) return EMPTY_LIST;
    return Array.isArray(value) ? (value as unknown[]) : [value];
  }

  texts(key: string): readonly string[] {
    const list = this.list(key);
    if (list.length === 0) return EMPTY_LIST;
    const texts: string[] = [];
    list.forEach((value, index) => {
      if (typeof value === 'string') texts.push(value);
      else if (isNumber(value)) texts.push(String(value));
      else this.problem(`${key}[${index}]`, 'wrong-type', { found: value, expected: 'text' });
    });
    return texts;
  }

  /** The objects of a list, each with its own path. Any other item is reported as an Issue. */
  objects(key: string): readonly Fields[] {
    return this.mapObjects(key, (item) => item);
  }

  /** @returns the results of `read` for each object of a list, without the undefined results. */
  mapObjects<T>(key: string, read: (item: Fields, index: number) => T | undefined): readonly T[] {
    const list = this.list(key);
    if (list.length === 0) return EMPTY_LIST;
    const items: T[] = [];
    list.forEach((value, index) => {
      const fields = this.fieldsOf(value, key, index);
      const item = fields === undefined ? undefined : read(fields, index);
      if (item !== undefined) items.push(item);
    });
    return items;
  }

  /**
   * @param value the item at `index` of the list `key`.
   * @returns undefined, with an Issue, if the item is not an object.
   */
  fieldsOf(value: unknown, key: string, index: number): Fields | undefined {
    if (isObject(value)) return new Fields(value, this, this.log, key, index);
    this.problem(`${key}[${index}]`, 'wrong-type', { found: value, expected: 'an object' });
    return undefined;
  }

  #pathTo(key: string): string {
    const { path } = this;
    return path === '' || key === '' ? path + key : `${path}.${key}`;
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
