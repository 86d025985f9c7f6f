/** Finds errors in a single meeting: it has no people, it ends before it begins, or it is in the future. */
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { isReversed, parseWhen } from '../time/edtf.js';
import type { Finding, RuleInput } from './rule.js';

/** If no meeting has people, one Issue says so for all: the file has no place for them, or Parley did not find it. */
export function* meetingsWithoutPeople({ atlas }: RuleInput): Iterable<Finding | undefined> {
  const { meetings } = atlas;
  const [first] = meetings;
  if (first !== undefined && meetings.length > 1 && meetings.every(({ attendance }) => attendance.length === 0)) {
    yield { severity: 'warning', code: 'people-missing', path: '', count: meetings.length };
    return;
  }
  for (const { id, title, attendance } of meetings) {
    yield;
    if (attendance.length > 0) continue;
    const path = refText({ kind: 'meeting', id });
    yield { severity: 'warning', code: 'meeting-without-people', path, id, name: pick(title, 'en') };
  }
}

/** Readers refuse such dates of meetings, but a script can make them; readers do not compare the dates of an office. */
export function* datesReversed({ atlas }: RuleInput): Iterable<Finding | undefined> {
  const finding = { severity: 'error', code: 'date-reversed', expected: 'the earlier end first' } as const;
  for (const { id, when } of atlas.meetings) {
    yield;
    if (when === undefined || !isReversed(when)) continue;
    const [start = '', end = ''] = when.edtf.split('/');
    yield { ...finding, path: refText({ kind: 'meeting', id }), id, found: when.edtf, suggestion: `${end}/${start}` };
  }
  for (const { id, offices } of atlas.people) {
    yield;
    for (const { from, to } of offices) {
      const span = from === undefined || to === undefined ? undefined : parseWhen(`${from}/${to}`, undefined);
      if (span === undefined || !isReversed(span)) continue;
      yield { ...finding, path: refText({ kind: 'person', id }), id, found: span.edtf, suggestion: `${to}/${from}` };
    }
  }
}

export function* datesInFuture({ atlas, today }: RuleInput): Iterable<Finding | undefined> {
  if (today === undefined) return;
  for (const { id, when, status } of atlas.meetings) {
    yield;
    if (status !== 'held' || when === undefined || !(when.earliest > today)) continue;
    yield {
      severity: 'warning',
      code: 'date-in-future',
      path: refText({ kind: 'meeting', id }),
      id,
      found: when.edtf,
      suggestion: 'planned',
    };
  }
}
