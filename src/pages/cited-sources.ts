/** The sources of the pages of things, in the order in which the pages mention them. */
import type { Statement } from '../core/kinds/kind.js';
import { statementsOf, thingAt, type Ref, type RefKind, type ThingOf } from '../core/kinds/registry.js';
import type { Atlas, Meeting, Person, Side, Source } from '../core/model/model.js';
import { bySide, officeAt } from '../core/queries/attendance.js';
import { journey } from '../core/queries/people.js';
import { peopleOfSide } from '../core/queries/sides.js';

/** All that a page says, for the kinds whose page says more than the data of the thing itself. */
const PAGE_STATEMENTS: {
  readonly [Name in RefKind]?: (atlas: Atlas, thing: ThingOf<Name>) => readonly Statement[];
} = { meeting: meetingStatements, person: personStatements, side: sideStatements };

/** @returns every source that the page of a thing cites, each once, in the order in which the page mentions them. */
export function sourcesOf(atlas: Atlas, ref: Ref): readonly Source[] {
  const ofPage = PAGE_STATEMENTS[ref.kind] as ((atlas: Atlas, thing: object) => readonly Statement[]) | undefined;
  const thing = ofPage && thingAt(atlas, ref);
  const statements = thing === undefined ? statementsOf(atlas, ref) : (ofPage?.(atlas, thing) ?? []);
  const ids = new Set(statements.flatMap(({ sources }) => sources));
  return [...ids].flatMap((id) => atlas.sourceById.get(id) ?? []);
}

/** The meeting, the people side by side, the topics, the accounts that differ, the series. */
function meetingStatements(atlas: Atlas, one: Meeting): readonly Statement[] {
  const attendances = bySide(atlas, one).flatMap((group) => group.attendances);
  const topics = one.topics.flatMap((id) => atlas.topicById.get(id) ?? []);
  const positions = topics.flatMap((topic) => topic.positions);
  const series = atlas.seriesById.get(one.series ?? '') ?? [];
  return [one, attendances, positions, one.claims, topics, series].flat();
}

/** The office at the first meeting, the journey, the meetings without a place in it, all offices. */
function personStatements(atlas: Atlas, one: Person): readonly Statement[] {
  const meetings = atlas.meetingsByPerson.get(one.id) ?? [];
  const office = officeAt(one, meetings.find(({ when }) => when !== undefined)?.when) ?? [];
  const travelled = new Set(journey(atlas, one.id).stops.flatMap((stop) => stop.meetings));
  const others = meetings.filter((meeting) => !travelled.has(meeting));
  const attendances = [...travelled, ...others].flatMap(({ attendance }) =>
    attendance.filter(({ person: id }) => id === one.id),
  );
  return [office, attendances, one.offices, one].flat();
}

/** The last office of each person. */
function sideStatements(atlas: Atlas, { id }: Side): readonly Statement[] {
  return peopleOfSide(atlas, id).flatMap(({ offices }) => offices.at(-1) ?? []);
}
