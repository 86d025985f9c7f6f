/** Finds the events in a JSON-LD value. This file is small because detection needs it; the reader is loaded on demand. */
import { isObject, type Json } from '../json/fields.js';
import { plainTextOf } from '../plain-text.js';

const EVENT_TYPE = /(?:Event|EventSeries|Festival|Hackathon)$/;
/** The maximum depth at which events are searched. */
export const MAX_DEPTH = 12;
/** Keys whose values may be events or nodes. */
const CONTAINERS = ['@graph', 'subEvent', 'subEvents', 'event', 'events', 'itemListElement', 'item', 'mainEntity'];

export interface FoundEvent {
  readonly node: Json;
  readonly path: string;
  /** The name of the event that contains this one. */
  readonly series: string | undefined;
}

/**
 * @param keyInFile the name of a member as the file writes it, for the path.
 * @returns all events in a value, including events inside other events, in the order of the file.
 */
export function eventsIn(
  root: unknown,
  keyInFile: (node: Json, key: string) => string = (_node, key) => key,
): readonly FoundEvent[] {
  const found: FoundEvent[] = [];
  const visit = (value: unknown, path: string, series: string | undefined, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(value))
      value.forEach((item: unknown, index) => visit(item, `${path}[${index}]`, series, depth + 1));
    if (!isObject(value)) return;
    const types = typesOf(value);
    const isEvent = types.some((type) => EVENT_TYPE.test(type));
    const parts = [...itemsOf(value, 'subEvent'), ...itemsOf(value, 'subEvents')].filter(isObject);
    const isOnlySeries = types.includes('EventSeries') && parts.length > 0;
    const inside = isEvent && parts.length > 0 ? textOf(value, 'name') : series;
    // An object that has only an @id is a reference. The node that it refers to is visited at its own position.
    if (isEvent && !isOnlySeries && Object.keys(value).length > 2) found.push({ node: value, path, series: inside });
    for (const key of CONTAINERS) {
      if (!Object.hasOwn(value, key)) continue;
      const written = keyInFile(value, key);
      visit(value[key], path === '' ? written : `${path}.${written}`, inside, depth + 1);
    }
  };
  visit(root, '', undefined, 0);
  return found;
}

/** @returns the last part of each type: `schema:Event` and `https://schema.org/Event` are `Event`. */
export const typesOf = (node: Json): readonly string[] =>
  itemsOf(node, '@type')
    .filter((type) => typeof type === 'string')
    .map((type) => lastPart(type));

/** @returns the part of a name or URL after its last separator. */
export const lastPart = (text = ''): string => text.split(/[/#:]/).at(-1) ?? '';

/** @returns the values of a key as a list. */
export function itemsOf(node: Json, key: string): readonly unknown[] {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** @returns the text of a string, a number or `{"@value": …}`, or the name of a node. */
export function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return plainTextOf(value) || undefined;
  if (!isObject(value)) return undefined;
  return '@value' in value ? plain(value['@value']) : textOf(value, 'name');
}

export const textOf = (node: Json, key: string): string | undefined => plain(itemsOf(node, key)[0]);
