/**
 * Cached Intl objects, one for each language and set of options. To make one costs a hundred times more than to use it, and a
 * list of 5,000 meetings formats 5,000 dates.
 *
 * Languages and time zones come from pages and data, so the cache has a limit: when it is full it is emptied. A page that needs
 * more different objects than that gains nothing from it.
 */
const LIMIT = 400;
const cache = new Map<string, unknown>();

/** @returns the object for `kind`, `locale` and `options`: from the cache, or made by `make` and cached. */
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
 * The locale that numbers, dates and units of a language follow. `en` alone means `en-GB`: day before month, 24 hours,
 * kilometres. `en-US` gives the American forms.
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

/** Languages written from right to left (Unicode CLDR, characterOrder), unless the tag names the Latin script. */
const RTL = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?!-Latn)\b/i;

/** @returns the direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

/** @returns the region a tag names, in capitals (`US`), or undefined. */
export function regionOf(lang: string): string | undefined {
  return new Intl.Locale(localeOf(lang)).region;
}

/** Always the Gregorian calendar, because files use it, even where the locale prefers another one. */
export function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = localeOf(lang);
  return cached('date', locale, options, () => new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options }));
}

/** For times of day. In 24-hour locales the hour always has two digits, because engines disagree on "9:30" and "09:30". */
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
