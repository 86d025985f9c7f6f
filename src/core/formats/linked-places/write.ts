/**
 * The places of an atlas as a gazetteer in Linked Places Format 1.x (https://github.com/LinkedPasts/linked-places-format),
 * for the World Historical Gazetteer and its kin. It knows places, names, and when a place is attested, which here is
 * from the first meeting there to the last; it knows no meetings and no people.
 */
import type { AtlasData, Certainty, LanguageMap, Moment, Place } from '../../model/model.js';
import { readLinkedPlaces } from './read.js';
import { lossesOf } from '../losses.js';
import { readBack } from '../read-back.js';
import { namesIn, type Names } from '../written-names.js';
import type { WriteOptions, Written } from '../written.js';

type Json = Readonly<Record<string, unknown>>;

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld';

/** @returns a FeatureCollection of all places, and what it could not hold: first of all the meetings. */
export function writeLinkedPlaces(data: AtlasData, { lang = 'en' }: WriteOptions = {}): Written {
  const names = namesIn(data, lang);
  const attested = attestations(data);
  const file = {
    '@context': CONTEXT,
    type: 'FeatureCollection',
    features: data.places.map((place) => featureOf(place, names, attested.get(place.id))),
  };
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  return {
    text,
    losses: lossesOf(data, readBack(readLinkedPlaces, { text, syntax: 'json', value: JSON.parse(text) }, data), lang),
  };
}

function featureOf(place: Place, names: Names, attested: Attested | undefined): Json {
  const citations = place.sources.flatMap((id) => {
    const source = names.sources.get(id);
    return source === undefined ? [] : [filled({ '@id': source.url, label: names.text(source.title) })];
  });
  const said = citations.length === 0 ? {} : { citations };
  const { certainty, coordinates, kind } = place;
  return filled({
    '@id': `urn:place:${encodeURIComponent(place.id)}`,
    type: 'Feature',
    properties: { title: names.text(place.name) },
    names: [
      ...texts(place.name).map(({ lang, text }) => filled({ toponym: text, lang, ...said })),
      ...place.aliases.map((toponym) => ({ toponym })),
    ],
    types: kind === undefined ? undefined : [{ label: names.text(kind) }],
    geometry:
      coordinates === undefined
        ? null
        : filled({
            type: 'Point',
            coordinates,
            certainty: certainty === undefined ? undefined : CERTAINTIES[certainty],
          }),
    descriptions: texts(place.note).map(({ lang, text }) => filled({ value: text, lang })),
    when: attested === undefined ? undefined : { timespans: [attested] },
  });
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

/** First and last day on which a place has a meeting in person. */
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
    [...spans].map(([id, { start, end }]) => [id, { start: { in: dayOf(start) }, end: { in: dayOf(end) } }]),
  );
}

function dayOf({ precision, year, month = 1, day = 1 }: Moment): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  if (precision === 'year') return years;
  return precision === 'month' ? `${years}-${two(month)}` : `${years}-${two(month)}-${two(day)}`;
}

const filled = (node: Json): Json =>
  Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
