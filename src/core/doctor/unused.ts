/**
 * Finds things that no other thing refers to. An atlas without meetings is a gazetteer or a list of people, so the rule
 * skips it.
 */
import { KINDS, kindNamed, type RefKind } from '../kinds/registry.js';
import type { Atlas } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, RuleInput } from './rule.js';

export function* unused({ atlas }: RuleInput): Iterable<Finding> {
  if (atlas.meetings.length === 0) return;
  for (const [name, used] of Object.entries(usedIds(atlas)) as [RefKind, ReadonlySet<string>][]) {
    const kind = kindNamed(name);
    for (const thing of kind.list(atlas)) {
      if (used.has(thing.id)) continue;
      const { id } = thing;
      const title = pick(kind.title(thing), 'en');
      yield { severity: 'warning', code: 'unused', path: refText({ kind: name, id }), id, name: title };
    }
  }
}

/** The ids that other things refer to, for each kind of thing that is useful only when it is referred to. */
function usedIds(atlas: Atlas): Partial<Readonly<Record<RefKind, ReadonlySet<string | undefined>>>> {
  const place = new Set<string | undefined>();
  const person = new Set<string | undefined>();
  const side = new Set<string | undefined>();
  const topic = new Set<string>();
  const series = new Set<string | undefined>();
  for (const { capital } of atlas.sides) place.add(capital);
  for (const one of atlas.people) side.add(one.side);
  for (const { positions } of atlas.topics) for (const position of positions) side.add(position.side);
  for (const meeting of atlas.meetings) {
    series.add(meeting.series);
    for (const stated of meeting.places) place.add(stated.place);
    for (const id of meeting.topics) topic.add(id);
    for (const one of meeting.attendance) {
      person.add(one.person);
      side.add(one.side);
    }
  }
  return { place, person, side, topic, series, source: citedIds(atlas) };
}

function citedIds(atlas: Atlas): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const name of KINDS) {
    const kind = kindNamed(name);
    for (const thing of kind.list(atlas)) {
      for (const { sources } of kind.statements(thing)) for (const source of sources) cited.add(source);
    }
  }
  return cited;
}
