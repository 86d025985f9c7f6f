/**
 * Ids made of names, for tables that have none: they stand in addresses (`#person/sung-kim`), so they must stay the same
 * when the table is read again. Letters of every alphabet are kept (판문점 stays 판문점), Latin ones lose their accents,
 * and the second of a name is numbered in the order of the file.
 */
import { foldLatin } from '../../lib/fold.js';

const LONGEST = 80;

/** @returns small letters, digits and single hyphens; '' if the name has no letter or digit. */
export function slugOf(name: string): string {
  const words =
    foldLatin(name)
      .replace(/['’ʼ]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, LONGEST).join('').replace(/-$/, '');
}

/** Hands out each id once. */
export class IdMaker {
  readonly #used = new Set<string>();
  /** The last number given to a name, so that a hundred thousand namesakes take no longer than as many names. */
  readonly #numbers = new Map<string, number>();

  /** @returns the slug of `name` (of `otherwise`, if it has none), numbered if it is taken. */
  make(name: string, otherwise: string): string {
    return this.take(slugOf(name) || otherwise);
  }

  /** @returns `id` itself, numbered if it is taken. */
  take(id: string): string {
    let unique = id;
    for (let number = this.#numbers.get(id) ?? 1; this.#used.has(unique); unique = `${id}-${number}`) {
      number += 1;
      this.#numbers.set(id, number);
    }
    this.#used.add(unique);
    return unique;
  }
}
