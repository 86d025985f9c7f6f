/**
 * Walking the places by keyboard: to the nearest in a direction, to the first and last, by name, by date of meeting.
 * Which place comes next is core's to say (src/core/navigation/moves.ts); here is what a walk has to remember between two keys:
 * the step just made (so that the opposite arrow returns), letters typed, the meeting reached, the cluster opened.
 */
import { compassPoint, distanceKm, rhumbBearing } from '../../core/geo/geography.js';
import { project } from '../../core/geo/mercator.js';
import type { Atlas, Place } from '../../core/model/model.js';
import { nextInDirection, typeAhead, type MoveMemory } from '../../core/navigation/moves.js';
import type { View } from '../../core/scene/scene.js';
import { pick } from '../../core/model/text.js';
import { announceEn } from '../../languages/en/announce.js';
import { compassEn } from '../../languages/en/compass.js';
import { mapEn } from '../../languages/en/map.js';
import { direction as directionWords, formatDistance, formatWhen, words } from '../../languages/index.js';
import type { Action } from '../base/keys.js';
import { isDirection, placesLeft, type Direction } from './camera.js';
import { MeetingWalk } from './meeting-walk.js';
import { focusPlace } from './places.js';
import type { Stage } from './stage.js';

/** Letters typed within this time of one another make one name. */
const TYPING_MS = 1000;
const ARROW = { north: 'up', south: 'down', west: 'left', east: 'right' } as const;
const ARROWS: readonly Action[] = ['north', 'south', 'west', 'east'];
const STEPS: readonly Action[] = ['next-meeting', 'previous-meeting'];
const ENDS: readonly Action[] = ['first', 'last'];

/** Where a key leads. */
interface Leg {
  readonly place: string;
  /** What is said before the way itself: which meeting it leads to. */
  readonly told: string;
  readonly memory?: MoveMemory | undefined;
  readonly meeting?: string;
  readonly isTyped?: true;
}

export class PlaceWalk {
  #memory: MoveMemory | undefined;
  #typed = '';
  #typedAt = 0;
  #meeting: string | undefined;
  /** The key before was Page Up or Page Down. */
  #isStepping = false;
  readonly #meetings = new MeetingWalk();
  /** The clusters opened one inside the other, each with the view it was opened from. */
  #opened: { readonly members: readonly string[]; readonly view: View }[] = [];

  /** Home, End, arrows, Page Up and Page Down from the focused marker. */
  move(stage: Stage, fromKey: string, action: Action): void {
    const announce = words(stage.state.lang, announceEn);
    this.#typed = '';
    const leg = this.#legOf(stage, fromKey, action);
    this.#isStepping = STEPS.includes(action);
    if (leg !== undefined) this.#go(stage, fromKey, leg);
    else if (isDirection(action)) stage.announce(announce.noPlaceFurther(action));
    else if (action === 'next-meeting') stage.announce(announce.lastMeeting);
    else if (action === 'previous-meeting') stage.announce(announce.firstMeeting);
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
    if (found !== undefined) this.#go(stage, fromKey, { place: found, told: '', isTyped: true });
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

  /**
   * Where the keys lead from a marker: what is to be said on the way to each, by the key of its marker. Where two ways lead
   * to one marker, that of the kind of key pressed last is foreseen.
   */
  waysFrom(stage: Stage, fromKey: string): ReadonlyMap<string, string> {
    const ways = new Map<string, string>();
    const kinds = this.#isStepping ? [STEPS, ARROWS, ENDS] : [ARROWS, STEPS, ENDS];
    for (const action of kinds.flat()) {
      const leg = this.#legOf(stage, fromKey, action);
      const key = leg && stage.source.keyOf(leg.place, stage.handle.view);
      if (leg === undefined || key === undefined || key === fromKey || ways.has(key)) continue;
      ways.set(key, wayWords(stage, fromKey, leg));
    }
    return ways;
  }

  /** Where an action leads from a marker; undefined where there is nothing further. */
  #legOf(stage: Stage, fromKey: string, action: Action): Leg | undefined {
    if (isDirection(action)) return this.#legTowards(stage, fromKey, action);
    if (action === 'next-meeting') return this.#legToMeeting(stage, fromKey, 1);
    if (action === 'previous-meeting') return this.#legToMeeting(stage, fromKey, -1);
    const places = placesLeft(stage.state);
    const end = action === 'first' ? places.find(isPlaced) : action === 'last' ? places.findLast(isPlaced) : undefined;
    return end && { place: end.id, told: '' };
  }

