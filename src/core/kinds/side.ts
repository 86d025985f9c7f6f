import type { Side } from '../model/model.js';
import { meetingsOfSide } from '../queries/sides.js';
import type { Kind } from './kind.js';
import { highlightMeetings, placesOfMeetings } from './meeting-places.js';

export const side: Kind<Side> = {
  list: (atlas) => atlas.sides,
  find: (atlas, id) => atlas.sideById.get(id),
  title: ({ name }) => name,
  searchText: ({ abbreviation }) => ({ aliases: [abbreviation], about: [] }),
  statements: () => [],
  meetings: (atlas, { id }) => meetingsOfSide(atlas, id),
  places: (atlas, { id }) => placesOfMeetings(atlas, meetingsOfSide(atlas, id)),
  highlight: (atlas, { id }) => highlightMeetings(atlas, meetingsOfSide(atlas, id)),
};
