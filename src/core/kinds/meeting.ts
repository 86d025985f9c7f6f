import type { Atlas, Meeting } from '../model/model.js';
import { bySide } from '../queries/attendance.js';
import type { Kind, Statement } from './kind.js';
import { placesOfMeeting } from './meeting-places.js';

export const meeting: Kind<Meeting> = {
  list: (atlas) => atlas.meetings,
  find: (atlas, id) => atlas.meetingById.get(id),
  title: ({ title }) => title,
  searchText: ({ when, note, unread = [] }) => ({
    aliases: [when?.edtf],
    about: [note, ...unread.map(({ text }) => text)],
  }),
  when: ({ when }) => when,
  statements: (one) => [one, ...one.attendance, ...one.claims],
  pageStatements,
  meetings: (_atlas, one) => [one],
  places: placesOfMeeting,
  highlight(atlas, one) {
    const places = placesOfMeeting(atlas, one);
    const isStated = one.places.length > 0;
    return {
      selected: isStated ? places : [],
      related: isStated ? [] : places,
      othersDimmed: false,
      calls: [one],
    };
  },
};

/** The meeting, the people side by side, the topics, the accounts that differ, the series. */
function pageStatements(atlas: Atlas, one: Meeting): readonly Statement[] {
  const attendances = bySide(atlas, one).flatMap((group) => group.attendances);
  const topics = one.topics.flatMap((id) => atlas.topicById.get(id) ?? []);
  const positions = topics.flatMap((topic) => topic.positions);
  const series = atlas.seriesById.get(one.series ?? '') ?? [];
  return [one, attendances, positions, one.claims, topics, series].flat();
}
