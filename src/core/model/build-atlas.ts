/**
 * Turns checked data into an atlas: sorts, indexes and freezes it once, so that later queries are look-ups. It freezes the
 * atlas, its lists and its indexes. The items in the lists are those of the data: readers freeze them, a page may keep
 * changing its own.
 *
 * Meetings are sorted by their earliest possible instant, then their latest, then their number in a series, then id. A
 * meeting with only an end ("until 4 June") is sorted by that end; meetings without a date come last.
 */
import { sideOf } from '../filter/filter.js';
import { MultiMap } from '../lib/multi-map.js';
import { ATLAS_LISTS, byId, NO_DATA } from './lists.js';
import type { Atlas, AtlasData, Meeting, Place } from './model.js';
import { mapProgress, runSync, mergeSort, type Steps } from '../lib/steps.js';
import { pick } from './text.js';

/** Meetings indexed in one step: a few milliseconds of work. */
const STEP = 4096;

/**
 * @param data the result of a reader, or data made by a page. References that do not resolve are ignored; if two items have
 *   the same id, the first one is kept, as in the readers.
 * @throws TypeError if one of its lists is missing.
 */
export function buildAtlas(data: AtlasData): Atlas {
  return runSync(atlasSteps(data));
}

/** Like `buildAtlas`, in steps. */
export function* atlasSteps(data: AtlasData): Steps<Atlas> {
  for (const list of ATLAS_LISTS) {
    if (!Array.isArray(data[list])) throw new TypeError(`Got ${typeof data[list]} for ${list}, expected an array.`);
  }
  const placeById = byId(data.places);
  yield 0;
  const meetingById = byId(data.meetings);
  yield 0;
  const personById = byId(data.people);
  const [sideById, seriesById] = [byId(data.sides), byId(data.series)];
  const [topicById, sourceById] = [byId(data.topics), byId(data.sources)];
  const meetings = Object.freeze(yield* mapProgress(0, 0.4, sortMeetings([...meetingById.values()])));
  const presences = new MultiMap<Meeting>();
  const links = new MultiMap<Meeting>();
  const byPerson = new MultiMap<Meeting>();
  const series = new MultiMap<Meeting>();
  const topics = new MultiMap<Meeting>();
  let index = 0;
  for (const meeting of meetings) {
    index += 1;
    if (index % STEP === 0) yield 0.4 + 0.2 * (index / meetings.length);
    const places = meeting.mode === 'in-person' ? presences : links;
    for (const { place } of meeting.places) places.add(place, meeting);
    for (const one of meeting.attendance) {
      if (one.person !== undefined) byPerson.add(one.person, meeting);
      if (places === presences) continue;
      const capital = sideById.get(sideOf({ personById }, one) ?? '')?.capital;
      if (capital !== undefined && placeById.has(capital)) links.add(capital, meeting);
    }
    if (meeting.series !== undefined) series.add(meeting.series, meeting);
    for (const topic of meeting.topics) topics.add(topic, meeting);
  }
  const meetingsByPlace = frozen(presences);
  const remoteMeetingsByPlace = frozen(links);
  const inOrder = sortPlaces([...placeById.values()], meetingsByPlace, remoteMeetingsByPlace);
  const places = yield* mapProgress(0.6, 0.75, inOrder);
  const capitalsByMeeting = yield* mapProgress(0.75, 0.8, capitalsIn(places, remoteMeetingsByPlace));
  const people = Object.freeze(yield* mapProgress(0.8, 1, mergeSort([...personById.values()], compareNames)));
  return Object.freeze({
    ...data,
    places,
    sides: Object.freeze([...sideById.values()]),
    people,
    series: Object.freeze([...seriesById.values()]),
    topics: Object.freeze([...topicById.values()]),
    meetings,
    sources: Object.freeze([...sourceById.values()]),
    placeById,
    meetingById,
    personById,
    sideById,
    seriesById,
    topicById,
    sourceById,
    meetingsByPlace,
    remoteMeetingsByPlace,
    capitalsByMeeting,
    meetingsByPerson: frozen(byPerson),
    meetingsBySeries: frozen(series),
    meetingsByTopic: frozen(topics),
  });
}

