import type { Topic } from '../model/model.js';
import type { Kind } from './kind.js';
import { highlightMeetings, placesOfMeetings } from './meeting-places.js';

export const topic: Kind<Topic> = {
  list: (atlas) => atlas.topics,
  find: (atlas, id) => atlas.topicById.get(id),
  title: ({ name }) => name,
  searchText: ({ positions }) => ({ aliases: [], about: positions.map(({ text }) => text) }),
  statements: (one) => [...one.positions, one],
  meetings: (atlas, { id }) => atlas.meetingsByTopic.get(id) ?? [],
  places: (atlas, one) => placesOfMeetings(atlas, topic.meetings(atlas, one)),
  highlight: (atlas, one) => highlightMeetings(atlas, topic.meetings(atlas, one)),
};
