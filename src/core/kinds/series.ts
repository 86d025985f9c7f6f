import type { Series } from '../model/model.js';
import type { Kind } from './kind.js';
import { highlightMeetings, placesOfMeetings } from './meeting-places.js';

export const series: Kind<Series> = {
  list: (atlas) => atlas.series,
  find: (atlas, id) => atlas.seriesById.get(id),
  title: ({ title }) => title,
  searchText: ({ note }) => ({ aliases: [], about: [note] }),
  statements: (one) => [one],
  meetings: (atlas, { id }) => atlas.meetingsBySeries.get(id) ?? [],
  places: (atlas, one) => placesOfMeetings(atlas, series.meetings(atlas, one)),
  highlight: (atlas, one) => highlightMeetings(atlas, series.meetings(atlas, one)),
};
