/** Finds the row in which a thing is named first, from the rows of the meetings. So no cell has to be compared with a name. */
import { KIND_OF_LIST } from '../../model/lists.js';
import type { AtlasData, Meeting } from '../../model/model.js';
import type { MeetingOrigins } from '../format.js';

const { places, people, sides, topics, series, sources, meetings } = KIND_OF_LIST;

/**
 * @param data as the reader returns it, with the meetings in the order of the file.
 * @param paths of things: `person/sung-kim`.
 * @returns the row of the first meeting of each thing, by path. A thing without a meeting has none.
 */
export function rowsOfThings(
  data: AtlasData,
  origins: MeetingOrigins,
  paths: Iterable<string>,
): ReadonlyMap<string, number> {
  const wanted = new Set(paths);
  const rows = new Map<string, number>();
  for (const meeting of data.meetings) {
    if (wanted.size === 0) break;
    const row = origins.get(meeting.id);
    if (row === undefined) continue;
    for (const path of pathsIn(meeting)) if (wanted.delete(path)) rows.set(path, row);
  }
  return rows;
}

function* pathsIn(meeting: Meeting): Iterable<string> {
  yield `${meetings}/${meeting.id}`;
  for (const { place } of meeting.places) yield `${places}/${place}`;
  for (const { person, side } of meeting.attendance) {
    if (person !== undefined) yield `${people}/${person}`;
    if (side !== undefined) yield `${sides}/${side}`;
  }
  for (const id of meeting.topics) yield `${topics}/${id}`;
  if (meeting.series !== undefined) yield `${series}/${meeting.series}`;
  for (const id of meeting.sources) yield `${sources}/${id}`;
}
