/**
 * Understands a question that a user types into the search field: "A + B", "did A meet B", "A > B", "Kim in Singapore", "April 1815",
 * "phone". It says how it understood each part, so that the answer can be offered above the hits with its reading. It understands all of the text
 * or nothing.
 */
import type { Filter } from '../filter/filter.js';
import { filterOfWrittenTime } from '../filter/written-time.js';
import { modeOf, statusOf } from '../formats/records/vocabulary.js';
import { kindNamed, thingAt, type Ref, type RefKind } from '../kinds/registry.js';
import { foldDiacritics } from '../lib/fold.js';
import type { Atlas, Meeting, Mode, Status } from '../model/model.js';
import { allTexts } from '../model/text.js';
import { attendanceColumnsOf } from '../queries/attendance-columns.js';
import { sharedMeetings } from '../queries/together.js';
import { AND_WORDS, RANGE_WORDS, SMALL_WORDS, THROUGH_WORDS, WHETHER_WORDS } from '../time/joining-words.js';
import type { Search } from './search.js';

/** How a part of the text was understood. */
export type Meaning =
  /** `others` fit the text as well; they are of the same kind. */
  | { readonly as: 'thing'; readonly ref: Ref; readonly others: readonly Ref[] }
  | { readonly as: 'time'; readonly time: Pick<Filter, 'from' | 'to'> }
  | { readonly as: 'mode'; readonly mode: Mode }
  | { readonly as: 'status'; readonly status: Status };

export interface UnderstoodPart {
  /** As the user wrote it. */
  readonly text: string;
  readonly meaning: Meaning;
}

/** What to offer: the meetings of several people, the chains between two, or all meetings that pass a filter. */
export type UnderstoodQuestion =
  | {
      readonly offers: 'path';
      readonly people: readonly [from: string, to: string];
      readonly parts: readonly UnderstoodPart[];
    }
  | { readonly offers: 'together'; readonly people: readonly string[]; readonly parts: readonly UnderstoodPart[] }
  | { readonly offers: 'filter'; readonly filter: Filter; readonly parts: readonly UnderstoodPart[] };

/** Longer texts, and texts of more words, are no questions. */
const MAX_LENGTH = 200;
const MAX_WORDS = 16;
/** A part has at most so many words: "from 29 May 2018 to 1 June 2018". */
const MAX_WORDS_OF_PART = 8;
const MAX_CANDIDATES = 20;
/** A word of so few letters that names nothing is skipped: "Kim at Geneva". */
const SMALL = 3;

/**
 * @param search the index of the same atlas.
 * @returns undefined if the text is not understood, or names one thing only, which is a hit of the search.
 */
export function understandQuestion(atlas: Atlas, search: Search, text: string): UnderstoodQuestion | undefined {
  const plain = text.normalize('NFC').trim();
  if (plain === '' || plain.length > MAX_LENGTH) return undefined;
  return understandPeople(atlas, search, plain) ?? understandFilter(atlas, search, plain);
}

/* "A + B", "A and B, C", "did A ever meet B", "A > B", "through whom A B" */

interface PeopleReading {
  readonly offers: 'together' | 'path';
  /** The texts between the signs and words that join names. */
  readonly names: readonly string[];
}

function understandPeople(atlas: Atlas, search: Search, text: string): UnderstoodQuestion | undefined {
  for (const { offers, names } of readingsOf(text)) {
    if (names.length < 2 || names.length > MAX_WORDS) continue;
    const parts = names.flatMap((name) => personPart(atlas, search, name) ?? []);
    if (parts.length !== names.length) continue;
    const fitting = withPeopleWhoMet(atlas, parts);
    const people = fitting.flatMap(({ meaning }) => (meaning.as === 'thing' ? meaning.ref.id : []));
    const [from, to, ...more] = people;
    if (from === undefined || to === undefined || new Set(people).size < 2) continue;
    // A chain has two ends; of more people the answer is whether they met.
    if (offers === 'together' || more.length > 0) return { offers: 'together', people, parts: fitting };
    return { offers, people: [from, to], parts: fitting };
  }
  return undefined;
}

/** The ways to read the text as names of people, the most likely first. */
function readingsOf(text: string): readonly PeopleReading[] {
  const words = text.replace(/[?？]/g, ' ').split(/\s+/);
  const isOf = (set: ReadonlySet<string>) => (word: string) => set.has(foldDiacritics(word));
  const isThrough = words.some(isOf(THROUGH_WORDS));
  const isAsked = isThrough || words.some(isOf(WHETHER_WORDS));
  const names = splitAtWords(text.replace(/[?？]/g, ' '), isAsked ? QUESTION_WORDS : AND_WORDS);
  const offers = isThrough ? 'path' : 'together';
  return [
    { offers: 'together', names: filled(text.split('+')) },
    { offers: 'path', names: filled(text.split(/[-=]?>|[→⟶]/)) },
    { offers, names },
    ...(isAsked && names.length === 1
      ? halvesOf(names[0] as string).map((two) => ({ offers, names: two }) as const)
      : []),
    { offers: 'path', names: splitAtWords(text, RANGE_WORDS) },
  ];
}

