/**
 * Finds sources without a date. If no source has a date, the author probably omits dates on purpose, so one Issue is enough.
 */
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, RuleInput } from './rule.js';

export function* sourcesWithoutDate({ atlas }: RuleInput): Iterable<Finding> {
  const finding = { severity: 'warning', code: 'source-without-date' } as const;
  const undated = atlas.sources.filter(({ date }) => date === undefined);
  const { length } = atlas.sources;
  const [first] = undated;
  if (first !== undefined && undated.length === length && length > 1) {
    yield {
      ...finding,
      path: refText({ kind: 'source', id: first.id }),
      id: first.id,
      found: `${length} of ${length}`,
    };
    return;
  }
  for (const { id, title } of undated)
    yield { ...finding, path: refText({ kind: 'source', id }), id, found: pick(title, 'en') };
}
