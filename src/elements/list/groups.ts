/** The rows of the three lists, in groups: each row is a thing of the atlas with a line of facts. */
import { html, nothing, type TemplateResult } from 'lit';
import { compassPoint, distanceKm, rhumbBearing } from '../../core/geo/geography.js';
import type { Ref } from '../../core/kinds/registry.js';
import type { Atlas, Meeting, Person, Place, Side } from '../../core/model/model.js';
import { inOneYear } from '../../core/queries/atlas.js';
import { groupByDay } from '../../core/queries/meetings.js';
import { pick } from '../../core/model/text.js';
import { compassEn } from '../../languages/en/compass.js';
import { countsEn } from '../../languages/en/counts.js';
import { listEn } from '../../languages/en/list.js';
import { modelEn } from '../../languages/en/model.js';
import {
  dayHeading,
  direction,
  formatDistance,
  formatLine,
  formatSpan,
  formatWhen,
  words,
} from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';
import { heading } from '../../pages/pieces/heading.js';
import { meetingBadges, attendeeNames, placeNames } from '../../pages/pieces/meeting-words.js';
import { localizedText } from '../../pages/pieces/localized-text.js';
import { sideName } from '../../pages/pieces/side-mark.js';

export interface ListContext {
  readonly state: Snapshot;
  /** Level of the headings of groups. */
  readonly level: number;
  /** Only the first rows are drawn, in as little height as possible. */
  readonly isBrief: boolean;
  /** How many rows the reader asked for beyond those drawn at first. */
  readonly more: number;
}

/** A list up to `WHOLE` rows is drawn whole. A longer list begins with `FIRST` rows, because a filter redraws all rows. */
const WHOLE = 300;
const FIRST = 100;
/** The rows of a brief list. A list that is longer by one or two is drawn whole, because the button would need as much room. */
const BRIEF = 8;
const BRIEF_WHOLE = 10;

function limitOf(total: number, { isBrief, more }: ListContext): number {
  if (isBrief) return total <= BRIEF_WHOLE ? total : BRIEF;
  return total <= WHOLE ? total : FIRST + more;
}

/** Titles and lines are getters: a long list draws few of its rows, and only those are put into words. */
export interface ListItem {
  readonly ref: Ref;
  readonly title: TemplateResult | string;
  readonly badges: TemplateResult | typeof nothing;
  /** One line under the title; empty for none. */
  readonly line: string;
}

export interface ListGroup {
  readonly heading: TemplateResult | typeof nothing;
  readonly items: readonly ListItem[];
}

export interface ListContent {
  readonly groups: readonly ListGroup[];
  /** How many rows the whole list has, drawn or not. */
  readonly total: number;
}

/** Kept, because an atlas never changes and every filter asks. */
const oneYear = new WeakMap<Atlas, boolean>();

function isInOneYear(atlas: Atlas): boolean {
  const is = oneYear.get(atlas) ?? inOneYear(atlas.meetings);
  oneYear.set(atlas, is);
  return is;
}

/** Meetings by local day, in order; without a date last. In a brief list each row has its day instead of a heading above it. */
export function meetingGroups(context: ListContext): ListContent {
  const { state, level, isBrief } = context;
  const { atlas, lang, visible } = state;
  const total = visible?.size ?? atlas.meetings.length;
  const limit = limitOf(total, context);
  const shown = visible?.first(limit) ?? atlas.meetings.slice(0, limit);
  // The span of dates stands above the list, with its year.
  const year = !isInOneYear(atlas);
  const byDay = isBrief ? [{ day: '', meetings: shown }] : groupByDay(shown);
  const groups = byDay.map(({ day, meetings }): ListGroup => ({
    get heading() {
      return isBrief ? nothing : heading(level, dayHeading(day, lang, { year }), { class: 'subhead' });
    },
    items: meetings.map((meeting) => ({
      ref: { kind: 'meeting', id: meeting.id },
      get title() {
        return localizedText(meeting.title, lang) || meeting.id;
      },
      get badges() {
        const isNew = state.newMeetings.has(meeting.id);
        const mark = html` <span class="badge new" part="badge">${words(lang, listEn).new}</span>`;
        return html`${isNew ? mark : nothing}${meetingBadges(state, meeting)}`;
      },
      get line() {
        const when = formatWhen(meeting.when, lang, { style: isBrief ? 'plain' : 'time', year });
        const where = placeNames(state, meeting);
        return formatLine(isBrief ? [when, where] : [where, when, attendeeNames(state, meeting)]);
      },
    })),
  }));
  return { groups, total };
}

