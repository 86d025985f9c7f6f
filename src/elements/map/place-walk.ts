/**
 * Where keys lead from a place: to the nearest place in a direction, the first and last, the next by name or by date of
 * meeting. core/navigation/moves.ts decides which place is next; this class remembers what the next key depends on: the
 * last step (the opposite arrow undoes it), the letters typed, the meeting reached. It decides and remembers; the
 * controller moves focus.
 */
import { compassPoint, distanceKm, rhumbBearing } from '../../core/geo/geography.js';
import { project } from '../../core/geo/mercator.js';
import type { Place } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { nextInDirection, type MoveMemory } from '../../core/navigation/moves.js';
import { compassEn } from '../../languages/en/compass.js';
import { mapEn } from '../../languages/en/map.js';
import { direction as directionWords, formatDistance, formatWhen, words } from '../../languages/index.js';
import type { Action } from '../base/keys.js';
import { TypedName } from '../base/typed-name.js';
import { isDirection, passingPlaces, type Direction } from './camera.js';
import type { MapContext } from './map-context.js';
import { firstIndexAtPlaces, indexAtPlaces, nextStop } from './meeting-walk.js';

const ARROW = { north: 'up', south: 'down', west: 'left', east: 'right' } as const;
const ARROWS: readonly Action[] = ['north', 'south', 'west', 'east'];
const MEETING_KEYS: readonly Action[] = ['next-meeting', 'previous-meeting'];
const ENDS: readonly Action[] = ['first', 'last'];

/** Where a key leads. */
export interface WalkStep {
  readonly placeId: string;
  /** Announced before the distance and direction: the meeting that Page Up or Page Down leads to. Empty for other keys. */
  readonly announcement: string;
  readonly memory?: MoveMemory | undefined;
  readonly meetingId?: string;
  readonly isTyped?: true;
}

export class PlaceWalk {
  #memory: MoveMemory | undefined;
  readonly #typed = new TypedName();
  #meetingId: string | undefined;
  /** The last key was Page Up or Page Down. */
  #wasMeetingKey = false;

  /**
   * Home, End, arrows, Page Up and Page Down on a marker.
   * @returns the step to take, which is remembered; undefined if there is nothing further.
   */
  move(context: MapContext, fromKey: string, action: Action): WalkStep | undefined {
    this.#typed.forget();
    const step = this.#stepFor(context, fromKey, action);
    this.#wasMeetingKey = MEETING_KEYS.includes(action);
    if (step?.memory !== undefined) this.#memory = step.memory;
    if (step?.meetingId !== undefined) this.#meetingId = step.meetingId;
    return step;
  }

  /**
   * A letter, or another character that continues the name being typed: the space in "New York", the hyphen in
   * "Guinea-Bissau". Elsewhere these keys open a place or zoom.
   * @returns undefined if the key is no part of a name; no step if it is, but no name fits. Times are those of the events.
   */
  type(
    context: MapContext,
    fromKey: string,
    event: KeyboardEvent,
  ): { readonly step: WalkStep | undefined } | undefined {
    const names = (): { readonly id: string; readonly name: string }[] =>
      passingPlaces(context.state)
        .filter(hasCoordinates)
        .map((place) => ({ id: place.id, name: pick(place.name, context.state.lang) || place.id }));
    const found = this.#typed.type(event, names, context.source.membersOf(fromKey)[0], context.state.lang);
    if (found === undefined) return undefined;
    return { step: found.id === undefined ? undefined : { placeId: found.id, announcement: '', isTyped: true } };
  }

  /**
   * Where the keys lead from a marker: by key of the marker reached, the text that describes the way to it. Where two keys
   * lead to one marker, the kind of key pressed last decides.
   */
  waysFrom(context: MapContext, fromKey: string): ReadonlyMap<string, string> {
    const ways = new Map<string, string>();
    const kinds = this.#wasMeetingKey ? [MEETING_KEYS, ARROWS, ENDS] : [ARROWS, MEETING_KEYS, ENDS];
    for (const action of kinds.flat()) {
      const step = this.#stepFor(context, fromKey, action);
      const key = step && context.source.keyOf(step.placeId, context.view);
      if (step === undefined || key === undefined || key === fromKey || ways.has(key)) continue;
      ways.set(key, wayText(context, fromKey, step));
    }
    return ways;
  }

  #stepFor(context: MapContext, fromKey: string, action: Action): WalkStep | undefined {
    if (isDirection(action)) return this.#stepTowards(context, fromKey, action);
    if (action === 'next-meeting') return this.#stepToMeeting(context, fromKey, 1);
    if (action === 'previous-meeting') return this.#stepToMeeting(context, fromKey, -1);
    const places = passingPlaces(context.state);
    if (action === 'first') return stepToEnd(places.find(hasCoordinates));
    return action === 'last' ? stepToEnd(places.findLast(hasCoordinates)) : undefined;
  }

  #stepTowards({ source, view, state }: MapContext, fromKey: string, towards: Direction): WalkStep | undefined {
    const candidates = source
      .markers(state.visible, view)
      .map(({ key, coordinates }) => ({ id: key, point: project(coordinates, view.zoom) }));
    const { to, memory } = nextInDirection(candidates, fromKey, ARROW[towards], this.#memory);
    const placeId = to === undefined ? undefined : source.membersOf(to)[0];
    return placeId === undefined ? undefined : { placeId, announcement: '', memory };
  }

  /**
   * Continues from the meeting reached last if it took place here, else from the meeting whose page is open if it took
   * place here; else from the first meeting here.
   */
  #stepToMeeting({ source, state }: MapContext, fromKey: string, direction: 1 | -1): WalkStep | undefined {
    const here = new Set(source.membersOf(fromKey));
    const index =
      indexAtPlaces(state, this.#meetingId, here) ??
      (state.selection?.kind === 'meeting' ? indexAtPlaces(state, state.selection.id, here) : undefined) ??
      firstIndexAtPlaces(state, here);
    const next = nextStop(state, index, direction);
    const placeId = next?.places.find((id) => here.has(id)) ?? next?.places[0];
    if (next === undefined || placeId === undefined) return undefined;
    const { id, title, when } = next.meeting;
    const { nextMeeting, previousMeeting } = words(state.lang, mapEn);
    const announcement = (direction > 0 ? nextMeeting : previousMeeting)(
      pick(title, state.lang),
      formatWhen(when, state.lang, { style: 'short' }),
    );
    return { placeId, announcement, meetingId: id };
  }
}

const hasCoordinates = ({ coordinates }: Place): boolean => coordinates !== undefined;
const stepToEnd = (place: Place | undefined): WalkStep | undefined => place && { placeId: place.id, announcement: '' };

/** "Next meeting: Handover talks, 1 July 1997. 2,590 km north-north-east of Singapore". */
export const wayText = (context: MapContext, fromKey: string, { placeId, announcement }: WalkStep): string =>
  [announcement, distanceText(context, context.source.membersOf(fromKey)[0], placeId)].filter(Boolean).join(' ');

/** "4,670 km north-north-east of Singapore". */
function distanceText({ state }: MapContext, fromId: string | undefined, toId: string): string {
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
