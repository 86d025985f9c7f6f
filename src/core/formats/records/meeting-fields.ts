/** The fields with which formats describe a meeting, as columns, as properties or as members of a slide. */

/** The fields of pictures and identifiers. */
export const DESCRIBING_FIELDS = [
  'media',
  'alt',
  'credit',
  'licence',
  'sameAs',
  'placeSameAs',
  'personSameAs',
] as const;

/** The order in which a writer lists the columns. */
export const MEETING_FIELDS = [
  'id',
  'title',
  'when',
  'start',
  'end',
  'time',
  'startTime',
  'endTime',
  'allDay',
  'year',
  'month',
  'day',
  'endYear',
  'endMonth',
  'endDay',
  'era',
  'endEra',
  'place',
  'country',
  'part',
  'lat',
  'lon',
  'coordinates',
  'lonlat',
  'zone',
  'people',
  'side',
  'role',
  'sender',
  'recipient',
  'destination',
  'received',
  'topics',
  'source',
  'url',
  'summary',
  'status',
  'mode',
  'series',
  'number',
  'duration',
  'certainty',
  ...DESCRIBING_FIELDS,
  'unread',
] as const;
/** The fields whose cells name people. */
export const PEOPLE_FIELDS = ['people', 'sender', 'recipient'] as const satisfies readonly MeetingField[];
/** The fields whose cells say when the meeting begins, or when it ends. */
export const TIME_FIELDS = [
  'when',
  'start',
  'end',
  'time',
  'startTime',
  'year',
  'month',
  'day',
] as const satisfies readonly MeetingField[];

export type MeetingField = (typeof MEETING_FIELDS)[number];
