/**
 * Finds things that no other thing refers to. An atlas without meetings is a gazetteer or a list of people, so the rule
 * skips it.
 */
import { KINDS, kindNamed, type RefKind } from '../kinds/registry.js';
import type { Atlas } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, Looking, RuleInput } from './rule.js';

export function* unused({ atlas }: RuleInput): Iterable<Finding | undefined> {
  if (atlas.meetings.length === 0) return;
  for (const [name, used] of Object.entries(yield* usedIds(atlas)) as [RefKind, ReadonlySet<string>][]) {
    const kind = kindNamed(name);
    for (const thing of kind.list(atlas)) {
      yield;
      if (used.has(thing.id)) continue;
      const { id } = thing;
      const title = pick(kind.title(thing), 'en');
      yield { severity: 'warning', code: 'unused', path: refText({ kind: name, id }), id, name: title };
    }
  }
}

/** The ids that other things refer to, for each kind of thing that is useful only when it is referred to. */
function* usedIds(atlas: Atlas): Looking<Partial<Readonly<Record<RefKind, ReadonlySet<string | undefined>>>>> {
  const place = new Set<string | undefined>();
  const person = new Set<string | undefined>();
  const side = new Set<string | undefined>();
  const topic = new Set<string>();
  const series = new Set<string | undefined>();
  for (const { capital } of atlas.sides) place.add(capital);
  for (const one of atlas.people) {
    yield;
    side.add(one.side);
  }
  for (const { positions } of atlas.topics) for (const position of positions) side.add(position.side);
  for (const meeting of atlas.meetings) {
    yield;
    series.add(meeting.series);
    for (const stated of meeting.places) place.add(stated.place);
    for (const id of meeting.topics) topic.add(id);
    for (const one of meeting.attendance) {
      person.add(one.person);
      side.add(one.side);
    }
  }
  return { place, person, side, topic, series, source: yield* citedIds(atlas) };
}

function* citedIds(atlas: Atlas): Looking<ReadonlySet<string>> {
  const cited = new Set<string>();
  for (const name of KINDS) {
    const kind = kindNamed(name);
    for (const thing of kind.list(atlas)) {
      yield;
      for (const { sources } of kind.statements(thing)) for (const source of sources) cited.add(source);
    }
  }
  return cited;
}
