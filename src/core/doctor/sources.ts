/**
 * Finds sources without a date. Pages of one book count as one source. If no source has a date, the author probably omits
 * dates on purpose, so one note is enough.
 */
import { foldName } from '../lib/fold.js';
import type { Source } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, Looking, RuleInput } from './rule.js';

export function* sourcesWithoutDate({ atlas }: RuleInput): Iterable<Finding | undefined> {
  const undated = yield* works(atlas.sources.filter(({ date }) => date === undefined));
  const isNoneDated = atlas.sources.every(({ date }) => date === undefined);
  const [first] = undated;
  if (first === undefined) return;
  const path = (id: string): string => refText({ kind: 'source', id });
  if (isNoneDated && undated.length > 1) {
    const { id } = first;
    yield { severity: 'note', code: 'source-without-date', path: path(id), id, count: undated.length };
    return;
  }
  const severity = isNoneDated ? 'note' : 'warning';
  for (const { id, title } of undated)
    yield { severity, code: 'source-without-date', path: path(id), id, name: withoutPages(pick(title, 'en')) };
}

/** @returns the first source of each work: two pages of one book are one work. */
function* works(sources: readonly Source[]): Looking<readonly Source[]> {
  const byWork = new Map<string, Source>();
  for (const source of sources) {
    yield;
    const key = foldName(withoutPages(pick(source.title, 'en')));
    if (!byWork.has(key)) byWork.set(key, source);
  }
  return [...byWork.values()];
}

/** A page, folio or column at the end of a title: "pp. 12–15", "S. 7", "fol. 3v", "p. 12 f." */
const PAGES =
  /(?:^|[\s,;:(])(?:pp?|pages?|seiten?|s|ss|f|ff|fols?|folio|bl|col|cols|쪽)\.? ?\d[\d\s,.;–-]{0,30}[rvab]?(?: ?ff?\.?)?\)?$/i;
const SEPARATORS = new Set(' ,;:(');
/** Characters. Pages are cited in fewer. */
const MAX_PAGES_LENGTH = 60;

/** @returns the title of the work, without the pages that are cited. */
export function withoutPages(title: string): string {
  const from = Math.max(0, title.length - MAX_PAGES_LENGTH);
  const at = title.slice(from).search(PAGES);
  let end = at < 0 ? title.length : from + at;
  while (at >= 0 && end > 0 && SEPARATORS.has(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end);
}
