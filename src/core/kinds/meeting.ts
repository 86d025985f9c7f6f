import type { Meeting } from '../model/model.js';
import type { Kind } from './kind.js';
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
