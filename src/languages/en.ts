/**
 * English: every word the atlas says by itself, and the contract for all other languages, which must have the same keys
 * and kinds (`AllMessages`). Words that the first view does not need are in en-late.ts. A whole sentence is one message, so that each language keeps its own order; numbers come in as
 * numbers, names and formatted dates as text. Nothing here is markup.
 *
 * Long, as a table is: it is looked up by group, one group for each part of the atlas. Texts of the data are not here.
 */
import type { Certainty, ClaimField, Mode, Role, Source, Status } from '../core/model/model.js';
import type { LateMessages } from './en-late.js';
import { englishOrdinal, formatNumber, formatPercent } from './format/numbers.js';
import { formatDate } from './format/spans.js';

/** A quarter of the compass, as the arrow keys have it. */
export type Quarter = 'north' | 'east' | 'south' | 'west';

/** What is counted at a place: meetings in person (`planned` of them still to come), and links without a presence. */
export interface MeetingCounts {
  readonly meetings: number;
  readonly planned: number;
  readonly phone: number;
  readonly video: number;
  readonly letter: number;
}

/** Why an atlas could not be loaded; `detail` is the URL, HTTP status or limit concerned. */
export interface LoadFailure {
  readonly reason: 'network' | 'http' | 'too-large' | 'unreadable';
  readonly detail: string;
}

export const number = (n: number): string => formatNumber(n, 'en');
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
export const meetings = (n: number): string => count(n, 'meeting');
const places = (n: number): string => count(n, 'place');
const people = (n: number): string => count(n, 'person', 'people');
const and = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

