/**
 * Makes ids from names, for formats that have no ids. Ids appear in addresses (`#person/sung-kim`), so the same table must
 * give the same ids each time it is read. Letters of every alphabet are kept (판문점 stays 판문점), and Latin letters lose their
 * accents. If several things have the same name, a number is added to the second and later ones, in the order of the file.
 */
import { foldLatin } from '../../lib/fold.js';
import { remembering } from '../../lib/remember.js';

const LONGEST = 80;

/** @returns lower-case letters, digits and single hyphens; an empty text if the name has no letter or digit. */
export function slugOf(name: string): string {
  const words =
    foldLatin(name)
      .replace(/['’ʼ]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, LONGEST).join('').replace(/-$/, '');
}

const knownSlugOf = remembering(slugOf);

const IRI = /^(?:https?:\/\/|urn:)\S+$/i;

/** Whether a text is the address of a thing, such as `http://www.wikidata.org/entity/Q42`: an id, and never a name. */
export const isIri = (text: string): boolean => IRI.test(text);

/** @returns the last part of the address of a thing, `Q42`; any other id as it is. */
export function idOfIri(id: string): string {
  if (!isIri(id)) return id;
  const last = id.split(/[/#:?=]/).findLast((part) => part !== '');
  return last ?? id;
}

/** Gives each id only once. */
export class IdMaker {
  readonly #used = new Set<string>();
  /**
   * The last number given to each name. It makes a hundred thousand equal names as fast as a hundred thousand different
   * ones.
   */
  readonly #numbers = new Map<string, number>();

  /**
   * @returns the slug of `name`, or of `otherwise` if `name` has no letter or digit. A number is added if the slug is in
   *   use.
   */
  make(name: string, otherwise: string): string {
    return this.take(knownSlugOf(name) || otherwise);
  }

  /** @returns `id` itself. A number is added if it is in use. */
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
