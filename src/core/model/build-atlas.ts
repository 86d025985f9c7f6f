/**
 * From checked data to an atlas: sorted, indexed and frozen once, so that every query afterwards is a look-up. What is
 * frozen is what belongs to the atlas (itself, its lists, its indexes); the things in the lists are those of the data, which
 * the readers freeze themselves and a page may keep using as its own.
 *
 * Meetings are ordered by their first possible instant, then their last, then their number in a series, then id: a total
 * order. Where only the end is stated ("until 4 June") that is where they stand; without any date they come last.
 */
import { sideOf } from '../filter/filter.js';
import { MultiMap } from '../lib/multi-map.js';
import type { Atlas, AtlasData, Meeting, Person, Place } from './model.js';
import { mapProgress, runSync, mergeSort, type Steps } from '../lib/steps.js';
import { pick } from './text.js';

/** Meetings indexed in one step: a few milliseconds' worth. */
const STEP = 4096;
const LISTS = ['places', 'sides', 'people', 'series', 'topics', 'meetings', 'sources'] as const;

/**
 * @param data what a reader gave, or a page made. References to what is not there are passed over; of things with one id
 *   the first is taken, as in the readers.
 * @throws TypeError if one of its lists is missing.
 */
export function buildAtlas(data: AtlasData): Atlas {
  return runSync(atlasSteps(data));
}

/** As `buildAtlas`, in steps. */
export function* atlasSteps(data: AtlasData): Steps<Atlas> {
  for (const list of LISTS) {
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

/** Orders meetings as an atlas does. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return (
    compare(instantOf(a), instantOf(b)) ||
    compare(a.when?.latest ?? Infinity, b.when?.latest ?? Infinity) ||
    compare(a.number ?? 0, b.number ?? 0) ||
    compare(a.id, b.id)
  );
}

/**
 * By `compareMeetings`: first put together by instant, then each of these lists for itself. Most meetings of a large atlas
 * share their day with others, and sorting numbers needs no comparison of ours.
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

const collator = new Intl.Collator('en', { numeric: true });

/** Orders places and people as an atlas does: by English name, or whichever there is, then id. */
export function compareNames(a: Place | Person, b: Place | Person): number {
  return collator.compare(pick(a.name, 'en'), pick(b.name, 'en')) || compare(a.id, b.id);
}

/** Where people met comes first, by the first meeting; then where calls went, by the first; then the rest by name. */
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

/** Of equal ids the first wins, as in the readers. */
function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

/** `remoteMeetingsByPlace` the other way round, so that nobody need look through all places for those of one call. */
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

/** The atlas of nothing: what is shown before anything is loaded. */
export const emptyAtlas: Atlas = buildAtlas({
  places: [],
  sides: [],
  people: [],
  series: [],
  topics: [],
  meetings: [],
  sources: [],
});
