/** Reads the locations of an event: texts, Places with coordinates, or addresses. */
import { isObject } from '../json/fields.js';
import { asOneItem } from '../records/lists.js';
import type { FieldTexts } from '../records/meeting-record.js';
import { plain, textOf, typesOf } from './events.js';
import type { Nodes } from './nodes.js';

/** @returns the locations that are not virtual: texts, Places, or addresses. */
export function placeOf(locations: readonly unknown[], nodes: Nodes): FieldTexts {
  const places = locations.flatMap((location) => locationTexts(location, nodes) ?? []);
  const [first] = places;
  if (first === undefined || places.length === 1) return first ?? {};
  const areLocated = places.every(({ lat, lon }) => lat !== undefined && lon !== undefined);
  const joined = (key: keyof LocationTexts): string => places.map((place) => asOneItem(place[key] ?? '')).join('; ');
  return { place: joined('place'), ...(areLocated ? { lat: joined('lat'), lon: joined('lon') } : {}) };
}

interface LocationTexts {
  readonly place: string | undefined;
  readonly lat?: string | undefined;
  readonly lon?: string | undefined;
  readonly country?: string | undefined;
}

function locationTexts(location: unknown, nodes: Nodes): LocationTexts | undefined {
  if (typeof location === 'string') return { place: plain(location) };
  if (!isObject(location) || typesOf(location).includes('VirtualLocation')) return undefined;
  if ('@value' in location) return { place: plain(location) };
  const [geo] = nodes.of(location, 'geo');
  const point = isObject(geo) ? geo : location;
  const [address] = nodes.of(location, 'address');
  const postal = isObject(address) ? address : location;
  const town = textOf(postal, 'addressLocality') ?? (typeof address === 'string' ? plain(address) : undefined);
  const name = textOf(location, 'name');
  return {
    place: name ?? town ?? textOf(postal, 'streetAddress') ?? textOf(postal, 'addressCountry'),
    lat: textOf(point, 'latitude'),
    lon: textOf(point, 'longitude'),
    // The map shows this text beside the name.
    country:
      name === undefined
        ? undefined
        : [town, textOf(postal, 'addressCountry')].filter((part) => part !== undefined && part !== name).join(', '),
  };
}
