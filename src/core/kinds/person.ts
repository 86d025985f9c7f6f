import type { Person } from '../model/model.js';
import type { Kind } from './kind.js';
import { highlightMeetings, placesOfMeetings } from './meeting-places.js';

export const person: Kind<Person> = {
  list: (atlas) => atlas.people,
  find: (atlas, id) => atlas.personById.get(id),
  title: ({ name }) => name,
  searchText: ({ aliases, offices }) => ({ aliases, about: offices.map(({ title }) => title) }),
  statements: (one) => [one, ...one.offices],
  meetings: (atlas, { id }) => atlas.meetingsByPerson.get(id) ?? [],
  places: (atlas, { id }) => placesOfMeetings(atlas, atlas.meetingsByPerson.get(id) ?? []),
  highlight: (atlas, { id }) => ({
    ...highlightMeetings(atlas, atlas.meetingsByPerson.get(id) ?? []),
    traveller: id,
  }),
};
