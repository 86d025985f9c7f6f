import type { Place } from '../model/model.js';
import type { Kind } from './kind.js';

export const place: Kind<Place> = {
  list: (atlas) => atlas.places,
  find: (atlas, id) => atlas.placeById.get(id),
  title: ({ name }) => name,
  searchText: ({ aliases, parts }) => ({ aliases, about: parts.map(({ name }) => name) }),
  statements: (one) => [one, ...one.parts],
  meetings: (atlas, { id }) => [
    ...(atlas.meetingsByPlace.get(id) ?? []),
    ...(atlas.remoteMeetingsByPlace.get(id) ?? []),
  ],
  places: (_atlas, { id }) => [id],
  highlight: (_atlas, { id }) => ({ selected: [id], related: [], othersDimmed: false, calls: [] }),
};
