/** What can be wrong with one meeting by itself: nobody was there, it ends before it begins, it is still to come. */
import { isReversed, parseWhen } from '../time/edtf.js';
import { pathTo, type Examined, type Finding } from './findings.js';

export function* meetingsWithoutPeople({ atlas }: Examined): Iterable<Finding> {
  for (const { id, attendance } of atlas.meetings) {
    if (attendance.length > 0) continue;
    yield { severity: 'warning', code: 'meeting-without-people', path: pathTo('meeting', id), id };
  }
}

/** The readers refuse such dates of meetings; data made by script has not been read, and nobody reads offices as spans. */
export function* datesReversed({ atlas }: Examined): Iterable<Finding> {
  const finding = { severity: 'error', code: 'date-reversed', expected: 'the earlier end first' } as const;
  for (const { id, when } of atlas.meetings) {
    if (when === undefined || !isReversed(when)) continue;
    const [first = '', second = ''] = when.edtf.split('/');
    yield { ...finding, path: pathTo('meeting', id), id, found: when.edtf, suggestion: `${second}/${first}` };
  }
  for (const { id, offices } of atlas.people) {
    for (const { from, to } of offices) {
      const span = from === undefined || to === undefined ? undefined : parseWhen(`${from}/${to}`, undefined);
      if (span === undefined || !isReversed(span)) continue;
      yield { ...finding, path: pathTo('person', id), id, found: span.edtf, suggestion: `${to}/${from}` };
    }
  }
}

export function* datesInFuture({ atlas, today }: Examined): Iterable<Finding> {
  if (today === undefined) return;
  for (const { id, when, status } of atlas.meetings) {
    if (status !== 'held' || when === undefined || !(when.earliest > today)) continue;
    yield {
      severity: 'warning',
      code: 'date-in-future',
      path: pathTo('meeting', id),
      id,
      found: when.edtf,
      suggestion: 'planned',
    };
  }
}
