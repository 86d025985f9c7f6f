/**
 * The answers about who met whom, as sentences. Names come in already formatted, several as a list ("Ann and Bob"). What is not a
 * recorded meeting is never called one.
 */
import { section } from '../section.js';
import { count, meetings, number, people } from './counting.js';

/** How many meetings are not counted, by reason. */
export interface NotCounted {
  readonly filtered: number;
  readonly cancelled: number;
  readonly planned: number;
  readonly lessCertain: number;
  readonly certaintyUnstated: number;
  readonly undated: number;
}

const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${number(n)} times`);

const onlyOrAny = (n: number): string => (n === 1 ? 'the only meeting' : `any of the ${meetings(n)}`);

export const metEn = section('met', {
  /** `most` is the result of `mostOften`, or ''. `withCalls`: some of the meetings were calls or letters. */
  met: (others: number, counted: number, most: string, withCalls: boolean): string =>
    `${withCalls ? 'Met or was in contact with' : 'Met'} ${people(others)} in ${meetings(counted)}${most === '' ? '' : `; ${most}`}.`,
  metSides: (others: number, counted: number, most: string, withCalls: boolean): string =>
    `${withCalls ? 'Met or was in contact with' : 'Met'} ${count(others, 'other side')} in ${meetings(counted)}${most === '' ? '' : `; ${most}`}.`,
  metOne: (name: string, counted: number, span: string, withCalls: boolean): string =>
    `${withCalls ? 'Met or was in contact with' : 'Met'} ${name} in ${meetings(counted)}${span === '' ? '' : `, ${span}`}.`,
  /** `span` is '' without a date. */
  mostOften: (name: string, n: number, span: string): string =>
    `most often ${name} (${number(n)}${span === '' ? '' : `, ${span}`})`,
  mostOftenEach: (names: string, n: number): string => `most often ${names} (${number(n)} each)`,
  metNone: (counted: number): string =>
    counted === 0 ? 'No meeting is counted.' : `No other person is named at ${onlyOrAny(counted)}.`,
  metNoSide: (counted: number): string =>
    counted === 0 ? 'No meeting is counted.' : `No other side is named at ${onlyOrAny(counted)}.`,
  notCounted: (left: NotCounted): string => {
    const { planned, cancelled, undated, lessCertain, certaintyUnstated, filtered } = left;
    const kinds: readonly (readonly [n: number, word: string])[] = [
      [planned, 'planned'],
      [cancelled, 'cancelled'],
      [undated, 'undated'],
      [lessCertain, 'less certain'],
    ];
    const some = kinds.filter(([n]) => n > 0);
    const last = some.at(-1)?.[0] ?? 0;
    const phrases = [
      some.length === 0
        ? ''
        : `${and(some.map(([n, word]) => `${number(n)} ${word}`))} ${last === 1 ? 'meeting' : 'meetings'}`,
      certaintyUnstated === 0 ? '' : `${meetings(certaintyUnstated)} without a stated certainty`,
      filtered === 0 ? '' : `${meetings(filtered)} outside the filter`,
    ].filter((phrase) => phrase !== '');
    const all = planned + cancelled + undated + lessCertain + certaintyUnstated + filtered;
    return all === 0 ? 'Every meeting is counted.' : `${and(phrases)} ${all === 1 ? 'is' : 'are'} not counted.`;
  },
  othersNotCounted: (n: number): string =>
    `${count(n, 'attendance', 'attendances')} of other people at these meetings ${n === 1 ? 'is' : 'are'} not certain enough.`,
  withUnnamed: (n: number): string =>
    `At ${n === 1 ? 'one' : number(n)} of these meetings, people without a name attended as well.`,

  /** `span` and `place` are '' if they are not known, or there are several places. */
  together: (names: string, n: number, span: string, place: string, withCalls: boolean): string =>
    `${names} met${withCalls ? ' or were in contact' : ''} ${times(n)}${span === '' ? '' : `, ${span}`}${
      place === '' ? '' : `, ${n === 1 ? '' : 'always '}in ${place}`
    }.`,
  accountsDiffer: (n: number): string => `Accounts of ${n === 1 ? 'one meeting' : meetings(n)} differ.`,
  neverTogether: (names: string): string => `No meeting of ${names} is recorded.`,
  noneCounted: (names: string): string => `No meeting of ${names} is counted.`,
  pairTogether: (names: string, n: number): string => `${names}: ${n === 0 ? 'no meeting' : meetings(n)}.`,
  /**
   * `exact`: both dates are certain days; else `days` is the highest number possible. `long`: a meeting takes several days, and 0 days
   * apart means that both share a day.
   */
  near: (place: string, days: number, exact: boolean, long: boolean, first: string, second: string): string => {
    const apart =
      days === 0
        ? long
          ? 'at the same time'
          : 'on the same day'
        : `${exact ? '' : 'at most '}${count(days, 'day')} apart`;
    return `Nearest in place and time: each had a meeting in ${place}, ${apart}: ${first}; ${second}.`;
  },
  /** A person and the date of a meeting. */
  personOn: (name: string, when: string): string => `${name}, ${when}`,
  /** `names` are the first of `n`. */
  metBoth: (names: string, n: number, shown: number): string =>
    n === shown ? `${names} met both.` : `${people(n)} met both, among them ${names}.`,
  perhapsThere: (n: number): string =>
    `At ${count(n, 'further meeting')}, people of the same side attended without a name.`,
  /** `ids` is a list of `n` ids. */
  unknownPerson: (ids: string, n: number): string =>
    n === 1
      ? `This atlas has no person with the address ${ids}.`
      : `This atlas has no people with the addresses ${ids}.`,
  needsTwo: 'Choose two people to compare.',

  directly: (names: string, n: number): string => `${names} met directly, in ${meetings(n)}.`,
  connected: (names: string, between: number): string =>
    `No counted meeting brought ${names} together; they are connected through ${between === 1 ? 'one other person' : `${number(between)} other people`}.`,
  notConnected: (names: string): string => `No chain of counted meetings connects ${names}.`,
  /** `total` is undefined if the chains are too many to count. */
  chains: (shown: number, total: number | undefined): string =>
    total === undefined
      ? `There are more shortest chains than can be counted; the first ${number(shown)} are listed.`
      : total > shown
        ? `There are ${number(total)} shortest chains; the first ${number(shown)} are listed.`
        : total === 1
          ? 'There is one shortest chain.'
          : `There are ${number(total)} shortest chains.`,
  /** A step of a chain. `what` is when and where, `more` the number of further meetings. */
  step: (from: string, to: string, what: string, more: number): string =>
    `${from} met ${to}: ${what}${more === 0 ? '' : `, and in ${count(more, 'more meeting')}`}.`,
  contact: (from: string, to: string, what: string, more: number): string =>
    `${from} was in contact with ${to}: ${what}${more === 0 ? '' : `, and in ${count(more, 'more meeting')}`}.`,
  inTime: (from: string, to: string, n: number, last: string): string =>
    `In order of time from ${from} to ${to}, in ${meetings(n)}; the last one: ${last}.`,
  perhapsInTime: (from: string, to: string, n: number, last: string): string =>
    `Perhaps in order of time from ${from} to ${to}, in ${meetings(n)}; the last one: ${last}. The dates do not settle the order.`,
  notInTime: (from: string, to: string): string =>
    `No chain of dated meetings in order of time leads from ${from} to ${to}.`,
  longerChains: (n: number): string => `Chains of more than ${meetings(n)} are not looked for.`,

  /** A heading and a warning for days that two people spent in one place. */
  stays: 'Same place, same days, no meeting recorded',
  staysCaution: 'These days follow from separate meetings. That both were in one place does not mean that they met.',
  bothThere: (place: string, span: string): string =>
    `Both were in ${place}, ${span}, by separate meetings recorded there. No meeting of the two is recorded on these days.`,
  bothPerhapsThere: (place: string, span: string): string =>
    `Both were perhaps in ${place}, ${span}: one of them only had meetings there before and after. No meeting of the two is recorded on these days.`,
  noStays: (names: string): string =>
    `The counted meetings show no day on which ${names} were in one place without a recorded meeting.`,
  undatedTogether: (n: number): string =>
    `${meetings(n)} of both ${n === 1 ? 'has' : 'have'} no date and may have been on one of these days.`,
  imprecise: (n: number): string =>
    `${meetings(n)} ${n === 1 ? 'does' : 'do'} not state a certain day and one place, and ${n === 1 ? 'is' : 'are'} left aside.`,

  /** `planned` of the meetings are still to come. */
  table: (rows: number, columns: number, planned: number): string =>
    planned > 0 && planned === columns
      ? `${people(rows)} at ${count(columns, 'planned meeting')}.`
      : `${people(rows)} at ${meetings(columns)}${planned === 0 ? '' : `, ${number(planned)} of them planned`}.`,
  /** Who was at the most meetings, and who comes next; `second` is '' if several do. */
  mostAttended: (first: string, n: number, second: string, m: number): string =>
    `${first} attended most (${number(n)})${second === '' ? '' : `, then ${second} (${number(m)})`}.`,
  mostAttendedEach: (names: string, n: number): string => `${names} attended most (${number(n)} each).`,
  attendedOnce: (n: number): string => `${people(n)} attended once.`,
  withoutPeople: (n: number): string =>
    `${meetings(n)} without anyone named ${n === 1 ? 'is' : 'are'} not in the table.`,
  pairsMet: (items: number, n: number): string => `${people(items)}, ${count(n, 'pair')} that met.`,
  sidesMet: (items: number, n: number): string => `${count(items, 'side')}, ${count(n, 'pair')} that met.`,
  morePeople: (shown: number, more: number): string =>
    `Only the ${number(shown)} with the most meetings are shown; ${number(more)} more ${more === 1 ? 'is' : 'are'} not.`,

  /** How a question in the search field was understood. */
  understood: (parts: string): string => `Understood as: ${parts}`,
});
