/** The headings of linked tables in all languages; those of Event Viewer come first, and a writer takes the first of each field. */
import { readingWords } from '../../../languages/reading.js';
import type { Spellings } from '../reading-words.js';
import { LINKED_FIELDS, type LinkedKind } from './linked-fields.js';

type Headings = Readonly<Record<string, readonly string[]>>;

const headingsOf = (kind: LinkedKind): Headings =>
  Object.fromEntries(
    LINKED_FIELDS[kind].map((field) => [
      field,
      readingWords(({ linkedColumns }) => (linkedColumns?.[kind] as Spellings<string> | undefined)?.[field]),
    ]),
  );

/** @returns the headings, and those of the fields in this form too: `Treffen_id` names a meeting as `Treffen` does. */
function withIds(headings: Headings, fields: readonly string[]): Headings {
  const known = fields.map((field) => {
    const own = headings[field] ?? [];
    return [field, [...own, ...own.map((heading) => `${heading} id`)]] as const;
  });
  return { ...headings, ...Object.fromEntries(known) };
}

/** Table → field → headings. */
export const LINKED_ALIASES: Readonly<Record<LinkedKind, Headings>> = {
  people: headingsOf('people'),
  events: headingsOf('events'),
  attendance: withIds(headingsOf('attendance'), ['person', 'event']),
  places: headingsOf('places'),
  organisers: headingsOf('organisers'),
};
