/** Turns a placemark of KML into a feature of GeoJSON. */
import type { Json } from '../json/fields.js';
import { plainTextOf } from '../plain-text.js';
import { attributeOf, childOf, childrenOf, rawTextOf, textOfElement, type XmlElement } from '../xml/element.js';

/** Elements of a placemark that say how it looks, and those that are read by name. */
const OTHERS: ReadonlySet<string> = new Set([
  'name',
  'description',
  'Snippet',
  'snippet',
  'TimeStamp',
  'TimeSpan',
  'ExtendedData',
  'link',
  'visibility',
  'open',
  'styleUrl',
  'Style',
  'StyleMap',
  'Region',
  'LookAt',
  'Camera',
  'balloonVisibility',
  'author',
  'Metadata',
]);

/**
 * @param layer the name of the folder, if the placemarks of the file are in several folders.
 * @returns the feature. Fields that the author added (`ExtendedData`) become properties of their names.
 */
export function featureOfPlacemark(placemark: XmlElement, layer: string | undefined): Json {
  const geometry = childrenOf(placemark)
    .map(geometryOf)
    .find((found) => found !== undefined);
  const simple = childrenOf(placemark).filter(({ name, content }) => !OTHERS.has(name) && content.every(isText));
  const properties = {
    ...Object.fromEntries(simple.map((element) => [element.name, textOfElement(element)])),
    ...extendedData(childOf(placemark, 'ExtendedData')),
    ...timeOf(placemark, geometry?.trackTimes ?? []),
    name: textOfElement(childOf(placemark, 'name')),
    description: plainTextOf(rawText(childOf(placemark, 'description')) || rawText(childOf(placemark, 'Snippet'))),
    topics: layer,
    url: attributeOf(childOf(placemark, 'link'), 'href'),
  };
  const stated = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const id = attributeOf(placemark, 'id');
  return {
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    geometry: geometry?.shape ?? null,
    properties: Object.fromEntries(stated),
  };
}

const isText = (node: XmlElement | string): boolean => typeof node === 'string';
const rawText = (element: XmlElement | undefined): string => (element === undefined ? '' : rawTextOf(element));

/** `<Data name="…"><value>`, `<SimpleData name="…">`, or elements of another namespace. */
function extendedData(data: XmlElement | undefined): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const add = (name: string | undefined, element: XmlElement | undefined): void => {
    const value = plainTextOf(rawText(element));
    if (name !== undefined && value !== '') values[name] = value;
  };
  for (const element of data === undefined ? [] : childrenOf(data)) {
    if (element.name === 'Data') add(attributeOf(element, 'name'), childOf(element, 'value'));
    else if (element.name === 'SchemaData')
      for (const simple of childrenOf(element, 'SimpleData')) add(attributeOf(simple, 'name'), simple);
    else add(element.name, element);
  }
  return values;
}

function timeOf(placemark: XmlElement, trackTimes: readonly string[]): Json {
  const when = textOfElement(childOf(placemark, 'TimeStamp', 'when'));
  if (when !== undefined) return { when };
  const [begin, end] = ['begin', 'end'].map((name) => textOfElement(childOf(placemark, 'TimeSpan', name)));
  return { start: begin ?? trackTimes[0], end: end ?? (trackTimes.length > 1 ? trackTimes.at(-1) : undefined) };
}

interface PlacemarkGeometry {
  readonly shape: Json;
  /** The times of a track (`gx:Track`). */
  readonly trackTimes?: readonly string[];
}

function geometryOf(element: XmlElement): PlacemarkGeometry | undefined {
  const positions = positionsIn(rawText(childOf(element, 'coordinates')));
  switch (element.name) {
    case 'Point':
      return { shape: { type: 'Point', coordinates: positions[0] ?? [] } };
    case 'LineString':
    case 'LinearRing':
      return { shape: { type: 'LineString', coordinates: positions } };
    case 'Polygon': {
      const outer = childOf(element, 'outerBoundaryIs', 'LinearRing', 'coordinates');
      return { shape: { type: 'Polygon', coordinates: [positionsIn(rawText(outer))] } };
    }
    case 'MultiGeometry': {
      const geometries = childrenOf(element).flatMap((child) => geometryOf(child)?.shape ?? []);
      return { shape: { type: 'GeometryCollection', geometries } };
    }
    case 'Track': {
      const coordinates = childrenOf(element, 'coord').map((coord) => numbersIn(rawText(coord), /\s+/));
      const trackTimes = childrenOf(element, 'when').flatMap((when) => textOfElement(when) ?? []);
      return { shape: { type: 'LineString', coordinates }, trackTimes };
    }
    default:
      return undefined;
  }
}

/** Tuples of longitude, latitude and altitude. Some programs write spaces behind the commas. */
const positionsIn = (text: string): readonly (readonly unknown[])[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .join(',')
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => numbersIn(tuple, ','));

/** A text that is no number is kept, so that the reader of coordinates reports it. The altitude is left out. */
const numbersIn = (text: string, separator: RegExp | string): readonly unknown[] =>
  text
    .trim()
    .split(separator)
    .slice(0, 2)
    .map((part) => (part.trim() === '' || Number.isNaN(Number(part)) ? part : Number(part)));
