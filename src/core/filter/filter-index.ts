/**
 * What filters ask of meetings, as columns of numbers in the atlas's order: a filter that changes with every movement of a
 * finger reads them from end to end within a millisecond, where 250,000 objects take a hundred. Built when first asked for;
 * whoever expects a filter may build them before, in steps.
 */
import { sideOf } from './filter.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Atlas, Meeting } from '../model/model.js';
import { runSync, type Steps } from '../lib/steps.js';
import { wallClock } from '../time/zones.js';

/** Indexes are those of `atlas.meetings` and `atlas.places`. */
export interface FilterIndex {
  /** By the calendar of the meeting's place, as `wallClock` has it; NaN without a date. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly kinds: Uint8Array;
  /** The places of meeting `i`, each once, are those in `places` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Meetings, each once and in order, by what they have. The side is that of somebody who attended, '' if it is not known. */
  readonly bySide: Lists;
  readonly byPerson: Lists;
  readonly byTopic: Lists;
  readonly byMode: Lists;
  readonly byStatus: Lists;
}

export type Lists = ReadonlyMap<string, Uint32Array>;

/** Of `kinds`: a call or letter; in person, and held or reported; in person, but planned or called off. */
export const KIND = { link: 0, held: 1, planned: 2 } as const;

/** Rows made in one step: a few milliseconds' worth. */
const STEP = 4096;
const made = new WeakMap<Atlas, FilterIndex>();

/** @throws RangeError for a time zone that is not known. */
export const filterIndexOf = (atlas: Atlas): FilterIndex => made.get(atlas) ?? runSync(buildFilterIndex(atlas));

/** As `columnsOf`, in steps. */
export function* buildFilterIndex(atlas: Atlas): Steps<FilterIndex> {
  const before = made.get(atlas);
  if (before !== undefined) return before;
  const { meetings } = atlas;
  const count = meetings.length;
  const [earliest, latest] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  const kinds = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  const places: number[] = [];
  const placeIndexes = new Map(atlas.places.map(({ id }, index) => [id, index]));
  const [bySide, byPerson, byTopic] = [new MultiMap<number>(), new MultiMap<number>(), new MultiMap<number>()];
  const [byMode, byStatus] = [new MultiMap<number>(), new MultiMap<number>()];
  for (const [index, meeting] of meetings.entries()) {
    if (index > 0 && index % STEP === 0) {
      yield index / count;
      const known = made.get(atlas);
      if (known !== undefined) return known;
    }
    const { when, timeZone, attendance, mode, status } = meeting;
    if (when !== undefined) {
      earliest[index] = wallClock(when.earliest, timeZone);
      latest[index] = wallClock(when.latest, timeZone);
    }
    kinds[index] = kindOf(meeting);
    for (const id of placesOf(atlas, meeting)) {
      const place = placeIndexes.get(id);
      if (place !== undefined && !places.includes(place, starts[index])) places.push(place);
    }
    starts[index + 1] = places.length;
    byMode.add(mode, index);
    byStatus.add(status, index);
    for (const topic of meeting.topics) byTopic.add(topic, index);
    for (const one of attendance) {
      bySide.add(sideOf(atlas, one) ?? '', index);
      if (one.person !== undefined) byPerson.add(one.person, index);
    }
  }
  const columns = {
    earliest,
    latest,
    kinds,
    starts,
    places: Uint32Array.from(places),
    bySide: packed(bySide),
    byPerson: packed(byPerson),
    byTopic: packed(byTopic),
    byMode: packed(byMode),
    byStatus: packed(byStatus),
  };
  made.set(atlas, columns);
  return columns;
}

function kindOf({ mode, status }: Meeting): number {
  if (mode !== 'in-person') return KIND.link;
  return status === 'held' || status === 'reported' ? KIND.held : KIND.planned;
}

/** Where an atlas lists a meeting: `meetingsByPlace` and `remoteMeetingsByPlace`, the other way round. */
function placesOf(atlas: Atlas, { id, mode, places }: Meeting): readonly string[] {
  return mode === 'in-person' ? places.map(({ place }) => place) : (atlas.capitalsByMeeting.get(id) ?? []);
}

const packed = ({ lists }: MultiMap<number>): Lists =>
  new Map(Array.from(lists, ([value, list]) => [value, Uint32Array.from(list)]));
