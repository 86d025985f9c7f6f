/** A person in the notation of a cell: `Sung Kim (US, head)`, `Ann Lee (1801–1870)`, `Bo Roy (absent)`. */
import { readingWords } from '../../../languages/reading.js';
import { foldWord } from '../../lib/fold.js';
import type { Certainty, Role } from '../../model/model.js';
import { anyOf } from '../../time/word-patterns.js';
import type { Description } from './describe.js';
import { certaintyOf, modeOf, roleOf } from './vocabulary.js';

export interface NamedPerson {
  /** An empty text if the cell names only a side. */
  readonly name: string;
  readonly side?: string;
  readonly role?: Role;
  readonly office?: string;
  /** Years of life, a name at birth, or another text about the person. */
  readonly note?: string;
  readonly certainty?: Certainty;
  /** How the person took part, if not by coming: "by letter". */
  readonly manner?: string;
  readonly isAbsent?: boolean;
  /** Media and identifiers, of a format that has them. */
  readonly description?: Description;
}

/**
 * What the texts in brackets are. `known`: years of life, offices and other known words are what they say, and any other text is
 * a side. `side`: the first text that is no role is the side, and the others are offices. `office`, `note`: like `known`, but any
 * other text is an office or a note.
 */
export const BRACKETS = ['known', 'side', 'office', 'note'] as const;
export type Brackets = (typeof BRACKETS)[number];

const ABSENT: ReadonlySet<string> = new Set(readingWords(({ absent }) => absent).map(foldWord));
const OFFICES: ReadonlySet<string> = new Set(readingWords(({ offices }) => offices).map(foldWord));
const BIRTH = new RegExp(
  `^(?:[*†]|[bd]\\.|(?:${anyOf(readingWords(({ nameAtBirth }) => nameAtBirth))})(?![\\p{L}\\p{M}]))`,
  'iu',
);
/** A year of three or four digits. */
const YEAR = /(?<!\d)\d{3,4}(?!\d)/u;
const DOUBT = /^[?？]+$/;

/**
 * @returns the name and what the brackets behind it say.
 */
export function namedPerson(item: string, brackets: Brackets = 'known'): NamedPerson {
  const { name, parts } = partsOf(item);
  if (parts.length === 0) return { name };
  const known: { -readonly [Key in keyof NamedPerson]?: NamedPerson[Key] } = {};
  const offices: string[] = [];
  const notes: string[] = [];
  for (const part of parts) {
    const role = roleOf(part);
    if (role !== undefined) {
      known.role ??= role;
      continue;
    }
    if (brackets === 'side') {
      if (known.side === undefined) known.side = part;
      else offices.push(part);
      continue;
    }
    const certainty = certaintyIn(part);
    const mode = modeOf(withoutPreposition(part));
    if (ABSENT.has(foldWord(part))) known.isAbsent = true;
    else if (certainty !== undefined) known.certainty ??= certainty;
    else if (mode !== undefined && mode !== 'in-person') known.manner ??= part;
    else if (YEAR.test(part) || BIRTH.test(part)) notes.push(part);
    else if (isOffice(part)) offices.push(part);
    else if (brackets === 'note') notes.push(part);
    else if (brackets === 'known' && known.side === undefined) known.side = part;
    else offices.push(part);
  }
  if (offices.length > 0) known.office = offices.join(', ');
  if (notes.length > 0) known.note = notes.join(', ');
  return { name, ...known };
}

const certaintyIn = (part: string): Certainty | undefined => certaintyOf(DOUBT.test(part) ? 'uncertain' : part);

const PREPOSITION = new RegExp(`^(?:${anyOf(readingWords(({ by }) => by))})\\s`, 'iu');

/** @returns "letter" for "by letter". */
export const withoutPreposition = (text: string): string => text.replace(PREPOSITION, '').trim();

/** Whether one of the words is an office: "Foreign Minister", "Außenminister". */
const isOffice = (part: string): boolean =>
  OFFICES.has(foldWord(part)) ||
  part.split(/[\s-]/).some((word) => {
    const key = foldWord(word);
    return OFFICES.has(key) || key.endsWith('minister') || key.endsWith('ministerin');
  });

const OPENING = '([（';
const CLOSING = ')]）';

/** @returns the text before the brackets at the end of an item, and the texts in them that commas separate. */
function partsOf(item: string): { readonly name: string; readonly parts: readonly string[] } {
  const text = item.trim();
  const from = text.search(/[([（]/u);
  if (from === -1 || !CLOSING.includes(text.at(-1) ?? ' ')) return { name: text, parts: [] };
  let depth = 0;
  let inside = '';
  let end = from;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (OPENING.includes(unit)) {
      if (depth === 0 && inside === '') end = at;
      depth += 1;
      if (depth > 1) inside += unit;
    } else if (CLOSING.includes(unit)) {
      depth = Math.max(0, depth - 1);
      inside += depth > 0 ? unit : ',';
    } else if (depth > 0) inside += unit;
    // A name goes on behind the brackets: "Ann (Annie) Lee (France)".
    else if (unit.trim() !== '') inside = '';
  }
  const parts = inside
    .split(/[,，;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { name: text.slice(0, end).trim(), parts };
}
