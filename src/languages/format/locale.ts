/**
 * The Intl objects of this project, made once for each language and set of options: making one costs a hundred times
 * more than using it, and a list of 5,000 meetings formats as many dates.
 *
 * The cache is bounded, since languages and time zones come from pages and data: past `LIMIT` it is emptied and fills
 * again, which is right as long as one page needs fewer different objects than that.
 */
const LIMIT = 400;
const cache = new Map<string, unknown>();

/** @returns what `make` gives for `kind`, `locale` and `options`, from the cache where it was made before. */
function cached<T>(kind: string, locale: string, options: object, make: () => T): T {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  if (cache.size >= LIMIT) cache.clear();
  cache.set(key, made);
  return made;
}

/**
 * The locale whose habits a language's figures follow. Plain English is read as world English (day before month, 24
 * hours, kilometres); American habits are used where `en-US` is asked for.
 *
 * @param lang BCP 47 tag; an invalid tag is read as English.
 */
export function localeOf(lang: string): string {
  if (lang === '' || lang.toLowerCase() === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** Languages written from right to left (Unicode CLDR, characterOrder), unless their tag names another script. */
const RTL = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?!-Latn)\b/i;

/** @returns the direction a language is written in, whatever that of the page around it. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

/** @returns the region a tag names, in capitals (`US`), or undefined. */
export function regionOf(lang: string): string | undefined {
  return new Intl.Locale(localeOf(lang)).region;
}

/** Always the Gregorian calendar, in which the files are written, whatever calendar the locale prefers. */
export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = localeOf(lang);
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options }));
}

/** For times of day: in 24-hour locales always two digits of the hour, since engines disagree on "9:30" or "09:30". */
export function clockFormat(lang: string): Intl.DateTimeFormat {
  const locale = localeOf(lang);
  return cached('clock', locale, {}, () => {
    const numeric = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
    const is24Hours = (numeric.resolvedOptions().hourCycle ?? 'h23').startsWith('h2');
    return is24Hours
      ? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : numeric;
  });
}

export function numberFormat(lang: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const locale = localeOf(lang);
  return cached('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

export function listFormat(lang: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  const locale = localeOf(lang);
  return cached('list', locale, options, () => new Intl.ListFormat(locale, options));
}

export function regionNames(lang: string): Intl.DisplayNames {
  const locale = localeOf(lang);
  return cached('region', locale, {}, () => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
}

export function pluralRules(lang: string, type: Intl.PluralRuleType): Intl.PluralRules {
  const locale = localeOf(lang);
  return cached('plural', locale, { type }, () => new Intl.PluralRules(locale, { type }));
}
