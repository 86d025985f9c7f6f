/**
 * Reads the placemarks of a KML file as features of GeoJSON: a placemark with a time or with people among its data is a
 * meeting, any other is a place.
 */
import { mapProgress, type Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { AtlasReading, FormatReader, ReaderOptions } from '../format.js';
import { readFeatures } from '../geojson/read-features.js';
import { attributeOf, childOf, textOfElement, type XmlElement } from '../xml/element.js';
import { readXml, slicesOf } from '../xml/read-xml.js';
import { featureOfPlacemark } from './placemark.js';

/** Elements that show something, but that are no placemarks. */
const LEFT_OUT: ReadonlySet<string> = new Set(['NetworkLink', 'GroundOverlay', 'PhotoOverlay', 'Tour']);
const CONTAINERS: ReadonlySet<string> = new Set(['Document', 'Folder']);

export const readKml: FormatReader = ({ text }, options) => readPlacemarks(slicesOf(text), text.length, options);

/** @param slices the text of a KML file, and its length for the progress. */
export function* readPlacemarks(slices: Iterable<string>, length: number, options: ReaderOptions): Steps<AtlasReading> {
  const placemarks: { readonly element: XmlElement; readonly container: XmlElement | undefined }[] = [];
  const names = new Map<XmlElement, string>();
  const leftOut = new Map<string, XmlElement[]>();
  yield* mapProgress(
    0,
    0.4,
    readXml(slices, length, {
      log: options.log,
      isWanted: (name, ancestors) =>
        name === 'Placemark' || LEFT_OUT.has(name) || (name === 'name' && CONTAINERS.has(ancestors.at(-1)?.name ?? '')),
      onElement: (element, ancestors) => {
        const container = ancestors.at(-1);
        if (element.name === 'Placemark') placemarks.push({ element, container });
        else if (element.name !== 'name')
          leftOut.set(element.name, [...(leftOut.get(element.name) ?? []), element].slice(0, 1000));
        else if (container !== undefined) names.set(container, textOfElement(element) ?? '');
      },
    }),
  );
  reportLeftOut(leftOut, options.log);
  const containers = new Set(placemarks.map(({ container }) => container));
  const layerOf = (container: XmlElement | undefined): string | undefined =>
    containers.size > 1 && container?.name === 'Folder' ? names.get(container) : undefined;
  const made = placemarks.map(({ element, container }) => {
    const { line, column } = element;
    return { feature: featureOfPlacemark(element, layerOf(container)), line, column };
  });
  const title = [...names].find(([container]) => container.name === 'Document')?.[1];
  const reading = yield* mapProgress(0.4, 1, readFeatures(made, title, options));
  return { ...reading, issues: [...options.log.issues, ...reading.issues] };
}

function reportLeftOut(leftOut: ReadonlyMap<string, readonly XmlElement[]>, log: IssueLog): void {
  for (const [name, elements] of leftOut) {
    const [first] = elements;
    if (first === undefined) continue;
    const address =
      textOfElement(childOf(first, 'Link', 'href') ?? childOf(first, 'Url', 'href')) ?? attributeOf(first, 'id');
    log.add({
      code: 'left-out',
      severity: 'warning',
      path: `line ${first.line}`,
      row: first.line,
      found: address === undefined ? name : `${name} ${address}`,
      count: elements.length,
    });
  }
}
