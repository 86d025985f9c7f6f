/**
 * Reads Linked Places Format 1.x (https://github.com/LinkedPasts/linked-places-format), a gazetteer as GeoJSON. Its features
 * become places. The format has no meetings, and an atlas cannot hold the times and relations of places.
 */
import type { IssueLog } from '../../model/issue-log.js';
import { identifierUrl } from '../../identifiers/authorities.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { Certainty, Described, Media, Properties } from '../../model/model.js';
import type { FormatReader } from '../format.js';
import { firstGeometry, readGeometry } from '../geojson/geometry.js';
import { geometryOfWkt } from '../geojson/wkt.js';
import { Fields, isObject, type Json } from '../json/fields.js';
import { MEDIA_ADDRESS, mediaUrl } from '../media-url.js';
import { AtlasBuilder } from '../records/atlas-builder.js';
import { descriptionOf } from '../records/describe.js';
import { slugOf } from '../records/ids.js';
import { safeUrl } from '../safe-url.js';

/** Members of a feature that an atlas cannot hold. */
const LEFT_OUT = ['when', 'relations'];
/** The number of features read in one step. */
const STEP = 256;

export const readLinkedPlaces: FormatReader = function* ({ value }, { log }) {
  const builder = new AtlasBuilder(log);
  const features = new Fields(isObject(value) ? value : {}, '', log).objects('features');
  const leftOut = new Map<string, { readonly path: string; count: number }>();
  const leaveOut = (feature: Fields, key: string, count: number): void => {
    const known = leftOut.get(key);
    if (known === undefined) leftOut.set(key, { path: `${feature.path}.${key}`, count });
    else known.count += count;
  };
  for (const [index, feature] of features.entries()) {
    if (index > 0 && index % STEP === 0) yield index / features.length;
    readPlace(feature, builder, log);
    const links = feature.objects('links').filter((link) => !IDENTITIES.has(linkType(link)));
    if (links.length > 0) leaveOut(feature, 'links', links.length);
    for (const key of LEFT_OUT) if (feature.list(key).length > 0) leaveOut(feature, key, 1);
    const others = geometriesOf(feature).length - 1;
    if (others > 0) leaveOut(feature, 'geometry', others);
  }
  for (const [key, { path, count }] of leftOut)
    log.add({ code: 'left-out', severity: 'warning', path, found: `${key}: ${count}`, count });
  return { value: builder.finish(), issues: log.issues };
};

function readPlace(feature: Fields, builder: AtlasBuilder, log: IssueLog): void {
  const { path } = feature;
  const raw = feature.raw('properties');
  const properties = new Fields(isObject(raw) ? raw : {}, `${path}.properties`, log);
  const names = feature.objects('names');
  const toponyms = names.flatMap((name) => name.text('toponym') ?? []);
  const title = properties.text('title') ?? toponyms[0];
  if (title === undefined) {
    properties.problem('title', 'missing', { expected: 'the name of the place' });
    return;
  }
  const geometry = withCoordinates(firstGeometry(feature.raw('geometry')));
  const located = new Fields(isObject(geometry) ? geometry : {}, `${path}.geometry`, log);
  const descriptions = feature.objects('descriptions');
  const citations = [located, ...names, ...descriptions].flatMap((part) => [
    ...part.objects('citations'),
    ...part.objects('citation'),
  ]);
  const kinds = feature.objects('types').flatMap((type) => type.text('label') ?? type.text('sourceLabel') ?? []);
  builder.place(
    {
      name: title,
      id: idFrom(feature.text('@id') ?? feature.text('id')),
      coordinates: readGeometry(new Fields({ geometry }, path, log)),
      kind: [...new Set(kinds)].join(', ') || undefined,
      note: descriptions.flatMap((description) => description.text('value') ?? []).join('\n') || undefined,
      isOwn: true,
      aliases: [...new Set(toponyms)].filter((name) => name !== title),
      certainty: CERTAINTIES.get(located.raw('certainty')),
      sources: [...new Set(citations.flatMap((citation) => readCitation(citation, builder)))],
      description: descriptionIn(feature, properties),
    },
    () => ({ path }),
  );
}

/** The links that say that two identifiers mean the same place. */
const IDENTITIES: ReadonlySet<string> = new Set(['closematch', 'exactmatch', 'sameas', 'same_as']);

/** `closeMatch`, `skos:closeMatch`. */
const linkType = (link: Fields): string => (link.text('type') ?? 'closeMatch').split(':').at(-1)?.toLowerCase() ?? '';

/** The address of a feature identifies its place too. */
function descriptionIn(feature: Fields, properties: Fields): Described | undefined {
  const links = feature.objects('links').filter((link) => IDENTITIES.has(linkType(link)));
  const identifiers = [feature.text('@id') ?? '', ...links.flatMap((link) => identifierIn(link))];
  return descriptionOf({
    sameAs: identifiers.flatMap((text) => identifierUrl(text) ?? []),
    media: feature.objects('depictions').flatMap(readDepiction),
    properties: properties.others(TITLE) as Properties | undefined,
  });
}

const TITLE: ReadonlySet<string> = new Set(['title']);

function identifierIn(link: Fields): readonly string[] {
  const text = link.text('identifier') ?? link.text('@id') ?? '';
  if (text !== '' && identifierUrl(text) === undefined)
    link.problem('identifier', 'url-unsafe', { found: text, expected: 'an address that begins with https://' });
  return [text];
}

function readDepiction(depiction: Fields): readonly Media[] {
  const written = depiction.text('@id') ?? depiction.text('url') ?? '';
  const url = mediaUrl(written);
  if (url === undefined) {
    if (written !== '') depiction.problem('@id', 'url-unsafe', { found: written, expected: MEDIA_ADDRESS });
    return [];
  }
  return [
    definedOnly<Media>({
      url,
      alt: depiction.text('title'),
      credit: depiction.text('creator') ?? depiction.text('attribution'),
      license: depiction.text('license'),
    }),
  ];
}

/** @returns the geometry. Well-known text (`geowkt`) may stand in place of its coordinates. */
function withCoordinates(geometry: Json | undefined): Json | null {
  const wkt = geometry?.['geowkt'];
  if (geometry === undefined) return null;
  if (typeof wkt !== 'string' || geometry['coordinates'] !== undefined) return geometry;
  return { ...geometry, ...geometryOfWkt(wkt) };
}

function geometriesOf(feature: Fields): readonly unknown[] {
  const geometry = feature.raw('geometry');
  const list = isObject(geometry) ? geometry['geometries'] : undefined;
  return Array.isArray(list) ? (list as unknown[]) : [geometry];
}

/** @returns the last segment of a URL, as an id. */
function idFrom(address: string | undefined): string | undefined {
  const parts = (address ?? '').split(/[/#:]/).filter((part) => part !== '');
  return slugOf(parts.at(-1) ?? '') || undefined;
}

const CERTAINTIES: ReadonlyMap<unknown, Certainty> = new Map([
  ['certain', 'confirmed'],
  ['less-certain', 'inferred'],
  ['uncertain', 'disputed'],
] as const);

/** @returns the id of the cited source; undefined if the citation has neither a label nor a URL. */
function readCitation(citation: Fields, builder: AtlasBuilder): readonly string[] {
  const address = citation.text('@id') ?? '';
  const url = safeUrl(address);
  const title = citation.text('label') ?? (url === undefined && address !== '' ? address : undefined);
  return title === undefined && url === undefined ? [] : [builder.source({ title, url })];
}
