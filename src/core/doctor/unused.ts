/**
 * Finds things that no other thing refers to. An atlas without meetings is a gazetteer or a list of people, so the rule
 * skips it.
 */
import { KINDS, kindNamed, type RefKind } from '../kinds/registry.js';
import type { Atlas } from '../model/model.js';
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { MeetingFacts } from './meeting-facts.js';
import type { Finding, Looking, RuleInput } from './rule.js';

export function* unused({ atlas, facts }: RuleInput): Iterable<Finding | undefined> {
  if (atlas.meetings.length === 0) return;
  for (const [name, used] of Object.entries(yield* usedIds(atlas, facts)) as [RefKind, ReadonlySet<string>][]) {
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
function* usedIds(
  atlas: Atlas,
  facts: MeetingFacts,
): Looking<Partial<Readonly<Record<RefKind, ReadonlySet<string | undefined>>>>> {
  const place = new Set([
    ...atlas.sides.map(({ capital }) => capital),
    ...atlas.meetingsByPlace.keys(),
    ...atlas.remoteMeetingsByPlace.keys(),
  ]);
  const side = new Set(atlas.people.map((person) => person.side));
  for (const { positions } of atlas.topics) for (const position of positions) side.add(position.side);
  for (const attendance of facts.attendances.keys()) {
    yield;
    side.add(attendance.side);
  }
  return {
    place,
    person: new Set(atlas.meetingsByPerson.keys()),
    side,
    topic: new Set(atlas.meetingsByTopic.keys()),
    series: new Set(atlas.meetingsBySeries.keys()),
    source: yield* citedIds(atlas, facts),
  };
}

function* citedIds(atlas: Atlas, { sources: ofMeetings }: MeetingFacts): Looking<ReadonlySet<string>> {
  const cited = new Set(ofMeetings);
  for (const name of KINDS) {
    if (name === 'meeting') continue;
    const kind = kindNamed(name);
    for (const thing of kind.list(atlas)) {
      yield;
      for (const { sources } of kind.statements(thing)) for (const source of sources) cited.add(source);
    }
  }
  return cited;
}