export const en = {
  counts: {
    meetings,
    places,
    people,
    calls: (n: number): string => count(n, 'call'),
    sources: (n: number): string => count(n, 'source'),
    /** Everything counted at a place, in one phrase. */
    all: ({ meetings: all, planned, phone, video, letter }: MeetingCounts): string => {
      const held = all - planned;
      const kinds = [
        held > 0 ? meetings(held) : '',
        planned > 0 ? (held > 0 ? `${number(planned)} planned` : count(planned, 'planned meeting')) : '',
        phone > 0 ? count(phone, 'phone call') : '',
        video > 0 ? count(video, 'video call') : '',
        letter > 0 ? count(letter, 'letter') : '',
      ].filter((kind) => kind !== '');
      return kinds.length === 0 ? 'no meetings' : and(kinds);
    },
  },
  ordinal: englishOrdinal,

  status: {
    held: 'held',
    planned: 'planned',
    cancelled: 'cancelled',
    reported: 'reported',
  } satisfies Record<Status, string> as Record<Status, string>,
  mode: {
    'in-person': 'in person',
    phone: 'phone call',
    video: 'video call',
    letter: 'letter',
  } satisfies Record<Mode, string> as Record<Mode, string>,
  role: {
    head: 'head',
    principal: 'principal',
    host: 'host',
    delegate: 'delegate',
    aide: 'aide',
    envoy: 'envoy',
    interpreter: 'interpreter',
  } satisfies Record<Role, string> as Record<Role, string>,
  certainty: {
    confirmed: 'confirmed',
    reported: 'reported',
    disputed: 'disputed',
    inferred: 'inferred',
  } satisfies Record<Certainty, string> as Record<Certainty, string>,
  claimField: {
    when: 'When it took place',
    duration: 'How long it lasted',
    status: 'Whether it took place',
    place: 'Where it took place',
    attendance: 'Who was there',
    topics: 'What was discussed',
    number: 'Which session it was',
    mode: 'How they met',
    title: 'What it is called',
    series: 'Which talks it belongs to',
    other: 'Other points',
  } satisfies Record<ClaimField, string> as Record<ClaimField, string>,
  accountsDiffer: 'accounts differ',
  approximate: 'approximate',
  /** Of a meeting after the day up to which the atlas tells. */
  later: (asOf: string, lang: string): string => `after ${formatDate(asOf, lang, en)}`,
  bothSides: 'Both sides',
  sideUnknown: 'Side not known',
  theSideOf: (side: string): string => `for ${side}`,
  notOnMap: 'Not on the map',
  distanceFrom: (distance: string, direction: string, place: string): string => `${distance} ${direction} of ${place}`,

  compass8: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  compass16: [
    'north',
    'north-north-east',
    'north-east',
    'east-north-east',
    'east',
    'east-south-east',
    'south-east',
    'south-south-east',
    'south',
    'south-south-west',
    'south-west',
    'west-south-west',
    'west',
    'west-north-west',
    'north-west',
    'north-north-west',
  ],

  /** What the formats of dates and times are put together from. */
  time: {
    unknown: 'date unknown',
    about: (text: string): string => `about ${text}`,
    aboutDuration: (text: string): string => `about ${text}`,
    perhaps: (text: string): string => `perhaps ${text}`,
    range: (from: string, to: string): string => `${from} to ${to}`,
    from: (text: string): string => `from ${text}`,
    until: (text: string): string => `until ${text}`,
    /** An open end: it went on, nobody says until when. */
    onwards: (text: string): string => `from ${text} on`,
    /** An open beginning, which includes the date itself. */
    before: (text: string, unit: 'year' | 'month' | 'day' | 'minute'): string =>
      `${unit === 'minute' ? 'at' : unit === 'day' ? 'on' : 'in'} or before ${text}`,
    dayAndTime: (day: string, time: string): string => `${day}, ${time}`,
    weekdayAndTime: (weekday: string, time: string): string => `${weekday} ${time}`,
    /** `clock` is the time as Intl writes it. */
    clock: (clock: string, _hour: number, _minute: number): string => clock,
    years: (n: number): string => count(n, 'year'),
    months: (n: number): string => count(n, 'month'),
    weeks: (n: number): string => count(n, 'week'),
    days: (n: number): string => count(n, 'day'),
    /** Whole hours, and whether half an hour comes to them. */
    hours: (n: number, half: boolean): string => (half ? `${number(n)}½ hours` : count(n, 'hour')),
    minutes: (n: number): string => count(n, 'minute'),
    seconds: (n: number): string => count(n, 'second'),
    joinUnits: (units: readonly string[]): string => units.join(' '),
  },

  atlas: {
    label: 'Places where they met',
    kicker: 'An atlas of meetings',
    untitled: 'Meetings on a map',
    skipMap: 'Skip the map',
    panel: 'What is shown on the map',
    loading: 'Loading the atlas…',
    progress: (fraction: number): string => `Loading the atlas: ${formatPercent(fraction, 'en')}`,
    failed: ({ reason, detail }: LoadFailure): string =>
      ({
        network: `The atlas could not be fetched from ${detail}. Check the connection and the address.`,
        http: `The server did not give the atlas (${detail}).`,
        'too-large': `The file is larger than this page can read (at most ${detail}).`,
        unreadable:
          detail === ''
            ? 'The file is not an atlas this page can read; what is wrong with it is listed below.'
            : `The file is not an atlas this page can read: ${detail}`,
      })[reason],
    retry: 'Try again',
    lacking: 'Part of the atlas could not be fetched. Check the connection.',
    empty: 'This atlas has no meetings yet.',
    /** `sides` is a list in words or '', `span` a span of dates or ''; meetings include calls and letters. */
    summary: (
      sides: string,
      span: string,
      n: { meetings: number; links: number; places: number; people: number },
    ): string => {
      const all = n.meetings + n.links;
      const what =
        n.links === 0 ? meetings(all) : n.meetings === 0 ? count(all, 'call') : `${number(all)} meetings and calls`;
      const lead = [sides, span].filter((part) => part !== '').join(', ');
      return `${lead === '' ? '' : `${lead}: `}${what}, ${places(n.places)}, ${people(n.people)}.`;
    },
    /** At the foot: up to which day the atlas tells. */
    asOf: (day: string): string => `As of ${day}`,
    license: (name: string): string => `Data: ${name}`,
  },

  list: {
    label: 'Meetings, places and people',
    tabs: 'Show as a list',
    meetings: 'Meetings',
    places: 'Places',
    people: 'People',
    sources: 'Sources',
    allMeetings: 'All meetings',
    allPlaces: 'All places',
    allPeople: 'All people',
    undated: 'Date unknown',
    placeUnknown: 'Place not known',
    origin: 'Distance and direction from',
    noOrigin: 'Choose a place',
    noMeetings: 'No meetings.',
    none: 'Nothing to show.',
    noneMatch: 'Nothing matches the filter.',
    showAll: 'Show everything',
    more: (n: number): string => `Show ${number(n)} more`,
    filteredBy: (what: string): string => `Only: ${what}`,
  },

  map: {
    places: 'Places on the map',
    hint: 'Arrow keys move to the next place in that direction. Type a name to jump. Page Down goes to the next meeting by date. Enter opens a place.',
    view: 'Map view',
    viewHint: 'Arrow keys move the map. Enter goes to the place nearest the middle.',
    controls: 'Map controls',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    pan: { north: 'Move north', east: 'Move east', south: 'Move south', west: 'Move west' } as Record<Quarter, string>,
    showAll: 'Show all places',
    find: 'Search',
    share: 'Embed or download',
    help: 'Keyboard help',
    loading: 'Drawing the map…',
    failed: (reason: string): string => `The map could not be drawn; everything on it is in the list. (${reason})`,
    wheelHint: (isMac: boolean): string => `Hold ${isMac ? '⌘' : 'Ctrl'} and scroll to zoom`,
    touchHint: 'Use two fingers to move the map',
    attribution: 'Natural Earth',
    tilesFailed: (reason: string): string => `The background map could not be loaded: ${reason}`,
    /** Accessible name of a marker, beginning with its label; `counts` from `counts.all`, `span` of dates or ''. */
    placeName: (name: string, counts: string, span: string): string =>
      [name, counts, span].filter((part) => part !== '').join(', '),
    /** Visible label of a cluster; its name begins with the same words. */
    clusterLabel: (near: string, others: number): string => `${near} +${number(others)}`,
    clusterName: (label: string, n: number, near: string, meetings_: number): string =>
      `${label}: ${places(n)} near ${near}, ${meetings(meetings_)}`,
    /** Added to the description of a place reached by stepping through meetings. */
    nextMeeting: (title: string, day: string): string => `Next meeting: ${title}, ${day}.`,
    previousMeeting: (title: string, day: string): string => `Previous meeting: ${title}, ${day}.`,
  },

  /** Spoken in the live region, never shown: results of what the reader just did. */
  announce: {
    moved: (to: Quarter, shown: number, total: number): string => `View moved ${to}. ${inView(shown, total)}`,
    zoomedIn: (shown: number, total: number): string => `Zoomed in. ${inView(shown, total)}`,
    zoomedOut: (shown: number, total: number): string => `Zoomed out. ${inView(shown, total)}`,
    closestZoom: 'Closest zoom.',
    widestZoom: 'Widest zoom.',
    noPlaceFurther: (to: Quarter): string => `No place further ${to}.`,
    firstMeeting: 'First meeting.',
    lastMeeting: 'Last meeting.',
    filtered: (shown: number, total: number, meetings_: number): string =>
      `${number(shown)} of ${places(total)}, ${meetings(meetings_)}.`,
    showingAll: (total: number): string => `Showing all ${places(total)}.`,
    loaded: (places_: number, meetings_: number): string => `Loaded ${meetings(meetings_)} in ${places(places_)}.`,
    opened: (title: string): string => `Opened: ${title}`,
    results: (n: number): string => (n === 0 ? 'No results.' : `${count(n, 'result')}.`),
    copied: 'Copied.',
    distanceFrom: (place: string): string => `Distances are from ${place}.`,
  },

  sourcesPart: {
    /** Whose, by whom and of which day a source is, after its title. */
    line: ({ publisher, author, date: day }: Source, lang: string): string =>
      [publisher, author, formatDate(day ?? '', lang, en)].filter(Boolean).join(', '),
    label: 'Sources',
    none: 'No sources are given.',
    usedIn: (n: number): string => `used in ${meetings(n)}`,
  },
};

function inView(shown: number, total: number): string {
  return `${number(shown)} of ${places(total)} in view.`;
}

/** The words the first view needs: what every part of an atlas has. */
export type Messages = typeof en;

/** All words of a language. */
export type AllMessages = Messages & LateMessages;
