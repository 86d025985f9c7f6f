/** A person in the notation of a cell: `Sung Kim (US, head)`. */
import type { Role } from '../../model/model.js';
import { roleOf } from './vocabulary.js';

export interface NamedPerson {
  /** An empty text if the cell names only a side. */
  readonly name: string;
  readonly side?: string;
  readonly role?: Role;
  /** The rest of the text in brackets, usually an office. */
  readonly office?: string;
}

/**
 * @returns name, side, role and office. In the brackets the first part that is not a role is the side, and the rest is the
 *   office.
 */
export function namedPerson(item: string): NamedPerson {
  const match = /^([^()（）]*)[(（](.*)[)）]$/su.exec(item);
  if (match === null) return { name: item };
  const [, name = '', inside = ''] = match;
  const parts = inside
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const role = parts.map(roleOf).find((known) => known !== undefined);
  const [side, ...rest] = parts.filter((part) => roleOf(part) === undefined);
  return {
    name: name.trim(),
    ...(side === undefined ? {} : { side }),
    ...(role === undefined ? {} : { role }),
    ...(rest.length === 0 ? {} : { office: rest.join(', ') }),
  };
}
