/** Reads sources, certainties, dates and URLs of the native file. */
import { CERTAINTIES, type Certainty, type Source } from '../../model/model.js';
import { parseWhen } from '../../time/edtf.js';
import type { ParseWhen } from '../../time/rare-edtf.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { Fields } from '../json/fields.js';
import { suggestDate, withSuggestion } from '../suggestions.js';

export function readSource(source: Fields, id: string, parse: ParseWhen): Source {
  return definedOnly<Source>({
    id,
    title: source.languageMap('title') ?? source.text('publisher') ?? id,
    publisher: source.text('publisher'),
    author: source.text('author'),
    date: readDate(source, 'date', parse),
    url: readUrl(source, 'url'),
    lang: source.text('lang'),
    note: source.languageMap('note'),
  });
}

export const readCertainty = (fields: Fields): Certainty | undefined => fields.oneOf('certainty', CERTAINTIES);

/**
 * @param parse the EDTF parser. The default does not accept seasons and decades; the parser from `loadRareEdtf` does.
 * @returns an EDTF date as written; undefined if it is open, unknown or invalid.
 */
export function readDate(fields: Fields, key: string, parse: ParseWhen = parseWhen): string | undefined {
  const text = fields.text(key)?.trim();
  if (text === undefined || text === '' || text === '..') return undefined;
  if (parse(text, undefined) !== undefined) return text;
  const near = suggestDate(text);
  fields.problem(key, 'date-invalid', {
    found: text,
    expected: 'a date such as 2018-06-04',
    ...withSuggestion(near),
  });
  return undefined;
}

/**
 * @returns an absolute http(s) URL. A URL with another scheme is dropped with an Issue, because it would be an unsafe link.
 */
export function readUrl(fields: Fields, key: string): string | undefined {
  const text = fields.text(key);
  if (text === undefined) return undefined;
  if (/^https?:\/\/[^\s/]/i.test(text.trim())) return text.trim();
  fields.problem(key, 'url-unsafe', { found: text, expected: 'an address that begins with https://' });
  return undefined;
}