  #legTowards(stage: Stage, fromKey: string, towards: Direction): Leg | undefined {
    const { handle, source } = stage;
    const { zoom } = handle.view;
    const candidates = source
      .markers(stage.state.visible, handle.view)
      .map(({ key, coordinates }) => ({ id: key, point: project(coordinates, zoom) }));
    const { to, memory } = nextInDirection(candidates, fromKey, ARROW[towards], this.#memory);
    const place = to === undefined ? undefined : source.membersOf(to)[0];
    return place === undefined ? undefined : { place, told: '', memory };
  }

  /**
   * The walk goes on from the meeting last reached while the reader is still at its place, or from the one whose page is
   * open if it was held here; otherwise from the first one here.
   */
  #legToMeeting(stage: Stage, fromKey: string, step: 1 | -1): Leg | undefined {
    const { state, source } = stage;
    const here = new Set(source.membersOf(fromKey));
    const reached =
      this.#meetings.indexAt(state, this.#meeting, here) ??
      (state.selection?.kind === 'meeting' ? this.#meetings.indexAt(state, state.selection.id, here) : undefined) ??
      this.#meetings.firstAt(state, here);
    const next = this.#meetings.next(state, reached, step);
    const place = next?.places.find((id) => here.has(id)) ?? next?.places[0];
    if (next === undefined || place === undefined) return undefined;
    const { id, title, when } = next.meeting;
    const { nextMeeting, previousMeeting } = words(state.lang, mapEn);
    const told = (step > 0 ? nextMeeting : previousMeeting)(
      pick(title, state.lang),
      formatWhen(when, state.lang, { style: 'short' }),
    );
    return { place, told, meeting: id };
  }

  #go(stage: Stage, fromKey: string, leg: Leg): void {
    if (leg.memory !== undefined) this.#memory = leg.memory;
    if (leg.meeting !== undefined) this.#meeting = leg.meeting;
    // Where focus has no way to go it would say nothing: then the meeting reached is a result of its own.
    if (stage.source.keyOf(leg.place, stage.handle.view) === fromKey) {
      if (leg.told !== '') stage.announce(leg.told);
      return;
    }
    stage.goTo(leg.place, wayWords(stage, fromKey, leg), leg.isTyped !== true);
  }
}

const walkable = ({ state }: Stage): Atlas['places'] => placesLeft(state).filter(isPlaced);
const isPlaced = ({ coordinates }: Place): boolean => coordinates !== undefined;

/** "Next meeting: Handover talks, 1 July 1997. 2,590 km north-north-east of Singapore". */
const wayWords = (stage: Stage, fromKey: string, { place, told }: Leg): string =>
  [told, distanceWords(stage, stage.source.membersOf(fromKey)[0], place)].filter(Boolean).join(' ');

/** "4,670 km north-north-east of Singapore". */
function distanceWords({ state }: Stage, fromId: string | undefined, toId: string): string {
  const from = fromId === undefined ? undefined : state.atlas.placeById.get(fromId);
  const to = state.atlas.placeById.get(toId);
  if (from?.coordinates === undefined || to?.coordinates === undefined || from === to) return '';
  const towards = directionWords(compassPoint(rhumbBearing(from.coordinates, to.coordinates), 16), state.lang);
  return words(state.lang, compassEn).distanceFrom(
    formatDistance(distanceKm(from.coordinates, to.coordinates), state.lang),
    towards,
    pick(from.name, state.lang),
  );
}
