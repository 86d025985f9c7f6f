/**
 * The domain types: an atlas of places, meetings and people.
 *
 * A reader (src/core/formats/) turns a file into `AtlasData`: plain and checked, with references that resolve. `buildAtlas`
 * (src/core/model/build-atlas.ts) sorts, indexes and freezes it into an `Atlas`, which the rest of the project uses.
 * The keys are those of the native file (geo/schema/atlas.schema.json); comments say which values are derived.
 */

/** A text, or one text for each language (BCP 47 tag → text), as in a JSON-LD language map. */
export type LanguageMap = string | Readonly<Record<string, string>>;

/** `[longitude, latitude]`, WGS 84 degrees, the order of GeoJSON (RFC 7946). */
export type Coordinates = readonly [longitude: number, latitude: number];

export const CERTAINTIES = ['confirmed', 'reported', 'disputed', 'inferred'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const MODES = ['in-person', 'phone', 'video', 'letter'] as const;
export type Mode = (typeof MODES)[number];

export const STATUSES = ['held', 'planned', 'cancelled', 'reported'] as const;
export type Status = (typeof STATUSES)[number];

export const ROLES = ['head', 'principal', 'host', 'delegate', 'aide', 'envoy', 'interpreter'] as const;
export type Role = (typeof ROLES)[number];

/** How certain a statement is and which sources make it (ids). */
export interface Sourced {
  readonly certainty?: Certainty;
  readonly sources: readonly string[];
}

/** A picture, recording or document of a thing. */
export interface Media {
  /** http or https, or relative to the file. A reader leaves out any other address with an Issue. */
  readonly url: string;
  /** What can be seen or heard, for readers who cannot. */
  readonly alt?: LanguageMap;
  /** Who made it or owns it. */
  readonly credit?: LanguageMap;
  /** SPDX identifier, name or address of the licence. */
  readonly license?: string;
}

/** A value of JSON. */
export type PropertyValue =
  string | number | boolean | null | readonly PropertyValue[] | { readonly [key: string]: PropertyValue };

/**
 * The columns and members of a file for which an atlas has no field, by heading or key: `{ shelfmark: 'MS Add. 12' }`. The
 * property of a row without a value is absent.
 */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** What authors add to a place, a meeting or a person. */
export interface Described {
  readonly media?: readonly Media[];
  /** Addresses of the same thing in other data sets, such as `https://www.wikidata.org/entity/Q90`. */
  readonly sameAs?: readonly string[];
  readonly properties?: Properties;
}

/** A building or room of a place. It has no marker of its own. */
export interface PlacePart {
  readonly id: string;
  readonly name: LanguageMap;
  readonly note?: LanguageMap;
  readonly sources: readonly string[];
}

export interface Place extends Sourced, Described {
  readonly id: string;
  readonly name: LanguageMap;
  /** Other spellings, for search. */
  readonly aliases: readonly string[];
  readonly kind?: LanguageMap;
  readonly note?: LanguageMap;
  /** Absent: the place is listed, not drawn. */
  readonly coordinates?: Coordinates;
  /** Radius in metres within which the true point lies. */
  readonly precision_m?: number;
  /** IANA zone, e.g. `Asia/Seoul`. */
  readonly timeZone?: string;
  readonly parts: readonly PlacePart[];
}

/** A country or organisation. `capital` is the place of its end of a phone call or letter. */
export interface Side {
  readonly id: string;
  readonly name: LanguageMap;
  /** One to three letters shown beside the colour, never colour alone. */
  readonly abbreviation?: LanguageMap;
  readonly capital?: string;
}

/** `from` and `to` are EDTF dates, both inclusive; absent is unknown. */
export interface Office extends Sourced {
  readonly title: LanguageMap;
  readonly from?: string;
  readonly to?: string;
}

export interface Person extends Sourced, Described {
  readonly id: string;
  readonly name: LanguageMap;
  readonly aliases: readonly string[];
  readonly side?: string;
  readonly offices: readonly Office[];
  readonly note?: LanguageMap;
}

export interface Series extends Sourced {
  readonly id: string;
  readonly title: LanguageMap;
  readonly note?: LanguageMap;
}

/** The position of one side on a topic (of both sides when `side` is absent), with its sources. */
export interface Position extends Sourced {
  readonly side?: string;
  readonly text: LanguageMap;
  readonly attribution?: LanguageMap;
}

export interface Topic extends Sourced {
  readonly id: string;
  readonly name: LanguageMap;
  readonly positions: readonly Position[];
}

/** A person of the atlas at a meeting, or (without `person`) unnamed people of a side, described by `text`. */
export interface Attendance extends Sourced {
  readonly person?: string;
  readonly side?: string;
  readonly text?: LanguageMap;
  readonly role?: Role;
}

export interface MeetingPlace {
  readonly place: string;
  readonly part?: string;
}

/** The fields of a meeting about which a claim can be made. */
export const CLAIM_FIELDS = [
  'when',
  'duration',
  'status',
  'place',
  'attendance',
  'topics',
  'number',
  'mode',
  'title',
  'series',
  'other',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** One statement about one field, with its sources. Several claims about one field can differ. */
export interface Claim extends Sourced {
  readonly about: ClaimField;
  readonly value?: string;
  readonly text?: LanguageMap;
  readonly attribution?: LanguageMap;
}

/**
 * A value of the file that could not be understood, as it is written there: `{ field: 'Date', text: '3 Hen. VIII' }`.
 * `field` is the heading of its column, or the key of its member.
 */
export interface UnreadValue {
  readonly field: string;
  readonly text: string;
}

export interface Meeting extends Sourced, Described {
  readonly id: string;
  readonly title: LanguageMap;
  readonly series?: string;
  /** Which session of its series, from 1. */
  readonly number?: number;
  /** Which day of an unbroken run of days, from 1: the third day in a row may be the fifth session. */
  readonly runDay?: number;
  readonly mode: Mode;
  readonly status: Status;
  readonly places: readonly MeetingPlace[];
  readonly when?: When;
  /** IANA zone of `when`: the meeting's own, else (derived) that of its first place. Absent: times are floating. */
  readonly timeZone?: string;
  /** ISO 8601 duration as written, e.g. `PT90M`. */
  readonly duration?: string;
  readonly durationApproximate?: boolean;
  readonly attendance: readonly Attendance[];
  readonly topics: readonly string[];
  readonly note?: LanguageMap;
  readonly claims: readonly Claim[];
  /** Absent if all values of the meeting were understood. */
  readonly unread?: readonly UnreadValue[];
}

export interface Source {
  readonly id: string;
  readonly title: LanguageMap;
  readonly publisher?: string;
  readonly author?: string;
  /** EDTF date. */
  readonly date?: string;
  /** http or https only: a reader drops any other scheme with an Issue. */
  readonly url?: string;
  readonly lang?: string;
  readonly note?: LanguageMap;
}

/**
 * One end of a stated time, in local time of the meeting's zone.
 * `precision` says how much was stated; `approximate` (EDTF `~`) and `uncertain` (EDTF `?`) say how firmly.
 */
export interface Moment {
  readonly precision: 'year' | 'month' | 'day' | 'minute';
  readonly year: number;
  /** 1 to 12, from precision month. */
  readonly month?: number;
  /** 1 to 31, from precision day. */
  readonly day?: number;
  /** From precision minute. */
  readonly hour?: number;
  readonly minute?: number;
  /** Minutes east of UTC, if the file states an offset; else the zone decides. */
  readonly offset?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** The part of a year that was stated instead of this month, which is its first or its last. */
  readonly season?: Season;
}

/** A part of a year that is no month, such as a season or a quarter (EDTF, level 2). */
export interface Season {
  /** The year in which it begins. */
  readonly year: number;
  /**
   * 21 to 24: spring, summer, autumn, winter; 25 to 28 the same in the northern and 29 to 32 in the southern hemisphere;
   * 33 to 36: quarters; 37 to 39: thirds; 40 and 41: halves.
   */
  readonly code: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Several dates: all of them (EDTF `{a,b}`) or one of them (`[a,b]`). A member `a..b` is an interval. */
export interface DateSet {
  readonly of: 'all' | 'one';
  readonly members: readonly When[];
}

/**
 * A stated time. `start` and `end` are the ends of an interval, or the same Moment when one time was stated.
 * Absent `start`/`end` with an interval means open (`..`) or unknown (empty), told apart by `open`.
 */
export interface When {
  /** As written in the file (EDTF; times of day may carry `~` or `?` too). */
  readonly edtf: string;
  readonly interval: boolean;
  readonly start?: Moment;
  readonly end?: Moment;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Several dates, if the file states several; `start` and `end` are then the first and the last of them. */
  readonly set?: DateSet;
  /** The calendar of the source, if it is not the Gregorian one. All other members are Gregorian. */
  readonly calendar?: 'julian';
  /** Derived: first and last possible instant, milliseconds since 1970 UTC; ±Infinity when nothing bounds it. */
  readonly earliest: number;
  readonly latest: number;
}

/** The result of a reader: checked, but neither sorted nor indexed. */
export interface AtlasData {
  readonly title?: LanguageMap;
  readonly description?: LanguageMap;
  readonly license?: string;
  /** EDTF day up to which the atlas tells; later meetings are marked as later. */
  readonly asOf?: string;
  readonly places: readonly Place[];
  readonly sides: readonly Side[];
  readonly people: readonly Person[];
  readonly series: readonly Series[];
  readonly topics: readonly Topic[];
  readonly meetings: readonly Meeting[];
  readonly sources: readonly Source[];
}

/** One data set with its indexes, frozen. Lists are sorted: meetings by time, places by first meeting, people by name. */
export interface Atlas extends AtlasData {
  readonly placeById: ReadonlyMap<string, Place>;
  readonly meetingById: ReadonlyMap<string, Meeting>;
  readonly personById: ReadonlyMap<string, Person>;
  readonly sideById: ReadonlyMap<string, Side>;
  readonly seriesById: ReadonlyMap<string, Series>;
  readonly topicById: ReadonlyMap<string, Topic>;
  readonly sourceById: ReadonlyMap<string, Source>;
  /** Meetings in person (or of unknown presence) held or planned at a place, by time. */
  readonly meetingsByPlace: ReadonlyMap<string, readonly Meeting[]>;
  /** Calls and letters at the capitals of the sides that took part, and where they state a place, by time: never a presence. */
  readonly remoteMeetingsByPlace: ReadonlyMap<string, readonly Meeting[]>;
  /** The places of `remoteMeetingsByPlace` by the call or letter that joins them: ids in the order of `places`. */
  readonly capitalsByMeeting: ReadonlyMap<string, readonly string[]>;
  readonly meetingsByPerson: ReadonlyMap<string, readonly Meeting[]>;
  readonly meetingsBySeries: ReadonlyMap<string, readonly Meeting[]>;
  readonly meetingsByTopic: ReadonlyMap<string, readonly Meeting[]>;
}
