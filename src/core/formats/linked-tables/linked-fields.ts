/** Media and identifiers of a person, a meeting or a place. */
export const DESCRIPTION = ['media', 'alt', 'credit', 'licence', 'sameAs'] as const;

/** The tables that belong together, and the fields of each. */
export const LINKED_FIELDS = {
  people: ['id', 'lastName', 'firstName', 'name', 'side', 'office', 'note', ...DESCRIPTION],
  events: [
    'id',
    'title',
    'place',
    'organiser',
    'start',
    'end',
    'topics',
    'source',
    'url',
    'summary',
    'status',
    'mode',
    'series',
    'zone',
    ...DESCRIPTION,
    'unread',
  ],
  attendance: ['person', 'event', 'role', 'side'],
  places: ['name', 'lat', 'lon', 'coordinates', 'zone', 'country', ...DESCRIPTION],
  organisers: ['name', 'title', 'note'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LinkedKind = keyof typeof LINKED_FIELDS;
export type LinkedField<Kind extends LinkedKind> = (typeof LINKED_FIELDS)[Kind][number];
