/** Who says what stands on a page: every source it cites, in the order in which the page mentions them. */
import type { Atlas, Meeting, Person, Ref, Source, Sourced } from '../model/model.js';
import { bySide, officeAt } from './attendance.js';
import { journey } from './people.js';

/** @returns each source once; ids of no source are left out. */
export function sourcesOf(atlas: Atlas, ref: Ref): readonly Source[] {
  const ids = new Set(statements(atlas, ref).flatMap(({ sources }) => sources));
  return [...ids].flatMap((id) => atlas.sourceById.get(id) ?? []);
}

type Statement = Pick<Sourced, 'sources'>;

function statements(atlas: Atlas, { kind, id }: Ref): readonly Statement[] {
  if (kind === 'meeting') {
    const meeting = atlas.meetingById.get(id);
    return meeting === undefined ? [] : ofMeeting(atlas, meeting);
  }
  if (kind === 'place') {
    const place = atlas.placeById.get(id);
    return place === undefined ? [] : [place, ...place.parts];
  }
  const person = atlas.personById.get(id);
  return person === undefined ? [] : ofPerson(atlas, person);
}

/** As the page has them: the meeting, the people side by side, the topics, the accounts that differ; then its series. */
function ofMeeting(atlas: Atlas, meeting: Meeting): readonly Statement[] {
  const attendances = bySide(atlas, meeting).flatMap((group) => group.attendances);
  const topics = meeting.topics.flatMap((id) => atlas.topicById.get(id) ?? []);
  const positions = topics.flatMap((topic) => topic.positions);
  const series = meeting.series === undefined ? undefined : atlas.seriesById.get(meeting.series);
  return [
    meeting,
    ...attendances,
    ...positions,
    ...meeting.claims,
    ...topics,
    ...(series === undefined ? [] : [series]),
  ];
}

/** As the page has them: the office at the first meeting, the journey, then whatever had no place in it, all offices. */
function ofPerson(atlas: Atlas, person: Person): readonly Statement[] {
  const meetings = atlas.meetingsByPerson.get(person.id) ?? [];
  const office = officeAt(person, meetings.find(({ when }) => when !== undefined)?.when);
  const travelled = new Set(journey(atlas, person.id).stops.flatMap((stop) => stop.meetings));
  const attendances = [...travelled, ...meetings.filter((meeting) => !travelled.has(meeting))].flatMap(
    ({ attendance }) => attendance.filter((one) => one.person === person.id),
  );
  return [...(office === undefined ? [] : [office]), ...attendances, ...person.offices, person];
}