const QUESTION_WORDS: ReadonlySet<string> = new Set([...AND_WORDS, ...WHETHER_WORDS, ...THROUGH_WORDS, ...RANGE_WORDS]);

/** "Ann Lee Bo Kim" without a word between the names: every place where the second may begin. */
function halvesOf(text: string): readonly (readonly string[])[] {
  const words = text.split(' ').slice(0, MAX_WORDS_OF_PART);
  return words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
}

const filled = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '');

/**
 * A person by a name or the beginnings of its words; else by the initials of a name: "sk" for Sung Kim. If several people have
 * the same initials, the one with the most meetings comes first.
 */
function personPart(atlas: Atlas, search: Search, text: string): UnderstoodPart | undefined {
  const part = thingPart(atlas, search, text, ['person']);
  if (part !== undefined || !/^\p{L}{2,4}$/u.test(text)) return part;
  const initials = foldDiacritics(text);
  const attended = ({ id }: Initials): number => atlas.meetingsByPerson.get(id)?.length ?? 0;
  const [ref, ...others] = initialsOf(atlas)
    .filter((person) => person.initials.some((one) => one.startsWith(initials)))
    .sort((a, b) => attended(b) - attended(a))
    .slice(0, MAX_CANDIDATES)
    .map(({ id }): Ref => ({ kind: 'person', id }));
  return ref && { text, meaning: { as: 'thing', ref, others } };
}

interface Initials {
  readonly id: string;
  /** The initials of each name. */
  readonly initials: readonly string[];
}

/** Kept, because each key asks for them. */
const initialsByAtlas = new WeakMap<Atlas, readonly Initials[]>();

function initialsOf(atlas: Atlas): readonly Initials[] {
  const known =
    initialsByAtlas.get(atlas) ??
    atlas.people.map(({ id, name, aliases }) => ({
      id,
      initials: [name, ...aliases].flatMap(allTexts).map((one) =>
        wordsIn(one)
          .map(([first]) => first)
          .join(''),
      ),
    }));
  initialsByAtlas.set(atlas, known);
  return known;
}

/** For a name that several people have, takes the one with the most meetings with the others; of equal ones the better hit. */
function withPeopleWhoMet(atlas: Atlas, parts: readonly UnderstoodPart[]): readonly UnderstoodPart[] {
  const columns = attendanceColumnsOf(atlas);
  const indexOf = ({ id }: Ref): number => columns.personIndex.get(id) as number;
  return parts.map((part) => {
    const { meaning } = part;
    if (meaning.as !== 'thing' || meaning.others.length === 0) return part;
    const rest = parts.flatMap((one) => (one === part || one.meaning.as !== 'thing' ? [] : one.meaning.ref));
    const shared = (ref: Ref): number =>
      rest.reduce((sum, other) => sum + sharedMeetings(columns, [indexOf(ref), indexOf(other)]).length, 0);
    const all = [meaning.ref, ...meaning.others].filter(({ id }) => rest.every((other) => other.id !== id));
    const [ref = meaning.ref] = all
      .map((one) => ({ one, n: shared(one) }))
      .sort((a, b) => b.n - a.n)
      .map(({ one }) => one);
    return { ...part, meaning: { ...meaning, ref, others: all.filter((one) => one !== ref) } };
  });
}

/** At commas, ampersands and these words. In Korean and Japanese a word is attached to the name before it. */
function splitAtWords(text: string, separators: ReadonlySet<string>): readonly string[] {
  const pieces: string[][] = [[]];
  for (const word of text.replace(/[&,、，]/g, ' & ').split(/\s+/)) {
    const attached = [...AND_WORDS].find((and) => /[가-힣ぁ-ん]/.test(and) && word !== and && word.endsWith(and));
    if (separators.has(foldDiacritics(word)) || word === '&') pieces.push([]);
    else if (attached === undefined || separators === RANGE_WORDS) pieces.at(-1)?.push(word);
    else {
      pieces.at(-1)?.push(word.slice(0, -attached.length));
      pieces.push([]);
    }
  }
  return filled(pieces.map((words) => words.join(' ')));
}

/* "Kim in Singapore", "April 1815", "phone" */

function understandFilter(atlas: Atlas, search: Search, text: string): UnderstoodQuestion | undefined {
  const words = text.split(/[\s,+&]+/).filter((word) => word !== '');
  if (words.length > MAX_WORDS) return undefined;
  const parts: UnderstoodPart[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestPart(atlas, search, words, at);
    if (found !== undefined) {
      parts.push(found.part);
      at += found.length;
    } else if (isSmall(words[at] as string)) {
      at += 1;
    } else {
      return undefined;
    }
  }
  const [only] = parts;
  if (only === undefined || (parts.length === 1 && only.meaning.as === 'thing')) return undefined;
  const fitting = withPeopleWhoFit(atlas, parts);
  return { offers: 'filter', filter: filterOf(fitting), parts: fitting };
}

