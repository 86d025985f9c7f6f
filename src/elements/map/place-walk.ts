/**
 * Walking the places by keyboard: to the nearest in a direction, to the first and last, by name, by date of meeting.
 * Which place comes next is core's to say (src/core/moves.ts); here is what a walk has to remember between two keys:
 * the step just made (so that the opposite arrow returns), letters typed, the meeting reached, the cluster opened.
 */
import { compassPoint, distanceKm, rhumbBearing } from '../../core/geography.js';
import { project } from '../../core/mercator.js';
import type { Atlas, Meeting, Ref } from '../../core/model.js';
import { nextInDirection, typeAhead, type MoveMemory } from '../../core/moves.js';
import type { View } from '../../core/scene.js';
import { pick } from '../../core/text.js';
import { direction as directionWords, formatDistance, formatWhen } from '../../i18n/index.js';
import type { Action } from '../base/keys.js';
import { isDirection, isVisible, type Direction } from './camera.js';
import type { Stage } from './stage.js';

/** Letters typed within this time of one another make one name. */
const TYPING_MS = 1000;
const ARROW = { north: 'up', south: 'down', west: 'left', east: 'right' } as const;

export class PlaceWalk {
  #memory: MoveMemory | undefined;
  #typed = '';
  #typedAt = 0;
  #meeting: string | undefined;
  #cluster: { readonly members: readonly string[]; readonly view: View } | undefined;

  /** Home, End, arrows, Page Up and Page Down from the focused marker. */
  move(stage: Stage, fromKey: string, action: Action): void {
    if (isDirection(action)) this.#moveTowards(stage, fromKey, action);
    else if (action === 'first' || action === 'last') this.#moveToEnd(stage, fromKey, action);
    else if (action === 'next-meeting') this.#stepMeeting(stage, fromKey, 1);
    else if (action === 'previous-meeting') this.#stepMeeting(stage, fromKey, -1);
  }

  /** @returns whether the key was a letter of a name. `timeStamp` is the event's, in milliseconds. */
  type(stage: Stage, fromKey: string, event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
    if ([...event.key].length !== 1 || event.key === ' ' || !/[\p{L}\p{M}]/u.test(event.key)) return false;
    this.#typed = event.timeStamp - this.#typedAt < TYPING_MS ? this.#typed + event.key : event.key;
    this.#typedAt = event.timeStamp;
    const { state, source } = stage;
    const names = walkable(stage).map((place) => ({ id: place.id, name: pick(place.name, state.lang) || place.id }));
    const found = typeAhead(names, source.membersOf(fromKey)[0], this.#typed, state.lang);
    if (found !== undefined) this.#go(stage, fromKey, found);
    return true;
  }

  /** An opened cluster remembers where it came from. */
  clusterOpened(members: readonly string[], view: View): void {
    this.#cluster = { members, view };
  }

  /** Escape on a marker: back to the cluster it was opened from. @returns whether there was one. */
  collapse(stage: Stage): boolean {
    const cluster = this.#cluster;
    this.#cluster = undefined;
    const [first] = cluster?.members ?? [];
    if (cluster === undefined || first === undefined) return false;
    stage.handle.setView(cluster.view.center, cluster.view.zoom);
    stage.draw();
    focusPlace(stage, first);
    return true;
  }

  #moveTowards(stage: Stage, fromKey: string, towards: Direction): void {
    const { handle, source, words } = stage;
    const { zoom } = handle.view;
    const candidates = source
      .markers(stage.state.visible, handle.view)
      .map(({ key, coordinates }) => ({ id: key, point: project(coordinates, zoom) }));
    const { to, memory } = nextInDirection(candidates, fromKey, ARROW[towards], this.#memory);
    this.#memory = memory;
    const member = to === undefined ? undefined : source.membersOf(to)[0];
    if (member === undefined) stage.announce(words.announce.noPlaceFurther(towards));
    else this.#go(stage, fromKey, member);
  }

  #moveToEnd(stage: Stage, fromKey: string, end: 'first' | 'last'): void {
    const target = walkable(stage).at(end === 'first' ? 0 : -1);
    if (target !== undefined) this.#go(stage, fromKey, target.id);
  }

