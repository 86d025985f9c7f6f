/**
 * Writes the places of an atlas as a gazetteer in Linked Places Format 1.x
 * (https://github.com/LinkedPasts/linked-places-format), for the World Historical Gazetteer and similar projects. The format
 * holds places, names and the time for which a place is attested (here from its first meeting to its last), but no meetings
 * and no people.
 */
import type { Point } from 'geojson';
import type { AtlasData, Certainty, LanguageMap, Moment, Place } from '../../model/model.js';
import { isoDate } from '../../time/iso-date.js';
import { lossesOf } from '../losses.js';
import { readBack } from '../read-back.js';
import { namesIn, type Names } from '../written-names.js';
import { omitEmpty, type WriteOptions, type Written } from '../written.js';
import { readLinkedPlaces } from './read.js';

type Json = Readonly<Record<string, unknown>>;

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld';

/** @returns a FeatureCollection of all places. */
export function writeLinkedPlaces(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const names = namesIn(data, lang);
  const attested = attestations(data);
  const file = {
    '@context': CONTEXT,
    type: 'FeatureCollection',
    features: data.places.map((place) => featureOf(place, names, attested.get(place.id))),
  };
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  const written = readBack(readLinkedPlaces, { text, syntax: 'json', value: JSON.parse(text) }, data);
  return { files: [{ name: 'places.json', text }], losses: lossesOf(data, written, lang) };
}

function featureOf(place: Place, names: Names, attested: Attested | undefined): Json {
  const citations = place.sources.flatMap((id) => {
    const source = names.sources.get(id);
    return source === undefined ? [] : [omitEmpty({ '@id': source.url, label: names.text(source.title) })];
  });
  const cited = citations.length === 0 ? {} : { citations };
  const { kind } = place;
  return omitEmpty({
    '@id': `urn:place:${encodeURIComponent(place.id)}`,
    type: 'Feature',
    properties: { ...place.properties, title: names.text(place.name) },
    names: [
      ...texts(place.name).map(({ lang, text }) => omitEmpty({ toponym: text, lang, ...cited })),
      ...place.aliases.map((toponym) => ({ toponym })),
    ],
    types: kind === undefined ? undefined : [{ label: names.text(kind) }],
    geometry: geometryOf(place),
    descriptions: texts(place.note).map(({ lang, text }) => omitEmpty({ value: text, lang })),
    links: place.sameAs?.map((url) => ({ type: 'closeMatch', identifier: url })),
    depictions: place.media?.map(({ url, alt, credit, license }) =>
      omitEmpty({ '@id': url, title: names.text(alt) || undefined, creator: names.text(credit) || undefined, license }),
    ),
    when: attested === undefined ? undefined : { timespans: [attested] },
  });
}

/** Returns a GeoJSON point. The format adds a certainty to it. */
function geometryOf({ coordinates, certainty }: Place): (Point & { readonly certainty?: string }) | null {
  if (coordinates === undefined) return null;
  const point: Point = { type: 'Point', coordinates: [...coordinates] };
  return certainty === undefined ? point : { ...point, certainty: CERTAINTIES[certainty] };
}

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  confirmed: 'certain',
  reported: 'less-certain',
  inferred: 'less-certain',
  disputed: 'uncertain',
};

function texts(map: LanguageMap | undefined): readonly { readonly lang: string | undefined; readonly text: string }[] {
  if (map === undefined) return [];
  return typeof map === 'string'
    ? [{ lang: undefined, text: map }]
    : Object.entries(map).map(([lang, text]) => ({ lang, text }));
}

interface Attested {
  readonly start: { readonly in: string };
  readonly end: { readonly in: string };
}

/** The first and the last day on which a place has a meeting in person. */
function attestations({ meetings }: AtlasData): ReadonlyMap<string, Attested> {
  const spans = new Map<string, { first: number; last: number; start: Moment; end: Moment }>();
  for (const { mode, status, places, when } of meetings) {
    const [start, end] = [when?.start ?? when?.end, when?.end ?? when?.start];
    if (mode !== 'in-person' || status === 'cancelled' || when === undefined || !start || !end) continue;
    const first = Number.isFinite(when.earliest) ? when.earliest : when.latest;
    const last = Number.isFinite(when.latest) ? when.latest : when.earliest;
    for (const { place } of places) {
      const span = spans.get(place);
      if (span === undefined) {
        spans.set(place, { first, last, start, end });
        continue;
      }
      if (first < span.first) Object.assign(span, { first, start });
      if (last > span.last) Object.assign(span, { last, end });
    }
  }
  return new Map(
    [...spans].map(([id, { start, end }]) => [id, { start: { in: isoDate(start) }, end: { in: isoDate(end) } }]),
  );
}
