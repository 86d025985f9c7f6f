/** Finds errors in a single meeting: it has no people, it ends before it begins, or it is in the future. */
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import { isReversed, parseWhen } from '../time/edtf.js';
import type { Finding, RuleInput } from './rule.js';

/** If no meeting has people, one Issue says so for all: the file has no place for them, or Parley did not find it. */
export function* meetingsWithoutPeople({ atlas, facts: { withoutPeople } }: RuleInput): Iterable<Finding | undefined> {
  const { length } = atlas.meetings;
  if (length > 1 && withoutPeople.length === length) {
    yield { severity: 'warning', code: 'people-missing', path: '', count: length };
    return;
  }
  for (const { id, title } of withoutPeople) {
    yield;
    const path = refText({ kind: 'meeting', id });
    yield { severity: 'warning', code: 'meeting-without-people', path, id, name: pick(title, 'en') };
  }
}

/** Readers refuse such dates of meetings, but a script can make them; readers do not compare the dates of an office. */
export function* datesReversed({ atlas, facts }: RuleInput): Iterable<Finding | undefined> {
  const finding = { severity: 'error', code: 'date-reversed', expected: 'the earlier end first' } as const;
  for (const { id, when } of facts.reversed) {
    yield;
    if (when === undefined) continue;
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

export function* datesInFuture({ facts }: RuleInput): Iterable<Finding | undefined> {
  for (const { id, when } of facts.inFuture) {
    yield;
    yield {
      severity: 'warning',
      code: 'date-in-future',
      path: refText({ kind: 'meeting', id }),
      id,
      found: when?.edtf,
      suggestion: 'planned',
    };
  }
}