  /**
   * The walk goes on from the meeting last reached while the reader is still at its place; from elsewhere it starts with
   * that place's first meeting (forward) or the one before it (backward).
   */
  #stepMeeting(stage: Stage, fromKey: string, step: 1 | -1): void {
    const { state, source, words } = stage;
    const here = source.membersOf(fromKey);
    const walk = state.atlas.meetings
      .filter((meeting) => passes(stage, meeting))
      .map((meeting) => ({ meeting, places: placesOf(state.atlas, { kind: 'meeting', id: meeting.id }) }))
      .filter(({ places }) => places.length > 0);
    const isHere = ({ places }: { readonly places: readonly string[] }): boolean =>
      places.some((id) => here.includes(id));
    const reached = walk.findIndex((one) => one.meeting.id === this.#meeting && isHere(one));
    const next = walk[reached >= 0 ? reached + step : walk.findIndex(isHere) - (step > 0 ? 0 : 1)];
    if (next === undefined) {
      stage.announce(step > 0 ? words.announce.lastMeeting : words.announce.firstMeeting);
      return;
    }
    this.#meeting = next.meeting.id;
    const when = formatWhen(next.meeting.when, state.lang, words, { style: 'short' });
    const told = (step > 0 ? words.map.nextMeeting : words.map.previousMeeting)(
      pick(next.meeting.title, state.lang),
      when,
    );
    const place = next.places.find((id) => here.includes(id)) ?? next.places[0];
    if (place !== undefined) this.#go(stage, fromKey, place, told);
  }

  #go(stage: Stage, fromKey: string, placeId: string, first = ''): void {
    const from = stage.source.membersOf(fromKey)[0];
    stage.describe([first, distanceWords(stage, from, placeId)].filter(Boolean).join(' '));
    focusPlace(stage, placeId);
  }
}

/** Focuses the marker that shows a place, moving the view to it first if it is not drawn. */
export function focusPlace(stage: Stage, placeId: string): boolean {
  const { handle, source, state } = stage;
  let key = source.keyOf(placeId, handle.view);
  if (key === undefined || handle.elementOf(key) === undefined) {
    const coordinates = state.atlas.placeById.get(placeId)?.coordinates;
    if (coordinates === undefined) return false;
    handle.setView(coordinates, handle.view.zoom);
    stage.draw();
    key = source.keyOf(placeId, handle.view);
  }
  return key !== undefined && handle.focus(key);
}

/** The places a page is about, as far as they can be drawn: a call has those of the capitals it linked. */
export function placesOf(atlas: Atlas, ref: Ref): readonly string[] {
  const drawn = (id: string): boolean => atlas.placeById.get(id)?.coordinates !== undefined;
  if (ref.kind === 'place') return [ref.id].filter(drawn);
  const meetings =
    ref.kind === 'meeting' ? [atlas.meetingById.get(ref.id)] : (atlas.meetingsByPerson.get(ref.id) ?? []);
  const ids = meetings.flatMap((meeting) => (meeting === undefined ? [] : meetingPlaces(atlas, meeting)));
  return [...new Set(ids)].filter(drawn);
}

function meetingPlaces(atlas: Atlas, meeting: Meeting): readonly string[] {
  if (meeting.places.length > 0) return meeting.places.map(({ place }) => place);
  return atlas.places.filter(({ id }) => atlas.linksByPlace.get(id)?.includes(meeting)).map(({ id }) => id);
}

const passes = ({ state }: Stage, meeting: Meeting): boolean => state.visible?.has(meeting.id) ?? true;

const walkable = ({ state }: Stage): Atlas['places'] =>
  state.atlas.places.filter((place) => place.coordinates !== undefined && isVisible(state, place.id));

/** "4,670 km north-north-east of Singapore". */
function distanceWords({ state, words }: Stage, fromId: string | undefined, toId: string): string {
  const from = fromId === undefined ? undefined : state.atlas.placeById.get(fromId);
  const to = state.atlas.placeById.get(toId);
  if (from?.coordinates === undefined || to?.coordinates === undefined || from === to) return '';
  const towards = directionWords(compassPoint(rhumbBearing(from.coordinates, to.coordinates), 16), 16, words);
  return words.distanceFrom(
    formatDistance(distanceKm(from.coordinates, to.coordinates), state.lang),
    towards,
    pick(from.name, state.lang),
  );
}
