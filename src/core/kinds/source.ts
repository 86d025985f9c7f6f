import type { Source } from '../model/model.js';
import { citationsOf } from './citations.js';
import type { Kind } from './kind.js';
import { highlightMeetings, placesOfMeetings } from './meeting-places.js';

export const source: Kind<Source> = {
  list: (atlas) => atlas.sources,
  find: (atlas, id) => atlas.sourceById.get(id),
  title: ({ title }) => title,
  // A headline names many people and places, and must not come before their own pages.
  searchText: ({ publisher, author, note }) => ({ aliases: [publisher, author], about: [note], weight: 0.2 }),
  statements: () => [],
  meetings: (atlas, { id }) => citationsOf(atlas, id).meetings,
  places: (atlas, { id }) => {
    const { places, meetings } = citationsOf(atlas, id);
    return [...new Set([...places.map((place) => place.id), ...placesOfMeetings(atlas, meetings)])];
  },
  highlight: (atlas, { id }) => {
    const { places, meetings } = citationsOf(atlas, id);
    const ofMeetings = highlightMeetings(atlas, meetings);
    const related = [...new Set([...ofMeetings.related, ...places.map((place) => place.id)])];
    return { ...ofMeetings, related };
  },
};
