/** The attendance table and the matrix of pairs, each in a few sentences. */
import type { Person, Side } from '../../core/model/model.js';
import type { AttendanceTable } from '../../core/queries/attendance-table.js';
import type { PairCounts } from '../../core/queries/pair-counts.js';
import { metEn } from '../../languages/en/met.js';
import { words } from '../../languages/index.js';
import { joinSentences, leftOutSentence, namesOf } from './names.js';

/** @returns "20 people at 13 meetings. Sung Kim attended most (9), then Choe Son-hui (7). 9 people attended once. 1 cancelled meeting is not counted." */
export function tableSentence({ rows, columns, leftOut, withoutPeople }: AttendanceTable, lang: string): string {
  const messages = words(lang, metEn);
  const once = rows.filter(({ isOnce }) => isOnce).length;
  return joinSentences([
    messages.table(
      rows.filter(({ person }) => person !== undefined).length,
      columns.length,
      columns.filter(({ isPlanned }) => isPlanned).length,
    ),
    mostAttended(rows, lang),
    once === 0 ? '' : messages.attendedOnce(once),
    leftOutSentence(leftOut, lang),
    withoutPeople === 0 ? '' : messages.withoutPeople(withoutPeople),
  ]);
}

/** More people with the same number are not named. */
const MAX_TIED = 3;

/** @returns who attended most; '' if no person attended twice, or too many attended equally often. */
function mostAttended(rows: AttendanceTable['rows'], lang: string): string {
  const messages = words(lang, metEn);
  const named = rows.flatMap(({ person, held }) => (person === undefined ? [] : { person, count: held }));
  const most = named.reduce((max, { count }) => Math.max(max, count), 0);
  const first = named.filter(({ count }) => count === most).map(({ person }) => person);
  if (most < 2 || first.length > MAX_TIED) return '';
  if (first.length > 1) return messages.mostAttendedEach(namesOf(first, lang), most);
  const next = named.reduce((max, { count }) => (count < most ? Math.max(max, count) : max), 0);
  const second = named.filter(({ count }) => count === next).map(({ person }) => person);
  return messages.mostAttended(namesOf(first, lang), most, second.length === 1 ? namesOf(second, lang) : '', next);
}

/** @returns how many pairs met, and the pair that met most often, if there is one such pair. */
export function pairsSentence(answer: PairCounts<Person>, lang: string): string {
  const { pairsMet } = words(lang, metEn);
  return sentencesOf(answer, pairsMet(answer.items.length, answer.pairs.length), lang);
}

/** As `pairsSentence`, of sides. */
export function sidePairsSentence(answer: PairCounts<Side>, lang: string): string {
  const { sidesMet } = words(lang, metEn);
  return sentencesOf(answer, sidesMet(answer.items.length, answer.pairs.length), lang);
}

function sentencesOf<Item extends Person | Side>(
  { items, pairs, more, leftOut }: PairCounts<Item>,
  counted: string,
  lang: string,
): string {
  const messages = words(lang, metEn);
  const [first, second] = pairs;
  const isMost = first !== undefined && first.count > 1 && first.count > (second?.count ?? 0);
  return joinSentences([
    counted,
    isMost ? messages.pairTogether(namesOf(first.pair, lang), first.count) : '',
    more === 0 ? '' : messages.morePeople(items.length, more),
    leftOutSentence(leftOut, lang),
  ]);
}
