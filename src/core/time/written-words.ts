/** Patterns for the words in written dates, made from the reading words of all languages. */
import { foldLatin } from '../lib/fold.js';
import { readingWords } from '../../languages/reading.js';
import type { Affixes, TimeWords } from './reading-words.js';
import { anyOf, anyPrefix, anySuffix, anyWord } from './word-patterns.js';

type Beside = { [Key in keyof TimeWords]-?: TimeWords[Key] extends Affixes | undefined ? Key : never }[keyof TimeWords];

const prefixes = (key: Beside): readonly string[] => readingWords((words) => words[key]?.prefixes);
const suffixes = (key: Beside): readonly string[] => readingWords((words) => words[key]?.suffixes);
const unit = (key: 'year' | 'month' | 'day'): string =>
  anyOf(readingWords((words) => words.dateUnits && [words.dateUnits[key]]));

/** A text that says that the date is not known: "n.d.", "unknown", "-". */
export const UNKNOWN_DATE = new RegExp(`^(?:[-–—?./]+|${anyOf(readingWords((words) => words.unknownDate))})$`, 'i');

export const WEEKDAY = new RegExp(`^${anyOf(readingWords((words) => words.weekdays))}(?!\\p{L})[.,]{0,2}\\s*`, 'iu');
export const WEEKDAY_IN_BRACKETS = new RegExp(
  ` ?\\(${anyOf(readingWords((words) => words.weekdaysInBrackets))}\\)`,
  'gi',
);

const ARTICLE = `(?:${anyOf(readingWords((words) => words.articles))}\\s+)?`;

const limitOf = (key: Beside): readonly RegExp[] => [
  new RegExp(`^${anyPrefix(prefixes(key))}${ARTICLE}(.+)$`, 'i'),
  new RegExp(`^(.+?)${anySuffix(suffixes(key))}$`, 'i'),
];

/** Dates that are open at one end: the pattern of the date, the end that it is, and whether the date itself is included. */
export const LIMITS = [
  { patterns: limitOf('before'), side: 'end', isIncluded: false },
  { patterns: limitOf('until'), side: 'end', isIncluded: true },
  { patterns: limitOf('after'), side: 'start', isIncluded: false },
  { patterns: limitOf('since'), side: 'start', isIncluded: true },
] as const;

/** What has no parts is about: "early summer 1816". */
const partWords = (side: keyof Affixes): readonly string[] =>
  (['early', 'middle', 'late'] as const).flatMap((part) => readingWords(({ parts }) => parts?.[part]?.[side]));
/** `c` needs a number, since it is also the beginning of other words. */
export const APPROXIMATE_BEFORE = new RegExp(
  `^(?:${anyWord([...prefixes('about'), ...partWords('prefixes')])}|c(?=\\s?\\d)|~|≈)[\\s-]*${ARTICLE}`,
  'iu',
);
export const APPROXIMATE_AFTER = new RegExp(
  `(?:${anySuffix([...suffixes('about'), ...partWords('suffixes')])}|\\s*~)$`,
  'i',
);
export const UNCERTAIN_BEFORE = new RegExp(`^${anyPrefix(prefixes('perhaps'))}`, 'i');
export const UNCERTAIN_AFTER = new RegExp(`(?:${anySuffix(suffixes('perhaps'))}|\\s*\\(?\\?\\)?)$`, 'i');

const [YEAR, MONTH, DAY] = [unit('year'), unit('month'), unit('day')];
/** After the number of a year, month or day in a field of its own. */
export const DATE_UNIT = new RegExp(`(?:${YEAR}|${MONTH}|${DAY})$`);
export const YEAR_FIRST = new RegExp(
  `^(\\d{4})(?: ?(?:[-./]|${YEAR}) ?(\\d{1,2})(?: ?(?:[-./]|${MONTH}) ?(\\d{1,2}))?)? ?(?:\\.|${DAY}|${MONTH}|${YEAR})?$`,
);
export const NUMBERED_YEAR = new RegExp(`^(\\d{4}) ?${YEAR}?$`);
export const NUMBERED_MONTH = new RegExp(`^(\\d{4})(?:-| ?${YEAR} ?)(\\d{1,2}) ?${MONTH}?$`);
/** The year at the beginning of a date in an era: "기원전 44년 3월 15일". */
export const FIRST_YEAR = new RegExp(`^(\\d{1,4})(?: ?${YEAR})? ?`);
export const MONTH_AND_DAY = new RegExp(`^(\\d{1,2}) ?${MONTH}(?: ?(\\d{1,2}) ?${DAY})?$`);
export const DAY_ALONE = new RegExp(`^(\\d{1,2}) ?${DAY}$`);

