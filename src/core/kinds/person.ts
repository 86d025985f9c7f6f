import type { Atlas, Person } from '../model/model.js';
import { officeAt } from '../queries/attendance.js';
import { journey } from '../queries/people.js';
import type { Kind, Statement } from './kind.js';
import { highlightMeetings, placesOfMeetings } from './meeting-places.js';

export const person: Kind<Person> = {
  list: (atlas) => atlas.people,
  find: (atlas, id) => atlas.personById.get(id),
  title: ({ name }) => name,
  searchText: ({ aliases, offices }) => ({ aliases, about: offices.map(({ title }) => title) }),
  statements: (one) => [one, ...one.offices],
  pageStatements,
  meetings: (atlas, { id }) => atlas.meetingsByPerson.get(id) ?? [],
  places: (atlas, { id }) => placesOfMeetings(atlas, atlas.meetingsByPerson.get(id) ?? []),
  highlight: (atlas, { id }) => ({
    ...highlightMeetings(atlas, atlas.meetingsByPerson.get(id) ?? []),
    traveller: id,
  }),
};

/** The office at the first meeting, the journey, the meetings without a place in it, all offices. */
function pageStatements(atlas: Atlas, one: Person): readonly Statement[] {
  const meetings = atlas.meetingsByPerson.get(one.id) ?? [];
  const office = officeAt(one, meetings.find(({ when }) => when !== undefined)?.when) ?? [];
  const travelled = new Set(journey(atlas, one.id).stops.flatMap((stop) => stop.meetings));
  const others = meetings.filter((meeting) => !travelled.has(meeting));
  const attendances = [...travelled, ...others].flatMap(({ attendance }) =>
    attendance.filter(({ person: id }) => id === one.id),
  );
  return [office, attendances, one.offices, one].flat();
}
