/**
 * Reads uMap. The features of all layers are read like GeoJSON, each as a meeting or a place. The name of its layer is the kind
 * of a place. How the map is drawn is no data.
 */
import type { FormatReader } from '../format.js';
import { readCollection } from '../geojson/read.js';
import type { IssueLog } from '../../model/issue-log.js';
import { isObject, type Json } from '../json/fields.js';

interface LayerFeature {
  readonly feature: unknown;
  /** The path of the feature in the file. */
  readonly path: string;
}

export const readUmap: FormatReader = function* ({ value }, options) {
  const map = isObject(value) ? value : {};
  const features = featuresIn(map);
  reportRemoteLayers(map, options.log);
  const { name, title } = isObject(map['properties']) ? map['properties'] : {};
  const collection = {
    type: 'FeatureCollection',
    name: name ?? title,
    features: features.map(({ feature }) => feature),
  };
  const reading = yield* readCollection(collection, options);
  const issues = reading.issues.map((issue) => ({ ...issue, path: pathInFile(issue.path, features) }));
  return { ...reading, issues };
};

/** A layer may show a file of another server, which is not in this one. */
function reportRemoteLayers({ layers }: Json, log: IssueLog): void {
  if (!Array.isArray(layers)) return;
  for (const [index, layer] of layers.entries()) {
    const layerOptions = isObject(layer) ? [layer['_umap_options'], layer['_storage'], layer] : [];
    const remote = layerOptions
      .filter(isObject)
      .map((one) => one['remoteData'])
      .find(isObject);
    const url = remote?.['url'];
    if (typeof url === 'string' && url !== '')
      log.add({ severity: 'warning', code: 'left-out', path: `layers[${index}]`, found: `remoteData ${url}` });
  }
}

function featuresIn(map: Json): readonly LayerFeature[] {
  const layers = Array.isArray(map['layers']) ? (map['layers'] as unknown[]) : [];
  return layers.flatMap((layer, at) => {
    if (!isObject(layer) || !Array.isArray(layer['features'])) return [];
    const kind = layerName(layer);
    return layer['features'].map((feature: unknown, index): LayerFeature => {
      return { feature: withKind(feature, kind), path: `layers[${at}].features[${index}]` };
    });
  });
}

function layerName(layer: Json): string | undefined {
  const options = [layer['_umap_options'], layer['_storage'], layer].find((one) => isObject(one) && 'name' in one);
  const name = isObject(options) ? options['name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** Adds the name of the layer, and removes how the feature is drawn. */
function withKind(feature: unknown, kind: string | undefined): unknown {
  if (!isObject(feature)) return feature;
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const { _umap_options: _options, _storage_options: _storage, ...rest } = properties;
  return { ...feature, properties: kind === undefined || 'kind' in rest ? rest : { ...rest, kind } };
}

/** @returns `layers[1].features[0].properties.name` for `features[3].properties.name`. */
function pathInFile(path: string, features: readonly LayerFeature[]): string {
  const [whole, index] = /^features\[(\d+)\]/.exec(path) ?? [];
  return whole === undefined ? path : `${features[Number(index)]?.path ?? whole}${path.slice(whole.length)}`;
}
