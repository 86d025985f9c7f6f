/**
 * Checked access to one object of a file. Each method gives the field if it is good and undefined if it is absent or bad;
 * only bad is an Issue. So a reader says what it wants and a bad field is lost alone, never the thing it belongs to.
 *
 * A big file is read through a million of these, so paths are put together only when there is an Issue to tell.
 */
import type { IssueCode } from '../../model/issues.js';
import type { LanguageMap } from '../../model/model.js';
import type { IssueLog, NewIssue } from '../../model/issue-log.js';
import { nearest, withSuggestion } from '../suggestions.js';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOTHING: readonly never[] = Object.freeze([]);

export class Fields {
  readonly #object: Json;
  /** Of the outermost, its path; of what is inside another, that other. */
  readonly #path: string | Fields;
  readonly #key: string;
  /** In the list `#key`, if it is one. */
  readonly #index: number | undefined;
  readonly log: IssueLog;
  /** Id of the thing the fields belong to, once known: Issues carry it. */
  id: string | undefined;

  /**
   * @param path where the object stands in its file, or what it is inside: then it is `key` there, or item `index` of that list.
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

  /** The raw value of an own key: never one inherited, whatever the key is called. */
  raw(key: string): unknown {
    return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
  }

  has(key: string): boolean {
    const value = this.raw(key);
    return value !== undefined && value !== null;
  }

  problem(key: string, code: IssueCode, more: Partial<NewIssue> = {}): void {
    this.log.add({ code, path: this.#pathTo(key), ...(this.id === undefined ? {} : { id: this.id }), ...more });
  }

  /** Text as written; a number is taken as its text (ids and dates often are numbers in tables). */
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

  /** A finite number; a text that is one counts. */
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
    const near = this.log.isFull ? undefined : nearest(plain, values);
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
    if (value === undefined || value === null) return NOTHING;
    return Array.isArray(value) ? (value as unknown[]) : [value];
  }

  texts(key: string): readonly string[] {
    const list = this.list(key);
    if (list.length === 0) return NOTHING;
    const texts: string[] = [];
    list.forEach((value, index) => {
      if (typeof value === 'string') texts.push(value);
      else if (isNumber(value)) texts.push(String(value));
      else this.problem(`${key}[${index}]`, 'wrong-type', { found: value, expected: 'text' });
    });
    return texts;
  }

  /** The objects of a list, each at its own path; anything else in the list is an Issue. */
  objects(key: string): readonly Fields[] {
    return this.mapObjects(key, (item) => item);
  }

  /** @returns what `read` makes of each object of a list; objects for which it returns undefined are left out. */
  mapObjects<T>(key: string, read: (item: Fields, index: number) => T | undefined): readonly T[] {
    const list = this.list(key);
    if (list.length === 0) return NOTHING;
    const items: T[] = [];
    list.forEach((value, index) => {
      const fields = this.fieldsOf(value, key, index);
      const item = fields === undefined ? undefined : read(fields, index);
      if (item !== undefined) items.push(item);
    });
    return items;
  }

  /** @param value the item of a list at an index. */
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
