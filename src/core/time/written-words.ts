/** Patterns for the words in written dates, made from the reading words of all languages. */
import { foldLatin } from '../lib/fold.js';
import { readingWords } from '../../languages/reading.js';
import type { Affixes, TimeWords } from './reading-words.js';
import { anyAbbreviation, anyOf, anyPrefix, anySuffix, anyWord } from './word-patterns.js';

type Beside = { [Key in keyof TimeWords]-?: TimeWords[Key] extends Affixes | undefined ? Key : never }[keyof TimeWords];

const prefixes = (key: Beside): readonly string[] => readingWords((words) => words[key]?.prefixes);
const suffixes = (key: Beside): readonly string[] => readingWords((words) => words[key]?.suffixes);
const unit = (key: 'year' | 'month' | 'day'): string =>
  anyOf(readingWords((words) => words.dateUnits && [words.dateUnits[key]]));

/** A text that says that the date is not known: "n.d.", "unknown", "-". */
export const UNKNOWN_DATE = new RegExp(`^(?:[-–—?./]+|${anyOf(readingWords((words) => words.unknownDate))})$`, 'i');

export const WEEKDAY = new RegExp(`^${anyOf(readingWords((words) => words.weekdays))}(?!\\p{L})[.,]?\\s*`, 'iu');
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

/** `c` needs a number, since it is also the beginning of other words. */
export const APPROXIMATE_BEFORE = new RegExp(
  `^(?:${anyWord(prefixes('about'))}|c(?=\\s?\\d)|~|≈)[\\s-]*${ARTICLE}`,
  'iu',
);
export const APPROXIMATE_AFTER = new RegExp(`(?:${anySuffix(suffixes('about'))}|\\s*~)$`, 'i');
export const UNCERTAIN_BEFORE = new RegExp(`^${anyPrefix(prefixes('perhaps'))}`, 'i');
export const UNCERTAIN_AFTER = new RegExp(`(?:${anySuffix(suffixes('perhaps'))}|\\s*\\(?\\?\\)?)$`, 'i');

const [YEAR, MONTH, DAY] = [unit('year'), unit('month'), unit('day')];
/** After the number of a year, month or day in a field of its own. */
export const DATE_UNIT = new RegExp(`(?:${YEAR}|${MONTH}|${DAY})$`);
export const YEAR_FIRST = new RegExp(
  `^(\\d{4})(?: ?(?:[-./]|${YEAR}) ?(\\d{1,2})(?: ?(?:[-./]|${MONTH}) ?(\\d{1,2}))?)? ?(?:\\.|${DAY}|${MONTH}|${YEAR})?$`,
);
export const MONTH_AND_DAY = new RegExp(`^(\\d{1,2}) ?${MONTH}(?: ?(\\d{1,2}) ?${DAY})?$`);
export const DAY_ALONE = new RegExp(`^(\\d{1,2}) ?${DAY}$`);

const ORDINAL = anyOf(readingWords((words) => words.ordinals));
/** "4", "4th", "4." */
export const NUMBER_IN_WORDS = new RegExp(`^(\\d{1,4})(?:${ORDINAL}|\\.)?$`, 'i');
const FILLER_WORDS = readingWords((words) => words.fillers);
export const FILLERS: ReadonlySet<string> = new Set([...FILLER_WORDS, ...FILLER_WORDS.map(foldLatin), '']);

const eraOf = (key: 'beforeChrist' | 'afterChrist'): readonly RegExp[] => [
  new RegExp(`^${anyWord(prefixes(key))} ?(?<year>\\d{1,4})(?: ?${YEAR})?(?<rest>(?!\\d).*)$`, 'iu'),
  new RegExp(
    `^(?<rest>(?:.*[\\s.])?)(?<year>\\d{1,4})[ .]?(?:${anyOf(FILLER_WORDS)}\\.?)? ?${anyAbbreviation(suffixes(key))}$`,
    'iu',
  ),
];
/** A year with its era: "44 BC", "15 March 44 v. Chr.", "기원전 44년 3월". */
export const ERAS = [
  { patterns: eraOf('beforeChrist'), isBefore: true },
  { patterns: eraOf('afterChrist'), isBefore: false },
] as const;
export const DECADE = new RegExp(`^${ARTICLE}(\\d{3})0 ?${anyOf(readingWords((words) => words.decade))}$`, 'i');
const AFTER_CHRIST = `(?: ${anyAbbreviation(suffixes('afterChrist'))})?`;
export const CENTURY = new RegExp(
  `^${ARTICLE}(\\d{1,2})[ -]?${anyOf(readingWords((words) => words.century)).replaceAll(' ', '[ -]')}${AFTER_CHRIST}$`,
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
  `^(?<word>\\p{L}+(?:'\\p{L}+)?)(?: ${anyOf(FILLER_WORDS)})? (?<year>\\d{4})(?: ?${anyOf(FILLER_WORDS)}\\.?)?$`,
  'iu',
);
export const SEASON_LAST = new RegExp(`^(?<year>\\d{4})(?: ?${YEAR} ?| )(?<word>\\p{L}+)$`, 'u');

export const RANGE_WORDS = new RegExp(
  ` ${anyOf(readingWords((words) => words.range?.between))} | ?${anyOf(readingWords((words) => words.range?.afterStart))} ?`,
  'i',
);
export const RANGE_FRAME = new RegExp(
  `^${anyPrefix(readingWords((words) => words.range?.beforeStart))}| ?${anyOf(readingWords((words) => words.range?.afterEnd))}$`,
  'gi',
);
