/** How often several people met, as sentences; if never, what comes nearest. */
import type { Attendance, Person, Role } from '../../core/model/model.js';
import type { Together } from '../../core/queries/together.js';
import { metPageEn } from '../../languages/en/met-page.js';
import { metEn } from '../../languages/en/met.js';
import { modelEn } from '../../languages/en/model.js';
import { formatLine, formatList, words } from '../../languages/index.js';
import {
  dateOf,
  inOneText,
  isAnyLeftOut,
  joinSentences,
  leftOutSentence,
  nameOf,
  namesOf,
  spanOf,
  type Answer,
} from './names.js';

/**
 * @returns "Ann and Bob met twice, 4 to 6 June 2018, always at Panmunjeom. Accounts of one meeting differ." or "No meeting of Ann
 *   and Bob is recorded." with the nearest thing. It says that none is recorded only if the atlas has none, counted or not.
 */
export const togetherSentence = (answer: Together, lang: string): string => inOneText(togetherParts(answer, lang));

/** As `togetherSentence`, with the answer apart from what it leaves out and from what comes nearest. */
export function togetherParts(answer: Together, lang: string): Answer {
  const messages = words(lang, metEn);
  const { people, unknown, meetings, leftOut, perhaps } = answer;
  const unknownIds = unknownSentence(unknown, lang);
  if (unknownIds !== '') return { lead: unknownIds, further: '' };
  const [only] = people;
  if (people.length === 1 && only !== undefined)
    return { lead: words(lang, metPageEn).onlyOne(nameOf(only, lang)), further: messages.needsTwo };
  if (people.length < 2) return { lead: messages.needsTwo, further: '' };
  const names = namesOf(people, lang);
  const further = joinSentences([
    leftOutSentence(leftOut, lang),
    perhaps.length === 0 ? '' : messages.perhapsThere(perhaps.length),
  ]);
  if (meetings.length === 0) {
    const lead = isAnyLeftOut(leftOut) ? messages.noneCounted(names) : messages.neverTogether(names);
    return { lead, further: joinSentences([further, nearestSentence(answer, lang), ...pairSentences(answer, lang)]) };
  }
  const all = meetings.map(({ meeting }) => meeting);
  const [place, ...otherPlaces] = new Set(meetings.flatMap(({ places }) => places));
  const isOnePlace =
    place !== undefined && otherPlaces.length === 0 && meetings.every(({ places }) => places.length === 1);
  const withCalls = all.some(({ mode }) => mode !== 'in-person');
  const differing = meetings.filter(({ differing: fields }) => fields.length > 0).length;
  return {
    lead: joinSentences([
      messages.together(names, all.length, spanOf(all, lang), isOnePlace ? nameOf(place, lang) : '', withCalls),
      rolesSentence(answer, lang),
    ]),
    further: joinSentences([differing === 0 ? '' : messages.accountsDiffer(differing), further]),
  };
}

/** What each of the people attended as, with how often if that changed; '' if the atlas does not say it of any of them. */
function rolesSentence({ people, meetings }: Together, lang: string): string {
  const { eachAs, attendedAs, roleTimes } = words(lang, metPageEn);
  const { role: roleWords } = words(lang, modelEn);
  const counts = people.map((_, index) => countRoles(meetings.map(({ attendances }) => attendances[index] ?? [])));
  const roles = new Set(counts.flatMap((count) => [...count.keys()]));
  const [only] = roles;
  if (roles.size === 1 && only !== undefined && counts.every((count) => count.get(only) === meetings.length))
    return eachAs(roleWords[only]);
  return joinSentences(
    people.map((person, index) => {
      const count = [...(counts[index] ?? [])].sort(([, a], [, b]) => b - a);
      const [first] = count;
      if (first === undefined) return '';
      const isAlways = count.length === 1 && first[1] === meetings.length;
      const list = count.map(([role, n]) => (isAlways ? roleWords[role] : roleTimes(roleWords[role], n)));
      return attendedAs(nameOf(person, lang), formatList(list, lang));
    }),
  );
}

/** @param attendances of one person, by meeting. A role that a meeting lists twice counts once. */
function countRoles(attendances: readonly (readonly Attendance[])[]): ReadonlyMap<Role, number> {
  const counts = new Map<Role, number>();
  for (const entries of attendances)
    for (const role of new Set(entries.flatMap((entry) => entry.role ?? [])))
      counts.set(role, (counts.get(role) ?? 0) + 1);
  return counts;
}

/** @returns whether each person attended all these meetings as the same, or as nothing stated, so that one sentence says it all. */
export function rolesAreOnce(meetings: Together['meetings']): boolean {
  const [first] = meetings;
  const people = first?.attendances.keys() ?? [];
  return [...people].every((index) => {
    const counts = countRoles(meetings.map(({ attendances }) => attendances[index] ?? []));
    return counts.size === 0 || (counts.size === 1 && [...counts.values()][0] === meetings.length);
  });
}

/** @returns what the people attended one meeting as: "Ann: head · Bob: envoy"; '' if nothing is stated. */
export function rolesInWords(
  people: readonly Person[],
  attendances: readonly (readonly Attendance[])[],
  lang: string,
): string {
  const { role: roleWords } = words(lang, modelEn);
  return formatLine(
    people.map((person, index) => {
      const roles = new Set((attendances[index] ?? []).flatMap((entry) => entry.role ?? []));
      const list = formatList(
        [...roles].map((role) => roleWords[role]),
        lang,
        'narrow',
      );
      return list === '' ? '' : `${nameOf(person, lang)}: ${list}`;
    }),
  );
}

/** @returns a sentence about ids that the atlas does not have; '' without any. */
export function unknownSentence(unknown: readonly string[], lang: string): string {
  if (unknown.length === 0) return '';
  const ids = unknown.map((id) => `“${id}”`);
  return words(lang, metEn).unknownPerson(formatList(ids, lang), ids.length);
}

function nearestSentence({ nearest, people: [one, other] }: Together, lang: string): string {
  const { near, personOn, metBoth } = words(lang, metEn);
  if (nearest === undefined || one === undefined || other === undefined) return '';
  const { meetings: found, people } = nearest;
  const { first } = people;
  return joinSentences([
    found === undefined
      ? ''
      : near(
          nameOf(found.place, lang),
          found.days,
          found.isExact,
          found.isLong,
          personOn(nameOf(one, lang), dateOf(found.meetings[0], lang)),
          personOn(nameOf(other, lang), dateOf(found.meetings[1], lang)),
        ),
    people.count === 0
      ? ''
      : metBoth(
          namesOf(
            first.map(({ person }) => person),
            lang,
          ),
          people.count,
          first.length,
        ),
  ]);
}

const pairSentences = ({ pairs }: Together, lang: string): readonly string[] =>
  pairs.map(({ people, count }) => words(lang, metEn).pairTogether(namesOf(people, lang), count));
