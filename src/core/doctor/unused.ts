/** What nothing refers to. An atlas without meetings is a gazetteer or a list of people: there everything may stand alone. */
import type { Atlas, LanguageMap, Sourced } from '../model/model.js';
import { pick } from '../model/text.js';
import { pathTo, type Examined, type Finding, type ThingKind } from './findings.js';

export function* unused({ atlas }: Examined): Iterable<Finding> {
  if (atlas.meetings.length === 0) return;
  const used = usedIds(atlas);
  const lists: readonly (readonly [ThingKind, readonly { readonly id: string; readonly called: LanguageMap }[]])[] = [
    ['place', atlas.places.map(({ id, name }) => ({ id, called: name }))],
    ['person', atlas.people.map(({ id, name }) => ({ id, called: name }))],
    ['side', atlas.sides.map(({ id, name }) => ({ id, called: name }))],
    ['topic', atlas.topics.map(({ id, name }) => ({ id, called: name }))],
    ['series', atlas.series.map(({ id, title }) => ({ id, called: title }))],
    ['source', atlas.sources.map(({ id, title }) => ({ id, called: title }))],
  ];
  for (const [kind, things] of lists) {
    for (const { id, called } of things) {
      if (used[kind].has(id)) continue;
      const found = pick(called, 'en');
      yield { severity: 'warning', code: 'unused', path: pathTo(kind, id), id, found };
    }
  }
}

function usedIds(atlas: Atlas): Readonly<Record<ThingKind, ReadonlySet<string>>> {
  const used: Record<ThingKind, Set<string | undefined>> = {
    ...{ place: new Set(), meeting: new Set(), person: new Set(), source: new Set() },
    ...{ side: new Set(), topic: new Set(), series: new Set() },
  };
  const cite = (...cited: readonly Pick<Sourced, 'sources'>[]): void => {
    for (const { sources } of cited) for (const source of sources) used.source.add(source);
  };
  for (const { capital } of atlas.sides) used.place.add(capital);
  for (const place of atlas.places) cite(place, ...place.parts);
  for (const person of atlas.people) {
    used.side.add(person.side);
    cite(person, ...person.offices);
  }
  cite(...atlas.series);
  for (const topic of atlas.topics) {
    for (const { side } of topic.positions) used.side.add(side);
    cite(topic, ...topic.positions);
  }
  for (const meeting of atlas.meetings) {
    used.series.add(meeting.series);
    for (const { place } of meeting.places) used.place.add(place);
    for (const topic of meeting.topics) used.topic.add(topic);
    for (const { person, side } of meeting.attendance) {
      used.person.add(person);
      used.side.add(side);
    }
    cite(meeting, ...meeting.attendance, ...meeting.claims);
  }
  return used as Readonly<Record<ThingKind, ReadonlySet<string>>>;
}
