/**
 * Walking the places by keyboard: to the nearest in a direction, to the first and last, by name, by date of meeting.
 * Which place comes next is core's to say (src/core/moves.ts); here is what a walk has to remember between two keys:
 * the step just made (so that the opposite arrow returns), letters typed, the meeting reached, the cluster opened.
 */
import { compassPoint, distanceKm, rhumbBearing } from '../../core/geography.js';
import { project } from '../../core/mercator.js';
import type { Atlas, Meeting } from '../../core/model.js';
import { nextInDirection, typeAhead, type MoveMemory } from '../../core/moves.js';
import type { View } from '../../core/scene.js';
import { pick } from '../../core/text.js';
import { direction as directionWords, formatDistance, formatWhen } from '../../i18n/index.js';
import type { Action } from '../base/keys.js';
import { isDirection, isVisible, type Direction } from './camera.js';
import { focusPlace, placesOf } from './places.js';
import type { Stage } from './stage.js';

/** Letters typed within this time of one another make one name. */
const TYPING_MS = 1000;
const ARROW = { north: 'up', south: 'down', west: 'left', east: 'right' } as const;

export class PlaceWalk {
  #memory: MoveMemory | undefined;
  #typed = '';
  #typedAt = 0;
  #meeting: string | undefined;
  /** The clusters opened one inside the other, each with the view it was opened from. */
  #opened: { readonly members: readonly string[]; readonly view: View }[] = [];

  /** Home, End, arrows, Page Up and Page Down from the focused marker. */
  move(stage: Stage, fromKey: string, action: Action): void {
    this.#typed = '';
    if (isDirection(action)) this.#moveTowards(stage, fromKey, action);
    else if (action === 'first' || action === 'last') this.#moveToEnd(stage, fromKey, action);
    else if (action === 'next-meeting') this.#stepMeeting(stage, fromKey, 1);
    else if (action === 'previous-meeting') this.#stepMeeting(stage, fromKey, -1);
  }

  /**
   * A letter, or whatever else goes on with the name that is being typed: the space in "New York", the hyphen of
   * "Guinea-Bissau". Elsewhere those keys open and zoom.
   * @returns whether the key was part of a name. Times are those of the events, in milliseconds.
   */
  type(stage: Stage, fromKey: string, event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
    if ([...event.key].length !== 1) return false;
    const isGoingOn = this.#typed !== '' && event.timeStamp - this.#typedAt < TYPING_MS;
    const typed = isGoingOn ? this.#typed + event.key : event.key;
    const { state, source } = stage;
    const names = walkable(stage).map((place) => ({ id: place.id, name: pick(place.name, state.lang) || place.id }));
    const found = typeAhead(names, source.membersOf(fromKey)[0], typed, state.lang);
    const isLetter = /[\p{L}\p{M}]/u.test(event.key);
    if (!isLetter && (found === undefined || !isGoingOn)) return false;
    this.#typed = typed;
    this.#typedAt = event.timeStamp;
    if (found !== undefined) this.#go(stage, fromKey, found);
    return true;
  }

  /** An opened cluster remembers where it came from. */
  clusterOpened(members: readonly string[], view: View): void {
    this.#opened.push({ members, view });
  }

  /**
   * Escape on a marker: back to the cluster it was opened from.
   * @returns whether there was one; a cluster that came together again by zooming out is forgotten.
   */
  collapse(stage: Stage): boolean {
    const { handle, state } = stage;
    for (let cluster = this.#opened.pop(); cluster !== undefined; cluster = this.#opened.pop()) {
      const first = cluster.members.find((id) => state.atlas.placeById.has(id));
      if (first === undefined || handle.view.zoom <= cluster.view.zoom) continue;
      handle.setView(cluster.view.center, cluster.view.zoom);
      stage.draw();
      focusPlace(stage, first);
      return true;
    }
    return false;
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
   * The walk goes on from the meeting last reached while the reader is still at its place, or from the one whose page is
   * open if it was held here; otherwise from the first one here.
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
    const indexHere = (id: string | undefined): number => walk.findIndex((one) => one.meeting.id === id && isHere(one));
    const { selection } = state;
    const known = [indexHere(this.#meeting), selection?.kind === 'meeting' ? indexHere(selection.id) : -1];
    const reached = known.find((index) => index >= 0) ?? walk.findIndex(isHere);
    const next = walk[reached + step];
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

  /** @param told what is said first; it is a result of its own where focus has no way to go and would say nothing. */
  #go(stage: Stage, fromKey: string, placeId: string, told = ''): void {
    const { handle, source } = stage;
    if (source.keyOf(placeId, handle.view) === fromKey) {
      if (told !== '') stage.announce(told);
      return;
    }
    const description = [told, distanceWords(stage, source.membersOf(fromKey)[0], placeId)].filter(Boolean).join(' ');
    stage.describe(description, () => void focusPlace(stage, placeId));
  }
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
