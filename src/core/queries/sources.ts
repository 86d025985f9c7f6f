/** Who says what stands on a page: every source it cites, in the order in which the page mentions them. */
import type { Atlas, Meeting, Ref, Source, Sourced } from '../model.js';

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
  if (person === undefined) return [];
  const attendances = (atlas.meetingsByPerson.get(id) ?? []).flatMap(({ attendance }) =>
    attendance.filter((one) => one.person === id),
  );
  return [...person.offices, ...attendances, person];
}

function ofMeeting(atlas: Atlas, meeting: Meeting): readonly Statement[] {
  const positions = meeting.topics.flatMap((topic) => atlas.topicById.get(topic)?.positions ?? []);
  return [meeting, ...meeting.attendance, ...positions, ...meeting.claims];
}
