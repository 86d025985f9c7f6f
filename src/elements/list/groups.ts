/** What the three lists hold: from a snapshot to groups of rows, each row a thing of the atlas with its line of facts. */
import { html, nothing, type TemplateResult } from 'lit';
import { compassPoint, distanceKm, rhumbBearing } from '../../core/geography.js';
import type { Meeting, Person, Place, Ref } from '../../core/model.js';
import { inOneYear } from '../../core/queries/atlas.js';
import { groupByDay } from '../../core/queries/meetings.js';
import { pick } from '../../core/text.js';
import {
  dayHeading,
  direction,
  formatDistance,
  formatLine,
  formatSpan,
  formatWhen,
  type Messages,
} from '../../i18n/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { heading } from '../base/heading.js';
import { meetingBadges, attendeeNames, placeNames } from '../base/meeting-words.js';
import { sideMark } from '../base/sides.js';

export interface ListContext {
  readonly state: Snapshot;
  readonly words: Messages;
  /** Level of the groups' headings. */
  readonly level: number;
}

/** What is said of a thing is put into words when it is drawn: of a hundred thousand rows only some ever are. */
export interface ListItem {
  readonly ref: Ref;
  readonly title: string;
  readonly badges: TemplateResult | typeof nothing;
  /** One line under the title; empty for none. */
  readonly line: string;
}

export interface ListGroup {
  readonly heading: TemplateResult | typeof nothing;
  readonly items: readonly ListItem[];
}

/** By local day, in order; undated last. */
export function meetingGroups({ state, words, level }: ListContext): readonly ListGroup[] {
  const { atlas, lang, visible } = state;
  const shown = visible === undefined ? atlas.meetings : atlas.meetings.filter(({ id }) => visible.has(id));
  // The span of dates stands above the list, with its year.
  const year = !inOneYear(atlas.meetings);
  return groupByDay(shown).map(({ day, meetings }) => ({
    get heading() {
      return heading(level, dayHeading(day, lang, words, { year }), { class: 'subhead' });
    },
    items: meetings.map((meeting) => ({
      ref: { kind: 'meeting', id: meeting.id },
      get title() {
        return pick(meeting.title, lang) || meeting.id;
      },
      get badges() {
        return meetingBadges(atlas, meeting, words, lang);
      },
      get line() {
        return formatLine([
          placeNames(atlas, meeting, lang),
          formatWhen(meeting.when, lang, words, { style: 'time', year }),
          attendeeNames(atlas, meeting, lang),
        ]);
      },
    })),
  }));
}

/** In order of first meeting; those that cannot be drawn apart, never dropped. */
export function placeGroups(context: ListContext): readonly ListGroup[] {
  const { state, words, level } = context;
  const { atlas, visible } = state;
  const isShown = (place: Place): boolean =>
    visible === undefined ||
    [...(atlas.meetingsByPlace.get(place.id) ?? []), ...(atlas.linksByPlace.get(place.id) ?? [])].some(({ id }) =>
      visible.has(id),
    );
  const shown = atlas.places.filter(isShown);
  const placed = shown.filter((place) => place.coordinates !== undefined);
  const unplaced = shown.filter((place) => place.coordinates === undefined);
  const groups: ListGroup[] = [];
  if (placed.length > 0) groups.push({ heading: nothing, items: placed.map((place) => placeItem(context, place)) });
  if (unplaced.length > 0) {
    groups.push({
      heading: heading(level, words.notOnMap, { class: 'subhead' }),
      items: unplaced.map((place) => placeItem(context, place)),
    });
  }
  return groups;
}

function placeItem({ state, words }: ListContext, place: Place): ListItem {
  const { atlas, lang, visible } = state;
  const passing = (meetings: readonly Meeting[] = []): readonly Meeting[] =>
    visible === undefined ? meetings : meetings.filter(({ id }) => visible.has(id));
  const meetings = passing(atlas.meetingsByPlace.get(place.id));
  const calls = passing(atlas.linksByPlace.get(place.id));
  const counted = [
    meetings.length > 0 || calls.length === 0 ? words.counts.meetings(meetings.length) : '',
    calls.length > 0 ? words.counts.calls(calls.length) : '',
  ];
  return {
    ref: { kind: 'place', id: place.id },
    title: pick(place.name, lang) || place.id,
    badges: nothing,
    get line() {
      const span = formatSpan(meetings.length > 0 ? meetings : calls, lang, words);
      return formatLine([...counted, span, fromOrigin(state, words, place)]);
    },
  };
}

/** "4,700 km north-east of Singapore", from the place the reader chose. */
function fromOrigin({ atlas, distanceFrom, lang }: Snapshot, words: Messages, place: Place): string {
  const origin = distanceFrom === undefined ? undefined : atlas.placeById.get(distanceFrom);
  if (origin?.coordinates === undefined || place.coordinates === undefined || origin === place) return '';
  const towards = direction(compassPoint(rhumbBearing(origin.coordinates, place.coordinates), 16), 16, words);
  const distance = formatDistance(distanceKm(origin.coordinates, place.coordinates), lang);
  return words.distanceFrom(distance, towards, pick(origin.name, lang));
}

/** By side, in the atlas's order of sides; people of no known side last. */
export function peopleGroups({ state, words, level }: ListContext): readonly ListGroup[] {
  const { atlas, lang, visible } = state;
  const isShown = (person: Person): boolean =>
    visible === undefined || (atlas.meetingsByPerson.get(person.id) ?? []).some(({ id }) => visible.has(id));
  const shown = atlas.people.filter(isShown);
  const sides = [...atlas.sides, undefined];
  return sides
    .map((side): ListGroup => ({
      heading: heading(
        level,
        html`${sideMark(atlas, side, lang)} ${side === undefined ? words.sideUnknown : pick(side.name, lang)}`,
        { class: 'subhead' },
      ),
      items: shown
        .filter((person) => (side === undefined ? !atlas.sideById.has(person.side ?? '') : person.side === side.id))
        .map((person) => ({
          ref: { kind: 'person' as const, id: person.id },
          title: pick(person.name, lang) || person.id,
          badges: nothing,
          line: formatLine([
            pick(person.offices.at(-1)?.title, lang),
            words.counts.meetings((atlas.meetingsByPerson.get(person.id) ?? []).length),
          ]),
        })),
    }))
    .filter((group) => group.items.length > 0);
}
