/**
 * The data that filters compare, as arrays of numbers in the order of the atlas: a filter that changes with every move of
 * a slider scans them within a millisecond, where reading 250,000 objects takes a hundred. The index of an atlas is built
 * when it is first needed, or earlier in steps.
 */
import { MultiMap } from '../lib/multi-map.js';
import { runSync, type Steps } from '../lib/steps.js';
import type { Atlas, Meeting } from '../model/model.js';
import { wallClock } from '../time/zones.js';
import { sideOf } from './filter.js';

/** Meetings and places are given by their index in `atlas.meetings` and `atlas.places`. */
export interface FilterIndex {
  /** By the id of a meeting. A search in the order of the atlas takes ten times as long, and a filter asks 100,000 times. */
  readonly indexById: ReadonlyMap<string, number>;
  /** By the calendar of the meeting's place, as `wallClock` returns it; NaN without a date. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** A value of `KIND` for each meeting. */
  readonly kinds: Uint8Array;
  /** The places of meeting `i`, each once, are those in `places` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Meetings by the sides that attended, each once and in order; '' for an attendance without a known side. */
  readonly bySide: MeetingLists;
  readonly byPerson: MeetingLists;
  readonly byTopic: MeetingLists;
  readonly byMode: MeetingLists;
  readonly byStatus: MeetingLists;
  /** By the places that a meeting states; '' without one. */
  readonly byPlace: MeetingLists;
  /** '' for a meeting without a series, or without a certainty. */
  readonly bySeries: MeetingLists;
  readonly byCertainty: MeetingLists;
}

export type MeetingLists = ReadonlyMap<string, Uint32Array>;

/** Values of `kinds`: remote meeting; in person and took place; in person, but planned or cancelled. */
export const KIND = { remote: 0, held: 1, planned: 2 } as const;

/** Meetings indexed in one step: a few milliseconds of work. */
const MEETINGS_PER_STEP = 1024;
const cache = new WeakMap<Atlas, FilterIndex>();

/** @throws RangeError for an unknown time zone. */
export const filterIndexOf = (atlas: Atlas): FilterIndex => cache.get(atlas) ?? runSync(buildFilterIndex(atlas));

/** As `filterIndexOf`, in steps. */
export function* buildFilterIndex(atlas: Atlas): Steps<FilterIndex> {
  const before = cache.get(atlas);
  if (before !== undefined) return before;
  const { meetings } = atlas;
  const count = meetings.length;
  const [earliest, latest] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  const kinds = new Uint8Array(count);
  const starts = new Uint32Array(count + 1);
  const places: number[] = [];
  const indexById = new Map<string, number>();
  const placeIndexes = new Map(atlas.places.map(({ id }, index) => [id, index]));
  const [bySide, byPerson, byTopic] = [new MultiMap<number>(), new MultiMap<number>(), new MultiMap<number>()];
  const [byMode, byStatus] = [new MultiMap<number>(), new MultiMap<number>()];
  const [byPlace, bySeries, byCertainty] = [new MultiMap<number>(), new MultiMap<number>(), new MultiMap<number>()];
  for (const [index, meeting] of meetings.entries()) {
    if (index > 0 && index % MEETINGS_PER_STEP === 0) {
      yield index / count;
      // A filter may have been applied meanwhile, which built the whole index.
      const builtMeanwhile = cache.get(atlas);
      if (builtMeanwhile !== undefined) return builtMeanwhile;
    }
    const { when, timeZone, attendance, mode, status } = meeting;
    if (when !== undefined) {
      earliest[index] = wallClock(when.earliest, timeZone);
      latest[index] = wallClock(when.latest, timeZone);
    }
    indexById.set(meeting.id, index);
    kinds[index] = kindOf(meeting);
    for (const id of placeIdsOf(atlas, meeting)) {
      const place = placeIndexes.get(id);
      if (place !== undefined && !places.includes(place, starts[index])) places.push(place);
    }
    starts[index + 1] = places.length;
    byMode.add(mode, index);
    byStatus.add(status, index);
    for (const { place } of meeting.places) byPlace.add(place, index);
    if (meeting.places.length === 0) byPlace.add('', index);
    bySeries.add(meeting.series ?? '', index);
    byCertainty.add(meeting.certainty ?? '', index);
    for (const topic of meeting.topics) byTopic.add(topic, index);
    for (const one of attendance) {
      bySide.add(sideOf(atlas, one) ?? '', index);
      if (one.person !== undefined) byPerson.add(one.person, index);
    }
  }
  const filterIndex = {
    indexById,
    earliest,
    latest,
    kinds,
    starts,
    places: Uint32Array.from(places),
    bySide: toTypedLists(bySide),
    byPerson: toTypedLists(byPerson),
    byTopic: toTypedLists(byTopic),
    byMode: toTypedLists(byMode),
    byStatus: toTypedLists(byStatus),
    byPlace: toTypedLists(byPlace),
    bySeries: toTypedLists(bySeries),
    byCertainty: toTypedLists(byCertainty),
  };
  cache.set(atlas, filterIndex);
  return filterIndex;
}

function kindOf({ mode, status }: Meeting): number {
  if (mode !== 'in-person') return KIND.remote;
  return status === 'held' || status === 'reported' ? KIND.held : KIND.planned;
}

/** The inverse of the atlas's `meetingsByPlace` and `remoteMeetingsByPlace`. */
function placeIdsOf(atlas: Atlas, { id, mode, places }: Meeting): readonly string[] {
  return mode === 'in-person' ? places.map(({ place }) => place) : (atlas.capitalsByMeeting.get(id) ?? []);
}

const toTypedLists = ({ lists }: MultiMap<number>): MeetingLists =>
  new Map(Array.from(lists, ([value, list]) => [value, Uint32Array.from(list)]));
