/** How often several people met, as sentences; if never, what comes nearest. */
import type { Together } from '../../core/queries/together.js';
import { metEn } from '../../languages/en/met.js';
import { formatList, words } from '../../languages/index.js';
import { dateOf, isAnyLeftOut, joinSentences, leftOutSentence, nameOf, namesOf, spanOf } from './names.js';

/**
 * @returns "Ann and Bob met twice, 4 to 6 June 2018, always at Panmunjeom. Accounts of one meeting differ." or "No meeting of Ann
 *   and Bob is recorded." with the nearest thing. It says that none is recorded only if the atlas has none, counted or not.
 */
export function togetherSentence(answer: Together, lang: string): string {
  const messages = words(lang, metEn);
  const { people, unknown, meetings, leftOut, perhaps } = answer;
  const unknownIds = unknownSentence(unknown, lang);
  if (unknownIds !== '') return unknownIds;
  if (people.length < 2) return messages.needsTwo;
  const names = namesOf(people, lang);
  const further = joinSentences([
    leftOutSentence(leftOut, lang),
    perhaps.length === 0 ? '' : messages.perhapsThere(perhaps.length),
  ]);
  if (meetings.length === 0) {
    const none = isAnyLeftOut(leftOut) ? messages.noneCounted(names) : messages.neverTogether(names);
    return joinSentences([none, further, nearestSentence(answer, lang), ...pairSentences(answer, lang)]);
  }
  const all = meetings.map(({ meeting }) => meeting);
  const [place, ...otherPlaces] = new Set(meetings.flatMap(({ places }) => places));
  const isOnePlace =
    place !== undefined && otherPlaces.length === 0 && meetings.every(({ places }) => places.length === 1);
  const withCalls = all.some(({ mode }) => mode !== 'in-person');
  const differing = meetings.filter(({ differing: fields }) => fields.length > 0).length;
  return joinSentences([
    messages.together(names, all.length, spanOf(all, lang), isOnePlace ? nameOf(place, lang) : '', withCalls),
    differing === 0 ? '' : messages.accountsDiffer(differing),
    further,
  ]);
}

/** @returns a sentence about ids that the atlas does not have; '' without any. */
export function unknownSentence(unknown: readonly string[], lang: string): string {
  if (unknown.length === 0) return '';
  const ids = unknown.map((id) => `“${id}”`);
  return words(lang, metEn).unknownPerson(formatList(ids, lang));
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
