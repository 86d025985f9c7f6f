/** A cell of people: `Sung Kim (US, head); Choe Son-hui (North Korea)`. Also the splitting of any cell that is a list. */
import type { Role } from '../../model/model.js';
import { roleOf } from './value-words.js';

export interface NamedPerson {
  /** '' where only a side was named. */
  readonly name: string;
  readonly side?: string;
  readonly role?: Role;
  /** What else stood in the brackets: an office, usually. */
  readonly office?: string;
}

const OPENING = '([（';
const CLOSING = ')]）';

/** @returns the items of a list: separated by `;`, `；`, `、` or line breaks outside brackets, or by `also`. Empty ones are left out. */
export function listItems(cell: string, also = ''): readonly string[] {
  const separators = `;；、\n${also}`;
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (separators.includes(character) && (depth === 0 || character === '\n')) {
      items.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  items.push(cell.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** @returns name, side, role and office of one item; in brackets what is no role is the side, then the office. */
export function namedPerson(item: string): NamedPerson {
  const match = /^([^()（）]*?)\s*[(（](.*)[)）]$/su.exec(item);
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

/**
 * Whether a column separates people by commas: no cell has a semicolon, some have commas, and between them stand whole
 * names ("Sung Kim, Joe Hagin"), never a surname alone ("Kim, Sung").
 */
export function isCommaSeparated(cells: readonly string[]): boolean {
  const lists = cells.filter((cell) => cell.includes(','));
  if (lists.length === 0 || cells.some((cell) => /[;；、\n(（]/.test(cell))) return false;
  return lists.every((cell) => cell.split(/,| and | & /).every((part) => isWholeName(part.trim())));
}

const isWholeName = (name: string): boolean => /^\S+(?: \S+){1,4}$/.test(name) || /^[가-힣]{2,4}$/.test(name);
