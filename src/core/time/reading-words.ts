/**
 * The words of one language in which a file may state a date or a time: data that a translator writes (`src/languages/<tag>/
 * reading.ts`). All of it is optional. Case does not matter. The words of all languages are read together, since one table may
 * mix them and does not name its language.
 */
import type { FixedFeast, MovableFeast } from './feasts.js';

/** Words beside a date. A suffix that starts with a space needs one in the file too; any other may follow directly. */
export interface Affixes {
  /** Written before the date: "about 1520". */
  readonly prefixes?: readonly string[];
  /** Written after the date: "1520년경". */
  readonly suffixes?: readonly string[];
}

export interface TimeWords {
  /** January to December, separated by spaces; a second list for another form of the words (Russian nominative). */
  readonly months?: readonly string[];
  /** Before a date: "Monday, 4 June". */
  readonly weekdays?: readonly string[];
  /** In brackets after a date: "6월 4일(월)". */
  readonly weekdaysInBrackets?: readonly string[];
  /** After a number of a date: "2018년 6월 4일". */
  readonly dateUnits?: { readonly year: string; readonly month: string; readonly day: string };
  /** After the day of the month: "4th", "1er". */
  readonly ordinals?: readonly string[];
  /** Between two items of a list: "27 and 30 May", "Ann und Bo". */
  readonly and?: readonly string[];
  /** Before a date, without a meaning: "the", "in". */
  readonly articles?: readonly string[];
  /** Between the parts of a date, without a meaning: "4 de junio de 2018". */
  readonly fillers?: readonly string[];
  /** In a question that a user types: "did Ann ever meet Bo", and of these the words that ask for a chain: "through whom". */
  readonly asking?: { readonly whether: readonly string[]; readonly through: readonly string[] };
  /** The date is not known. */
  readonly unknownDate?: readonly string[];

  /** Approximate. */
  readonly about?: Affixes;
  /** Uncertain. */
  readonly perhaps?: Affixes;
  /** An open beginning, without the date itself. */
  readonly before?: Affixes;
  /** An open beginning, with the date itself. */
  readonly until?: Affixes;
  /** An open end, without the date itself. */
  readonly after?: Affixes;
  /** An open end, with the date itself. */
  readonly since?: Affixes;
  readonly range?: {
    /** "from 4 June to 6 June" */
    readonly beforeStart?: readonly string[];
    /** Directly after the start, before the end: "4일부터 6일까지". */
    readonly afterStart?: readonly string[];
    /** As a word between both: "4 June to 6 June". */
    readonly between?: readonly string[];
    readonly afterEnd?: readonly string[];
  };

  /** Frames two dates between which an unknown date lies; `and` or a word of `range` joins them: "between 4 and 9 June". */
  readonly between?: Affixes;
  /** Between two dates of which one is right: "4 or 5 June". */
  readonly or?: readonly string[];

  /** With a century, year or month: its first, second and last third ("early 16th century", "5월 초순"). */
  readonly parts?: Readonly<Partial<Record<'early' | 'middle' | 'late', Affixes>>>;
  /** With a century, year or month: its first and second half ("first half of 1815"). */
  readonly halves?: readonly [first: Affixes, second: Affixes];
  /** With a century, a decade or a year: its four quarters ("2nd quarter of the 17th century"). */
  readonly quarters?: readonly [first: Affixes, second: Affixes, third: Affixes, last: Affixes];

  /** With a date: its calendar ("28 May 1815 O.S."). Letters of an abbreviation without full stops, or words. */
  readonly calendars?: Readonly<Partial<Record<'julian' | 'gregorian', Affixes>>>;
  /** Names of feasts beside a year, lower case without accents: "Easter 1815". */
  readonly feasts?: Readonly<Partial<Record<MovableFeast | FixedFeast, readonly string[]>>>;

  readonly seasons?: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', readonly string[]>>;
  /** With the number of a quarter of a year: "Q2", "2분기". */
  readonly quarter?: Affixes;
  /** After the first year of a decade: "1990s", "1990년대". */
  readonly decade?: readonly string[];
  /** Before the number of a century: "siglo XVI". */
  readonly centuryBefore?: readonly string[];
  /** After the number of a century, including what makes it an ordinal: "th century", "세기". */
  readonly century?: readonly string[];
  /** With a year before Christ: "44 BC", "기원전 44년". Letters of an abbreviation without full stops: `vchr` is "v. Chr." */
  readonly beforeChrist?: Affixes;
  /** With a year after Christ: "44 AD", "44 n. Chr." */
  readonly afterChrist?: Affixes;

  /** In the morning: "10 am", "오전 10시". */
  readonly am?: Affixes;
  readonly pm?: Affixes;
  /** Between a day and a time: "4 June at 10:00". */
  readonly at?: readonly string[];
  /** Twelve o'clock in the day. */
  readonly noon?: readonly string[];
  /** Between hours and minutes: "10h30", "10시 30분". */
  readonly hourMarks?: readonly string[];
  /** After the minutes. */
  readonly minuteMarks?: readonly string[];
  /** After a time of day, without a meaning: "10:00 Uhr". */
  readonly clockWords?: readonly string[];
}
