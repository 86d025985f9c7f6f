/** Whom a person or a side met, as sentences. */
import type { Person, Side } from '../../core/model/model.js';
import type { Encounter, WhomMet } from '../../core/queries/encounters.js';
import { metEn } from '../../languages/en/met.js';
import { words } from '../../languages/index.js';
import { inOneText, joinSentences, leftOutSentence, nameOf, namesOf, spanOf, type Answer } from './names.js';

/** More people than this who were met equally often are not named. */
const MAX_NAMED = 3;

/**
 * @returns the answer and what it leaves out: "Met 14 people in 6 meetings; most often Choe Son-hui (5, 27 May to 6 June 2018).
 *   2 planned meetings are not counted."
 */
export const metSentence = (answer: WhomMet<Person>, lang: string): string => inOneText(metParts(answer, lang));

/** As `metSentence`, about the other sides that a side met. */
export const metSidesSentence = (answer: WhomMet<Side>, lang: string): string => inOneText(metSidesParts(answer, lang));

/** As `metSentence`, with the answer apart from what it leaves out. */
export function metParts(answer: WhomMet<Person>, lang: string): Answer {
  const { met, metNone } = words(lang, metEn);
  return partsOf(answer, lang, met, metNone);
}

/** As `metParts`, about the other sides that a side met. */
export function metSidesParts(answer: WhomMet<Side>, lang: string): Answer {
  const { metSides, metNoSide } = words(lang, metEn);
  return partsOf(answer, lang, metSides, metNoSide);
}

type Met = (others: number, counted: number, most: string, withCalls: boolean) => string;

function partsOf<Other extends Person | Side>(
  { encounters, counted, shared, leftOut, othersLeftOut, withUnnamed }: WhomMet<Other>,
  lang: string,
  met: Met,
  none: (counted: number) => string,
): Answer {
  const { metOne, othersNotCounted, withUnnamed: unnamed } = words(lang, metEn);
  const withCalls = encounters.some(({ count, inPerson }) => inPerson < count);
  const [first] = encounters;
  const answer =
    first === undefined
      ? none(counted)
      : encounters.length === 1
        ? metOne(nameOf(first.other, lang), first.count, spanOf(first.meetings, lang), withCalls)
        : met(encounters.length, shared, mostOften(encounters, lang), withCalls);
  const further = joinSentences([
    leftOutSentence(leftOut, lang),
    othersLeftOut === 0 ? '' : othersNotCounted(othersLeftOut),
    withUnnamed === 0 ? '' : unnamed(withUnnamed),
  ]);
  return { lead: answer, further };
}

/** Those met most often, if they are few and were met more often than once. */
function mostOften<Other extends Person | Side>(encounters: readonly Encounter<Other>[], lang: string): string {
  const { mostOften: one, mostOftenEach } = words(lang, metEn);
  const most = encounters[0]?.count ?? 0;
  const others = encounters.slice(0, MAX_NAMED + 1).filter(({ count }) => count === most);
  const [first] = others;
  if (most < 2 || first === undefined || others.length > MAX_NAMED) return '';
  if (others.length === 1) return one(nameOf(first.other, lang), most, spanOf(first.meetings, lang));
  return mostOftenEach(
    namesOf(
      others.map(({ other }) => other),
      lang,
    ),
    most,
  );
}
