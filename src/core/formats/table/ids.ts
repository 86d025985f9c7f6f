/**
 * Ids made of names, for tables that have none: they stand in addresses (`#person/sung-kim`), so they must stay the same
 * when the table is read again. Letters of every alphabet are kept (판문점 stays 판문점), Latin ones lose their accents,
 * and the second of a name is numbered in the order of the file.
 */

const LONGEST = 80;

/** @returns what names are compared by: NFC, trimmed, single spaces, no case. */
export const foldedName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** @returns small letters, digits and single hyphens; '' if the name has no letter or digit. */
export function slugOf(name: string): string {
  const small = name.normalize('NFC').toLowerCase();
  const plain = small.replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
  const words = plain.replace(/['’ʼ]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
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
