/**
 * Checked access to one object of a file. Each method gives the field if it is good and undefined if it is absent or bad;
 * only bad is an Issue. So a reader says what it wants and a bad field is lost alone, never the thing it belongs to.
 */
import type { IssueCode } from '../issues.js';
import type { LanguageMap } from '../model.js';
import type { IssueLog, NewIssue } from './issue-log.js';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export class Fields {
  readonly #object: Json;
  readonly path: string;
  readonly log: IssueLog;
  /** Id of the thing the fields belong to, once known: Issues carry it. */
  id: string | undefined;

  constructor(object: Json, path: string, log: IssueLog) {
    this.#object = object;
    this.path = path;
    this.log = log;
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
    const path = [this.path, key].filter((part) => part !== '').join('.');
    this.log.add({ code, path, ...(this.id === undefined ? {} : { id: this.id }), ...more });
  }

  /** Text as written; a number is taken as its text (ids and dates often are numbers in tables). */
  text(key: string): string | undefined {
    if (!this.has(key)) return undefined;
    const value = this.raw(key);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    this.problem(key, 'wrong-type', { found: value, expected: 'text' });
    return undefined;
  }

  languageMap(key: string): LanguageMap | undefined {
    const value = this.raw(key);
    if (!isObject(value)) return this.text(key);
    const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    if (entries.length < Object.keys(value).length) {
      this.problem(key, 'wrong-type', { found: value, expected: 'text, or a map of language to text' });
    }
    return entries.length === 0 ? undefined : Object.freeze(Object.fromEntries(entries));
  }

  /** A finite number; a text that is one counts. */
  number(key: string): number | undefined {
    if (!this.has(key)) return undefined;
    const value = this.raw(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.problem(key, 'wrong-type', { found: value, expected: 'a number' });
    return undefined;
  }

  boolean(key: string): boolean | undefined {
    if (!this.has(key)) return undefined;
    const value = this.raw(key);
    if (typeof value === 'boolean') return value;
    this.problem(key, 'wrong-type', { found: value, expected: 'true or false' });
    return undefined;
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const known = values.find((value) => value === text.trim().toLowerCase());
    if (known === undefined)
      this.problem(key, 'unknown-value', { found: text, expected: values.join(', '), severity: 'warning' });
    return known;
  }

  /** The items of a list; a single item without brackets counts as a list of one. */
  list(key: string): readonly unknown[] {
    if (!this.has(key)) return [];
    const value = this.raw(key);
    return Array.isArray(value) ? (value as unknown[]) : [value];
  }

  texts(key: string): readonly string[] {
    return this.list(key).flatMap((value, index) => {
      if (typeof value === 'string') return value;
      if (typeof value === 'number') return String(value);
      this.problem(`${key}[${index}]`, 'wrong-type', { found: value, expected: 'text' });
      return [];
    });
  }

  /** The objects of a list, each with its own path; anything else in it is an Issue. */
  objects(key: string): readonly Fields[] {
    return this.list(key).flatMap((value, index) => {
      if (isObject(value))
        return new Fields(value, `${this.path === '' ? '' : `${this.path}.`}${key}[${index}]`, this.log);
      this.problem(`${key}[${index}]`, 'wrong-type', { found: value, expected: 'an object' });
      return [];
    });
  }
}

/** Leaves out keys without a value: with `exactOptionalPropertyTypes` absent and undefined are two things. */
export function present<T extends object>(object: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
