/** Sources without a date. Where no source has one, the author does not give dates, and hearing it once is enough. */
import { pick } from '../model/text.js';
import { pathTo, type Examined, type Finding } from './findings.js';

export function* sourcesWithoutDate({ atlas }: Examined): Iterable<Finding> {
  const finding = { severity: 'warning', code: 'source-without-date' } as const;
  const [first, ...more] = atlas.sources.filter(({ date }) => date === undefined);
  if (first === undefined) return;
  const { length } = atlas.sources;
  if (more.length + 1 === length && length > 1) {
    yield { ...finding, path: pathTo('source', first.id), id: first.id, found: `${length} of ${length}` };
    return;
  }
  for (const { id, title } of [first, ...more])
    yield { ...finding, path: pathTo('source', id), id, found: pick(title, 'en') };
}
