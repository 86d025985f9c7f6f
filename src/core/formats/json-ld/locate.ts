/** Finds Issues in a JSON-LD file, or in the JSON-LD scripts of a page. */
import { jsonLdScripts } from '../json/json-in-text.js';
import type { FormatLocator } from '../format.js';
import { jsonParts, locateInParts, type JsonPart } from '../json/locate.js';
import { spansOf } from '../json/spans.js';
import { tryParse } from '../json/try-parse.js';

export const locateInJsonLd: FormatLocator = (source, issues) => {
  const text = source.files[0]?.text ?? '';
  const isPage = /^\ufeff?\s*</.test(text);
  return locateInParts(source, issues, isPage ? pageParts(text) : jsonParts(text));
};

/** The reader numbers the values of all scripts consecutively, and counts each item of a list. */
function pageParts(page: string): readonly JsonPart[] {
  let count = 0;
  return jsonLdScripts(page).flatMap((script) => {
    const value = tryParse(script.text);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [{ ...script, path: `[${count++}]`, value }];
    const spans = spansOf(
      script.text,
      value.map((_, index) => `[${index}]`),
    );
    return value.map((item: unknown, index): JsonPart => {
      const { start, end } = spans.get(`[${index}]`) ?? { start: 0, end: 0 };
      return { text: script.text.slice(start, end), start: script.start + start, path: `[${count++}]`, value: item };
    });
  });
}
