/**
 * Reads the waypoints of a GPX file as features of GeoJSON. A waypoint with a time is a meeting, any other is a place. The
 * points of routes and tracks show a way and no meetings, so they are left out and counted.
 */
import { mapProgress } from '../../lib/steps.js';
import type { FormatReader } from '../format.js';
import { readFeatures, type MadeFeature } from '../geojson/read-features.js';
import type { Json } from '../json/fields.js';
import { plainTextOf } from '../plain-text.js';
import { attributeOf, childOf, childrenOf, rawTextOf, textOfElement, type XmlElement } from '../xml/element.js';
import { readXml, slicesOf } from '../xml/read-xml.js';

const LEFT_OUT = ['rtept', 'trkpt'] as const;

export const readGpx: FormatReader = function* ({ text }, options) {
  const { log } = options;
  const made: MadeFeature[] = [];
  const counts = new Map<string, { count: number; readonly line: number }>();
  let title: string | undefined;
  yield* mapProgress(
    0,
    0.4,
    readXml(slicesOf(text), text.length, {
      log,
      isWanted: (name, ancestors) =>
        name === 'wpt' ||
        LEFT_OUT.some((point) => point === name) ||
        (name === 'name' && /^(?:metadata|gpx)$/.test(ancestors.at(-1)?.name ?? '')),
      onElement: (element) => {
        const { name, line, column } = element;
        if (name === 'wpt') made.push({ feature: featureOfWaypoint(element), line, column });
        else if (name === 'name') title ??= textOfElement(element);
        else counts.set(name, { line: counts.get(name)?.line ?? line, count: (counts.get(name)?.count ?? 0) + 1 });
      },
    }),
  );
  for (const [found, { line, count }] of counts)
    log.add({ code: 'left-out', severity: 'warning', path: `line ${line}`, row: line, found, count });
  const reading = yield* mapProgress(0.4, 1, readFeatures(made, title, options));
  return { ...reading, issues: [...log.issues, ...reading.issues] };
};

function featureOfWaypoint(waypoint: XmlElement): Json {
  const textAt = (name: string): string | undefined => textOfElement(childOf(waypoint, name));
  const description = [...new Set(['cmt', 'desc'].flatMap((name) => longText(childOf(waypoint, name))))];
  const extensions = childrenOf(childOf(waypoint, 'extensions') ?? NOTHING).map((one) => [
    one.name,
    textOfElement(one),
  ]);
  const properties = {
    ...Object.fromEntries(extensions),
    name: textAt('name'),
    when: textAt('time'),
    description: description.join('\n'),
    kind: textAt('type'),
    url: attributeOf(childOf(waypoint, 'link'), 'href') ?? textAt('url'),
  } as Json;
  const stated = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const position = ['lon', 'lat'].map((name) => numberIn(attributeOf(waypoint, name)));
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: position },
    properties: Object.fromEntries(stated),
  };
}

const NOTHING: XmlElement = { name: '', attributes: {}, content: [], line: 1, column: 1 };

const longText = (element: XmlElement | undefined): readonly string[] =>
  element === undefined ? [] : [plainTextOf(rawTextOf(element))].filter((text) => text !== '');

/** A text that is no number is kept, so that the reader of coordinates reports it. */
const numberIn = (text: string | undefined): unknown =>
  text === undefined || Number.isNaN(Number(text)) ? text : Number(text);