/** Places in order of first meeting; places without coordinates in a group of their own. */
export function placeGroups(context: ListContext): ListContent {
  const { state, level } = context;
  const { atlas, visible } = state;
  const shown = visible?.places ?? atlas.places;
  const limit = limitOf(shown.length, context);
  const placed = shown.filter((place) => place.coordinates !== undefined);
  const unplaced = shown.filter((place) => place.coordinates === undefined);
  const items = (places: readonly Place[], most: number): readonly ListItem[] =>
    places.slice(0, Math.max(0, most)).map((place) => placeItem(context, place));
  const groups = [
    { heading: nothing, items: items(placed, limit) },
    {
      heading: heading(level, words(state.lang, modelEn).notOnMap, { class: 'subhead' }),
      items: items(unplaced, limit - placed.length),
    },
  ] as const;
  return { groups: groups.filter((group) => group.items.length > 0), total: shown.length };
}

function placeItem({ state }: ListContext, place: Place): ListItem {
  const { atlas, lang, visible } = state;
  const visibleOf = (meetings: readonly Meeting[] = []): readonly Meeting[] =>
    visible === undefined ? meetings : meetings.filter(({ id }) => visible.has(id));
  const meetings = visibleOf(atlas.meetingsByPlace.get(place.id));
  const calls = visibleOf(atlas.remoteMeetingsByPlace.get(place.id));
  const counts = words(lang, countsEn);
  const counted = [
    meetings.length > 0 || calls.length === 0 ? counts.meetings(meetings.length) : '',
    calls.length > 0 ? counts.calls(calls.length) : '',
  ];
  return {
    ref: { kind: 'place', id: place.id },
    title: localizedText(place.name, lang) || place.id,
    badges: nothing,
    get line() {
      const span = formatSpan(meetings.length > 0 ? meetings : calls, lang);
      return formatLine([...counted, span, fromOrigin(state, place)]);
    },
  };
}

/** "4,700 km north-east of Singapore": distance and direction from the place that the reader chose. */
function fromOrigin({ atlas, distanceFrom, lang }: Snapshot, place: Place): string {
  const origin = distanceFrom === undefined ? undefined : atlas.placeById.get(distanceFrom);
  if (origin?.coordinates === undefined || place.coordinates === undefined || origin === place) return '';
  const towards = direction(compassPoint(rhumbBearing(origin.coordinates, place.coordinates), 16), lang);
  const distance = formatDistance(distanceKm(origin.coordinates, place.coordinates), lang);
  return words(lang, compassEn).distanceFrom(distance, towards, pick(origin.name, lang));
}

/** People by side, in the order of the atlas; people without a known side last. */
export function peopleGroups(context: ListContext): ListContent {
  const { state, level } = context;
  const { atlas, lang, visible } = state;
  const bySide = new Map<Side | undefined, Person[]>([...atlas.sides, undefined].map((side) => [side, []]));
  const shown = visible?.people() ?? atlas.people;
  for (const person of shown) bySide.get(atlas.sideById.get(person.side ?? ''))?.push(person);
  let left = limitOf(shown.length, context);
  const groups: ListGroup[] = [];
  for (const [side, people] of bySide) {
    const drawn = people.slice(0, left);
    left -= drawn.length;
    if (drawn.length === 0) continue;
    groups.push({
      heading: heading(level, sideName(state, side), { class: 'subhead' }),
      items: drawn.map((person) => ({
        ref: { kind: 'person' as const, id: person.id },
        title: localizedText(person.name, lang) || person.id,
        badges: nothing,
        line: formatLine([
          pick(person.offices.at(-1)?.title, lang),
          words(lang, countsEn).meetings((atlas.meetingsByPerson.get(person.id) ?? []).length),
        ]),
      })),
    });
  }
  return { groups, total: shown.length };
}
