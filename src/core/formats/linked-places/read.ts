/**
 * Linked Places Format 1.x (https://github.com/LinkedPasts/linked-places-format): a gazetteer as GeoJSON. Its features are
 * places and become places; it has no meetings, so its times, relations and links have no room in an atlas.
 */
import type { Certainty } from '../../model/model.js';
import { readGeometry } from '../fields/coordinates.js';
import { Fields, isObject } from '../fields/fields.js';
import { itself } from '../fields/itself.js';
import { IssueLog } from '../fields/issue-log.js';
import type { FormatReader } from '../format.js';
import { readUrl } from '../native/sources.js';
import { AtlasBuilder } from '../table/atlas-builder.js';
import { slugOf } from '../table/ids.js';

/** Members of a feature that an atlas has no place for. */
const LEFT_OUT = ['when', 'relations', 'links', 'depictions'];
/** Features read in one step. */
const STEP = 256;

export const readLinkedPlaces: FormatReader = function* ({ value }, { log }) {
  const gathering = new AtlasBuilder(log);
  const features = new Fields(isObject(value) ? value : {}, '', log).objects('features', itself);
  const leftOut = new Set<string>();
  for (const [index, feature] of features.entries()) {
    if (index > 0 && index % STEP === 0) yield index / features.length;
    readPlace(feature, gathering);
    for (const key of LEFT_OUT) {
      if (leftOut.has(key) || feature.list(key).length === 0) continue;
      leftOut.add(key);
      feature.problem(key, 'left-out', { severity: 'warning', found: key });
    }
  }
  return { value: gathering.finish(), issues: log.issues };
};

function readPlace(feature: Fields, gathering: AtlasBuilder): void {
  const { log, path } = feature;
  const raw = feature.raw('properties');
  const properties = new Fields(isObject(raw) ? raw : {}, `${path}.properties`, log);
  const names = feature.objects('names', itself).flatMap((name) => name.text('toponym') ?? []);
  const title = properties.text('title') ?? names[0];
  if (title === undefined) {
    properties.problem('title', 'missing', { expected: 'the name of the place' });
    return;
  }
  const geometry = pointOf(feature, log);
  const located = new Fields(isObject(geometry) ? geometry : {}, `${path}.geometry`, log);
  const citations = [located, ...feature.objects('names', itself), ...feature.objects('descriptions', itself)].flatMap(
    (part) => [...part.objects('citations', itself), ...part.objects('citation', itself)],
  );
  const stated = feature.text('@id') ?? feature.text('id');
  const kinds = feature
    .objects('types', itself)
    .flatMap((type) => type.text('label') ?? type.text('sourceLabel') ?? []);
  gathering.place(
    {
      name: title,
      id:
        stated === undefined
          ? undefined
          : slugOf(
              stated
                .split(/[/#:]/)
                .filter((part) => part !== '')
                .at(-1) ?? '',
            ) || undefined,
      coordinates: readGeometry(new Fields({ geometry: geometry ?? null }, path, log)),
      kind: kinds[0],
      note: feature.objects('descriptions', itself).flatMap((description) => description.text('value') ?? [])[0],
      aliases: [...new Set(names)].filter((name) => name !== title),
      certainty: certaintyOf(located.raw('certainty')),
      sources: [...new Set(citations.flatMap((citation) => sourceOf(citation, gathering)))],
    },
    { path },
  );
}

/** Of a collection the first point, else the first geometry: later ones are later places, and a place has one point. */
function pointOf(feature: Fields, log: IssueLog): unknown {
  const geometry = feature.raw('geometry');
  if (!isObject(geometry) || geometry['type'] !== 'GeometryCollection') return geometry;
  const geometries = new Fields(geometry, `${feature.path}.geometry`, log).list('geometries');
  return geometries.find((one) => isObject(one) && one['type'] === 'Point') ?? geometries[0] ?? null;
}

const CERTAINTIES: ReadonlyMap<unknown, Certainty> = new Map([
  ['certain', 'confirmed'],
  ['less-certain', 'inferred'],
  ['uncertain', 'disputed'],
] as const);
const certaintyOf = (value: unknown): Certainty | undefined => CERTAINTIES.get(value);

function sourceOf(citation: Fields, gathering: AtlasBuilder): readonly string[] {
  const address = citation.text('@id') ?? '';
  const url = /^https?:/i.test(address)
    ? readUrl(new Fields({ url: address }, citation.path, new IssueLog()), 'url')
    : undefined;
  const title = citation.text('label') ?? (url === undefined && address !== '' ? address : undefined);
  return title === undefined && url === undefined ? [] : [gathering.source({ title, url })];
}
