/** Numbers, distances, lists and names of countries in a language. */
import { listFormat, numberFormat, pluralRules, regionNames, regionOf } from './locale.js';

const KM_PER_MILE = 1.609344;
const FEET_PER_KM = 1000 / 0.3048;

/** @returns `value` with the language's digits and grouping: 4670 → "4,670". */
export function formatNumber(value: number, lang: string): string {
  // Some locales do not group four digits ("4670"), which looks like a year.
  return numberFormat(lang, { useGrouping: 'always', maximumFractionDigits: 2 }).format(value);
}

/** @param fraction 0 to 1. @returns a rounded percentage: 0.456 → "46%". */
export function formatPercent(fraction: number, lang: string): string {
  return numberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(fraction);
}

/**
 * @param km great-circle distance in kilometres, not negative.
 * @param lang BCP 47 tag; a tag of the region US (`en-US`) gives miles and feet, all others kilometres and metres.
 * @returns "4,670 km", rounded to 10 from 100 on and to 1 below; less than 1 km (1 mile) in metres (feet).
 */
export function formatDistance(km: number, lang: string): string {
  if (regionOf(lang) !== 'US') {
    const metres = roundDistance(km * 1000);
    return metres < 1000 ? unit(metres, 'meter', lang) : unit(roundDistance(km), 'kilometer', lang);
  }
  const feet = roundDistance(km * FEET_PER_KM);
  if (feet < 1000) return unit(feet, 'foot', lang);
  const miles = km / KM_PER_MILE;
  return unit(miles < 0.95 ? Math.round(miles * 10) / 10 : roundDistance(miles), 'mile', lang);
}

const roundDistance = (value: number): number => (value < 99.5 ? Math.round(value) : Math.round(value / 10) * 10);

function unit(value: number, name: string, lang: string): string {
  const options = { style: 'unit', unit: name, useGrouping: 'always', maximumFractionDigits: 1 };
  return numberFormat(lang, options as Intl.NumberFormatOptions).format(value);
}

/**
 * @param style `long` joins the last two by the language's "and"; `narrow` has commas only.
 * @returns the items as one text; '' for none.
 */
export function formatList(items: readonly string[], lang: string, style: 'long' | 'narrow' = 'long'): string {
  const apart = items.map(isolated);
  // Intl's narrow style has no commas in some languages (Korean), so names would run together.
  if (style === 'narrow') return apart.join(', ');
  return listFormat(lang, { type: 'conjunction', style: 'long' }).format(apart);
}

/** @returns the facts that are not empty as one line: "Geneva · 19:00 · Ronald Reagan". */
export function formatLine(facts: readonly (string | undefined)[]): string {
  return facts
    .filter((fact): fact is string => fact !== undefined && fact !== '')
    .map(isolated)
    .join(' · ');
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Isolates a text with Hebrew or Arabic letters (Unicode Standard Annex 9, FIRST STRONG ISOLATE). Without that, two such names
 * in one line and the separator between them are drawn in the wrong order.
 */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) && !text.startsWith('\u2068') ? `\u2068${text}\u2069` : text;
}

const ENGLISH_ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** @returns `n` as an English ordinal: "1st", "22nd", "113th", "1,000th". */
export function englishOrdinal(n: number): string {
  return `${formatNumber(n, 'en')}${ENGLISH_ORDINALS[pluralRules('en', 'ordinal').select(n)] ?? 'th'}`;
}

/** @param code ISO 3166-1 alpha-2. @returns the country's name (CLDR), or the code if CLDR has no name for it. */
export function countryName(code: string, lang: string): string {
  try {
    return regionNames(lang).of(code) ?? code;
  } catch {
    return code;
  }
}
