/** The nodes of a JSON-LD file, by their ids and types. */
import { isObject, type Json } from '../json/fields.js';
import { itemsOf, MAX_DEPTH, typesOf } from './events.js';

/** A file may describe a location or person once and refer to it from several events. */
export class Nodes {
  readonly #byId = new Map<string, Json>();
  readonly #all: Json[] = [];

  constructor(root: unknown) {
    const visit = (value: unknown, depth: number): void => {
      if (depth > MAX_DEPTH) return;
      if (Array.isArray(value)) value.forEach((item) => visit(item, depth + 1));
      if (!isObject(value)) return;
      if (typesOf(value).length > 0) this.#all.push(value);
      const id = value['@id'];
      if (typeof id === 'string' && Object.keys(value).length > 1 && !this.#byId.has(id)) this.#byId.set(id, value);
      for (const item of Object.values(value)) visit(item, depth + 1);
    };
    visit(root, 0);
  }

  /** @returns the nodes with a type of this kind. */
  ofType(type: RegExp): readonly Json[] {
    return this.#all.filter((node) => typesOf(node).some((one) => type.test(one)));
  }

  /** @returns what the file holds, for example `Person: 3, Book: 1`. */
  counts(): string {
    const counts = new Map<string, number>();
    for (const type of this.#all.flatMap(typesOf)) counts.set(type, (counts.get(type) ?? 0) + 1);
    const list = [...counts].toSorted(([, a], [, b]) => b - a);
    return list
      .slice(0, 6)
      .map(([type, count]) => `${type}: ${count}`)
      .join(', ');
  }

  /** @returns the node; if it is a reference, the node that it refers to. */
  resolve(value: unknown): unknown {
    if (!isObject(value) || Object.keys(value).length > 1 || typeof value['@id'] !== 'string') return value;
    return this.#byId.get(value['@id']) ?? value;
  }

  /** @returns the values of several keys of a node, resolved. */
  of(node: Json, ...keys: readonly string[]): readonly unknown[] {
    return keys.flatMap((key) => itemsOf(node, key)).map((item) => this.resolve(item));
  }
}
