/** Names, dates and left-out meetings as parts of sentences. A sentence is plain text: it is shown, spoken and quoted alike. */
import type { Meeting, Moment, Person, Place, Side, When } from '../../core/model/model.js';
import { pick, shorten } from '../../core/model/text.js';
import type { LeftOut } from '../../core/queries/scope.js';
import { metEn } from '../../languages/en/met.js';
import { formatLine, formatList, formatSpan, formatWhen, words } from '../../languages/index.js';
import { DAY_MS } from '../../core/time/zones.js';

/** @returns the name in the language, isolated if it is written from right to left. */
export const nameOf = ({ name }: Person | Side | Place, lang: string): string =>
  formatList([shorten(pick(name, lang))], lang);

/** @returns "Ann, Bob and Cy". */
export const namesOf = (things: readonly (Person | Side | Place)[], lang: string): string =>
  formatList(
    things.map(({ name }) => shorten(pick(name, lang))),
    lang,
  );

/** @returns the date of a meeting: "4 June 2018, about 10:00", "date unknown". */
export const dateOf = ({ when }: Meeting, lang: string): string => formatWhen(when, lang, { style: 'plain' });

/** @returns the day of a meeting without the time of day: "4 June 2018", "29 May to 1 June", "about 1815". */
export const dayOf = ({ when }: Meeting, lang: string, { year = true }: { readonly year?: boolean } = {}): string =>
  formatWhen(when && { ...when, ...onlyDays(when) }, lang, { style: 'plain', year });

/**
 * @returns the first or the last day of a meeting of several days, for the ends of a list of meetings; any other time as `dayOf`
 *   gives it.
 */
export function endDayOf(
  meeting: Meeting,
  end: 'first' | 'last',
  lang: string,
  options: { readonly year?: boolean } = {},
): string {
  const { when } = meeting;
  const moment = end === 'first' ? when?.start : when?.end;
  const isDays = [when?.start, when?.end].every((one) => one?.precision === 'day' || one?.precision === 'minute');
  if (when === undefined || moment === undefined || !isDays || when.set !== undefined)
    return dayOf(meeting, lang, options);
  return dayOf({ ...meeting, when: { ...when, interval: false, start: moment, end: moment } }, lang, options);
}

const onlyDays = ({ start, end }: When): Pick<When, 'start' | 'end'> => ({
  ...(start === undefined ? {} : { start: onlyDay(start) }),
  ...(end === undefined ? {} : { end: onlyDay(end) }),
});

/** "About 10:00" is on a certain day. */
const onlyDay = (moment: Moment): Moment =>
  moment.precision === 'minute' ? { ...moment, precision: 'day', approximate: false, uncertain: false } : moment;

/** @returns when and where: "4 June 2018, about 10:00 · Panmunjeom". */
export const dateAndPlaces = (meeting: Meeting, places: readonly Place[], lang: string): string =>
  formatLine([dateOf(meeting, lang), namesOf(places, lang)]);

/** @returns the time of some meetings: one date in full, several as a span; '' without a date. */
export function spanOf(meetings: readonly Meeting[], lang: string): string {
  const [only] = meetings;
  if (meetings.length === 1 && only !== undefined) return only.when === undefined ? '' : dateOf(only, lang);
  return formatSpan(meetings, lang);
}

/** @returns days since 1970 as dates: "29 May to 1 June 2018". */
export function daysInWords({ first, last }: { readonly first: number; readonly last: number }, lang: string): string {
  const moment = (day: number) => {
    const date = new Date(day * DAY_MS);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    return { precision: 'day', year, month, day: date.getUTCDate(), approximate: false, uncertain: false } as const;
  };
  const when = { edtf: '', interval: true, openStart: false, openEnd: false, earliest: 0, latest: 0 };
  return formatSpan([{ when: { ...when, start: moment(first), end: moment(last) } }], lang);
}

/** @returns whether any meeting is left out. */
export const isAnyLeftOut = (leftOut: LeftOut): boolean => Object.values<number>({ ...leftOut }).some((n) => n > 0);

/** @returns "2 planned and 1 undated meeting are not counted."; '' if nothing is left out. */
export const leftOutSentence = (leftOut: LeftOut, lang: string): string =>
  isAnyLeftOut(leftOut) ? words(lang, metEn).notCounted({ ...leftOut }) : '';

/** @returns the sentences that are not empty, one after the other. */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');

/** An answer in sentences: what is asked for, then what it leaves out and what differs; either may be ''. */
export interface Answer {
  readonly lead: string;
  readonly further: string;
}

/** @returns the answer as one text, as it is spoken and quoted. */
export const inOneText = ({ lead, further }: Answer): string => joinSentences([lead, further]);