/** Compares two meetings by the order of an atlas. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return (
    compare(instantOf(a), instantOf(b)) ||
    compare(a.when?.latest ?? Infinity, b.when?.latest ?? Infinity) ||
    compare(a.number ?? 0, b.number ?? 0) ||
    compare(a.id, b.id)
  );
}

/**
 * Sorts by `compareMeetings`: first groups meetings by instant, then sorts within each group. This is faster, because many
 * meetings of a large atlas share a day, and the instants are sorted as plain numbers.
 */
function* sortMeetings(meetings: readonly Meeting[]): Steps<readonly Meeting[]> {
  const byInstant = new Map<number, Meeting[]>();
  for (const [index, meeting] of meetings.entries()) {
    if (index > 0 && index % STEP === 0) yield (0.5 * index) / meetings.length;
    const instant = instantOf(meeting);
    const together = byInstant.get(instant);
    if (together === undefined) byInstant.set(instant, [meeting]);
    else together.push(meeting);
  }
  const inOrder: Meeting[] = [];
  for (const instant of Float64Array.from(byInstant.keys()).sort()) {
    const together = byInstant.get(instant) as Meeting[];
    const step = Math.floor(inOrder.length / STEP);
    const done = (): number => 0.5 + (0.5 * inOrder.length) / meetings.length;
    const run =
      together.length > STEP
        ? yield* mapProgress(done(), done(), mergeSort(together, compareMeetings))
        : together.sort(compareMeetings);
    for (const meeting of run) inOrder.push(meeting);
    if (Math.floor(inOrder.length / STEP) > step) yield done();
  }
  return inOrder;
}

function instantOf({ when }: Meeting): number {
  if (when === undefined) return Infinity;
  return when.earliest === -Infinity ? when.latest : when.earliest;
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

type Named = Pick<Place, 'id' | 'name'>;

const collator = new Intl.Collator('en', { numeric: true });

/** Compares named things by English name (or the first name there is), then by id. */
export function compareNames(a: Named, b: Named): number {
  return collator.compare(pick(a.name, 'en'), pick(b.name, 'en')) || compare(a.id, b.id);
}

/** Sorts places: first those with meetings in person, by their first meeting; then those with calls, by the first; then by name. */
function* sortPlaces(
  places: readonly Place[],
  meetingsByPlace: Atlas['meetingsByPlace'],
  remoteMeetingsByPlace: Atlas['remoteMeetingsByPlace'],
): Steps<readonly Place[]> {
  const ranked = places.map((place) => {
    const met = meetingsByPlace.get(place.id)?.[0];
    const first = met ?? remoteMeetingsByPlace.get(place.id)?.[0];
    const instant = first === undefined ? 0 : instantOf(first);
    return { place, instant, rank: met !== undefined ? 0 : first !== undefined ? 1 : 2 };
  });
  const inOrder = yield* mergeSort(
    ranked,
    (a, b) => a.rank - b.rank || compare(a.instant, b.instant) || compareNames(a.place, b.place),
  );
  return Object.freeze(inOrder.map(({ place }) => place));
}

/** The inverse of `remoteMeetingsByPlace`: the places of each call, without a search through all places. */
function* capitalsIn(
  places: readonly Place[],
  remoteMeetingsByPlace: Atlas['remoteMeetingsByPlace'],
): Steps<ReadonlyMap<string, readonly string[]>> {
  const capitals = new Map<string, string[]>();
  for (const [index, { id }] of places.entries()) {
    if (index > 0 && index % STEP === 0) yield index / places.length;
    for (const [at, call] of (remoteMeetingsByPlace.get(id) ?? []).entries()) {
      if (at > 0 && at % STEP === 0) yield index / places.length;
      const known = capitals.get(call.id);
      if (known === undefined) capitals.set(call.id, [id]);
      else known.push(id);
    }
  }
  for (const list of capitals.values()) Object.freeze(list);
  return capitals;
}

function frozen({ lists }: MultiMap<Meeting>): ReadonlyMap<string, readonly Meeting[]> {
  for (const list of lists.values()) Object.freeze(list);
  return lists;
}

/** The empty atlas, shown before data is loaded. */
export const emptyAtlas: Atlas = buildAtlas(NO_DATA);