const ORDINAL = anyOf(readingWords((words) => words.ordinals));
/** "l'" in "l'8 marzo". */
const ELISION = anyOf(readingWords(({ articles }) => articles?.filter((word) => word.endsWith("'"))));
/** "4", "4th", "4." */
export const NUMBER_IN_WORDS = new RegExp(`^(?:${ELISION})?(\\d{1,4})(?:${ORDINAL}|\\.)?$`, 'i');
const FILLER_WORDS = readingWords((words) => words.fillers);
export const FILLERS: ReadonlySet<string> = new Set([...FILLER_WORDS, ...FILLER_WORDS.map(foldLatin), '']);

/** The year at the end of a date in an era, without the era: "15 March 44", "44 г." */
export const LAST_YEAR = new RegExp(`(?<!\\d)(\\d{1,4})(?:[ .]?${anyOf(FILLER_WORDS)}\\.?)?$`, 'i');
export const DECADE = new RegExp(`^${ARTICLE}(\\d{3})0 ?${anyOf(readingWords((words) => words.decade))}$`, 'i');
const CENTURY_NUMBER = '(\\d{1,2}|[ivx]{1,5})';
/** The words before and after Christ are not part of it (written-eras.ts). */
export const CENTURY = new RegExp(
  `^${ARTICLE}${CENTURY_NUMBER}[ -]?${anyOf(readingWords((words) => words.century)).replaceAll(' ', '[ -]')}$`,
  'i',
);
export const CENTURY_BEFORE = new RegExp(
  `^${ARTICLE}${anyOf(readingWords((words) => words.centuryBefore))} ?${CENTURY_NUMBER}$`,
  'i',
);
export const QUARTER_FIRST = new RegExp(`^${anyOf(prefixes('quarter'))}([1-4])[ /-]?(\\d{4})$`, 'i');
export const QUARTER_LAST = new RegExp(
  `^(\\d{4})(?: ?${YEAR})?[ /-]?(?:${anyOf(prefixes('quarter'))}([1-4])|([1-4])${anySuffix(suffixes('quarter'))})$`,
  'i',
);

const SEASON_CODES = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;
/** EDTF's numbers of the seasons, whichever hemisphere. */
export const SEASONS: ReadonlyMap<string, number> = new Map(
  (['spring', 'summer', 'autumn', 'winter'] as const).flatMap((season) =>
    readingWords((words) => words.seasons?.[season]).flatMap((word) =>
      [word, foldLatin(word)].map((spelling) => [spelling, SEASON_CODES[season]] as const),
    ),
  ),
);
/** "summer of 1815", "l'été 1815", "verano de 1815", "весна 1815 г." */
export const SEASON_FIRST = new RegExp(
  `^${ARTICLE}(?<word>\\p{L}+(?:'\\p{L}+)?)(?: ${anyOf(FILLER_WORDS)})? (?<year>\\d{4})(?: ?${anyOf(FILLER_WORDS)}\\.?)?$`,
  'iu',
);
export const SEASON_LAST = new RegExp(`^(?<year>\\d{4})(?: ?${YEAR} ?| )(?<word>\\p{L}+)$`, 'u');

const AND_WORDS = readingWords((words) => words.and);
const OR_WORDS = readingWords((words) => words.or);
const BETWEEN_WORDS = readingWords((words) => words.range?.between);
/** Words of letters stand alone, with spaces; those of Korean, Chinese and Japanese are written together with the date. */
const isAttached = (word: string): boolean => /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}]/u.test(word);
const joint = (words: readonly string[]): string =>
  ` ${anyOf(words.filter((word) => !isAttached(word)))} | ?${anyOf(words.filter(isAttached))} ?`;
const AFTER_START = ` ?${anyOf(readingWords((words) => words.range?.afterStart))} ?`;

export const RANGE_WORDS = new RegExp(` ${anyOf(BETWEEN_WORDS)} |${AFTER_START}`, 'i');
export const RANGE_FRAME = new RegExp(
  `^${anyPrefix(readingWords((words) => words.range?.beforeStart))}| ?${anyOf(readingWords((words) => words.range?.afterEnd))}$`,
  'gi',
);

/** "between 4 and 9 June", "6월 4일에서 9일 사이". */
export const BETWEEN_FRAMES = [
  new RegExp(`^${anyOf(prefixes('between'))} ${ARTICLE}(.+)$`, 'i'),
  new RegExp(`^(.+?) ?${anyOf(suffixes('between'))}$`, 'i'),
];
export const BETWEEN_JOINT = new RegExp(`${joint([...AND_WORDS, ...BETWEEN_WORDS])}|${AFTER_START}| ?[-~] ?`, 'i');

/** Between the dates of a list: "27, 28 and 30 May", "27 & 30 May". */
export const AND_JOINT = new RegExp(
  ` ?, ?(?:${anyOf(AND_WORDS.filter((word) => !isAttached(word)))} )?| ?[&+、] ?|${joint(AND_WORDS)}`,
  'i',
);
export const OR_JOINT = new RegExp(
  ` ?, ?(?:${anyOf(OR_WORDS.filter((word) => !isAttached(word)))} )?|${joint(OR_WORDS)}`,
  'i',
);