const isSmall = (word: string): boolean => SMALL_WORDS.has(foldDiacritics(word)) || [...word].length <= SMALL;

function longestPart(
  atlas: Atlas,
  search: Search,
  words: readonly string[],
  at: number,
): { readonly part: UnderstoodPart; readonly length: number } | undefined {
  if (SMALL_WORDS.has(foldDiacritics(words[at] as string))) return undefined;
  for (let length = Math.min(MAX_WORDS_OF_PART, words.length - at); length > 0; length -= 1) {
    const text = words.slice(at, at + length).join(' ');
    const part = wordPart(text) ?? thingPart(atlas, search, text, ['person', 'place', 'side', 'topic', 'series']);
    if (part !== undefined) return { part, length };
  }
  return undefined;
}

/** A date or a word with a fixed meaning. */
function wordPart(text: string): UnderstoodPart | undefined {
  const time = filterOfWrittenTime(text);
  if (time !== undefined) return { text, meaning: { as: 'time', time } };
  const mode = modeOf(text);
  if (mode !== undefined) return { text, meaning: { as: 'mode', mode } };
  const status = statusOf(text);
  return status === undefined ? undefined : { text, meaning: { as: 'status', status } };
}

/** The first hit of the search of one of these kinds, if each word begins a word of one of its names. */
function thingPart(atlas: Atlas, search: Search, text: string, kinds: readonly RefKind[]): UnderstoodPart | undefined {
  const hits = search(text, MAX_CANDIDATES).filter((ref) => kinds.includes(ref.kind) && isNamed(atlas, ref, text));
  const [ref] = hits;
  if (ref === undefined) return undefined;
  const others = hits.filter((hit) => hit !== ref && hit.kind === ref.kind);
  return { text, meaning: { as: 'thing', ref, others } };
}

function isNamed(atlas: Atlas, ref: Ref, text: string): boolean {
  const thing = thingAt(atlas, ref);
  const kind = kindNamed(ref.kind);
  if (thing === undefined) return false;
  const names = [kind.title(thing), ...kind.searchText(thing).aliases].flatMap(allTexts).map(wordsIn);
  return wordsIn(text).every((word) => names.some((name) => name.some((one) => one.startsWith(word))));
}

const wordsIn = (text: string): readonly string[] =>
  foldDiacritics(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

/** For a name that several people have, takes the first one who attended a meeting that fits the other parts. */
function withPeopleWhoFit(atlas: Atlas, parts: readonly UnderstoodPart[]): readonly UnderstoodPart[] {
  return parts.map((part) => {
    const { meaning } = part;
    if (meaning.as !== 'thing' || meaning.ref.kind !== 'person' || meaning.others.length === 0) return part;
    const filter = filterOf(parts.filter((one) => one !== part));
    const all = [meaning.ref, ...meaning.others];
    const fits = (meeting: Meeting): boolean => mayPass(filter, meeting);
    const ref = all.find(({ id }) => atlas.meetingsByPerson.get(id)?.some(fits)) ?? meaning.ref;
    return { ...part, meaning: { ...meaning, ref, others: all.filter((one) => one !== ref) } };
  });
}

/** The conditions by which people are told apart here: place, time, mode and status. */
function mayPass({ places, modes, statuses, from = -Infinity, to = Infinity }: Filter, meeting: Meeting): boolean {
  const { when, mode, status } = meeting;
  return (
    (places === undefined || meeting.places.some(({ place }) => places.includes(place))) &&
    (modes === undefined || modes.includes(mode)) &&
    (statuses === undefined || statuses.includes(status)) &&
    ((from === -Infinity && to === Infinity) || (when !== undefined && when.latest >= from && when.earliest <= to))
  );
}

const LIST_OF_KIND = {
  person: 'people',
  place: 'places',
  side: 'sides',
  topic: 'topics',
  series: 'series',
} as const satisfies Partial<Record<RefKind, keyof Filter>>;

function filterOf(parts: readonly UnderstoodPart[]): Filter {
  const filter: { -readonly [Key in keyof Filter]: Filter[Key] } = {};
  for (const { meaning } of parts) {
    if (meaning.as === 'mode') filter.modes = [...(filter.modes ?? []), meaning.mode];
    if (meaning.as === 'status') filter.statuses = [...(filter.statuses ?? []), meaning.status];
    if (meaning.as === 'time') Object.assign(filter, meaning.time);
    if (meaning.as === 'thing' && meaning.ref.kind in LIST_OF_KIND) {
      const list = LIST_OF_KIND[meaning.ref.kind as keyof typeof LIST_OF_KIND];
      filter[list] = [...(filter[list] ?? []), meaning.ref.id];
    }
  }
  return filter;
}
