/**
 * Brings the names in JSON-LD to plain names of schema.org: prefixes (`schema:name`), full IRIs (`http://schema.org/name`),
 * terms that the file's own context explains, and names of other vocabularies with the same meaning. No context is fetched
 * from another address, because a file is read without any network.
 */
import { isObject, type Json } from '../json/fields.js';

/** Deeper nodes are left out. Events have about six levels. */
const MAX_DEPTH = 40;
const SCHEMA = /^https?:\/\/(?:www\.)?schema\.org\//i;
/** Prefixes that files use for schema.org without an explanation. */
const USUAL_PREFIXES: ReadonlySet<string> = new Set(['schema', 'sdo', 'schemaorg']);

/** Names of RDFS, SKOS, FOAF, Dublin Core, the Event Ontology, LODE, W3C Basic Geo and others, by their last part. */
const SAME_MEANING: ReadonlyMap<string, string> = new Map([
  ['label', 'name'],
  ['prefLabel', 'name'],
  ['title', 'name'],
  ['date', 'startDate'],
  ['begin', 'startDate'],
  ['hasBeginning', 'startDate'],
  ['beginDate', 'startDate'],
  ['atTime', 'startDate'],
  ['time', 'startDate'],
  ['end', 'endDate'],
  ['hasEnd', 'endDate'],
  ['place', 'location'],
  ['atPlace', 'location'],
  ['spatial', 'location'],
  ['agent', 'attendee'],
  ['involvedAgent', 'attendee'],
  ['involved', 'attendee'],
  ['participant', 'attendee'],
  ['subject', 'about'],
  ['topic', 'about'],
  ['comment', 'description'],
  ['abstract', 'description'],
  ['lat', 'latitude'],
  ['long', 'longitude'],
]);
/** Names whose value is an IRI, also where the file wraps it: `{ "@id": … }`. */
const IRI_VALUES: ReadonlySet<string> = new Set(['eventStatus', 'eventAttendanceMode', 'url', 'sameAs']);

export interface PlainJsonLd {
  readonly value: unknown;
  /** @returns the name of a member as the file writes it. */
  readonly keyInFile: (node: Json, key: string) => string;
  /** The addresses of contexts of other vocabularies. They are not fetched. */
  readonly remoteContexts: readonly string[];
}

/** Term → what it stands for: an IRI, or a keyword such as `@type`. */
type Context = ReadonlyMap<string, string>;

export function plainJsonLd(root: unknown): PlainJsonLd {
  const keys = new WeakMap<Json, ReadonlyMap<string, string>>();
  const remote = new Set<string>();

  const plainValue = (value: unknown, context: Context, depth: number): unknown => {
    if (depth > MAX_DEPTH) return undefined;
    if (Array.isArray(value)) return value.map((item: unknown) => plainValue(item, context, depth + 1)).flat();
    if (!isObject(value)) return value;
    const list: unknown = value['@list'] ?? value['@set'];
    return list === undefined ? plainNode(value, context, depth) : plainValue(list, context, depth + 1);
  };

  const plainNode = (node: Json, outer: Context, depth: number): Json => {
    const context = withContext(outer, node['@context'], remote);
    const plain: Record<string, unknown> = {};
    const written = new Map<string, string>();
    for (const [key, value] of Object.entries(node)) {
      if (key === '@context') continue;
      const name = nameOf(key, context);
      const read = IRI_VALUES.has(name) ? iriOf(value) : plainValue(value, context, depth + 1);
      if (name === '__proto__') continue;
      plain[name] = Object.hasOwn(plain, name) ? [plain[name], read].flat() : read;
      if (!written.has(name)) written.set(name, key);
    }
    keys.set(plain, written);
    return plain;
  };

  const value = plainValue(root, new Map(), 0);
  return { value, keyInFile: (node, key) => keys.get(node)?.get(key) ?? key, remoteContexts: [...remote] };
}

/** Adds the terms of a context. A context at an address is noted, and only schema.org is known without it. */
function withContext(outer: Context, stated: unknown, remote: Set<string>): Context {
  if (stated === undefined) return outer;
  const context = new Map(outer);
  for (const part of Array.isArray(stated) ? (stated as unknown[]) : [stated]) {
    if (typeof part === 'string' && !SCHEMA.test(`${part}/`)) remote.add(part);
    if (!isObject(part)) continue;
    for (const [term, definition] of Object.entries(part)) {
      const iri = isObject(definition) ? definition['@id'] : definition;
      if (typeof iri === 'string') context.set(term, iri);
    }
  }
  return context;
}

/** The number of terms that may explain one another. */
const MAX_STEPS = 5;

/** @returns the plain name of a key: `startDate`, or a keyword. */
function nameOf(key: string, context: Context): string {
  if (key.startsWith('@')) return key;
  let iri = key;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const whole = context.get(iri);
    if (whole !== undefined && whole !== iri) {
      iri = whole;
      continue;
    }
    const [prefix = '', ...local] = iri.split(':');
    const base = local.length === 0 || local[0]?.startsWith('//') ? undefined : context.get(prefix);
    if (base === undefined) break;
    iri = base + local.join(':');
  }
  if (iri.startsWith('@')) return iri;
  if (SCHEMA.test(iri)) return iri.replace(SCHEMA, '');
  const [prefix = '', local] = iri.split(':');
  if (local !== undefined && USUAL_PREFIXES.has(prefix)) return local;
  const last = iri.split(/[/#:]/).at(-1) ?? iri;
  // A plain name without a context is a name of schema.org.
  return iri === key && last === key ? key : (SAME_MEANING.get(last) ?? last);
}

function iriOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(iriOf);
  return isObject(value) ? (value['@id'] ?? value['@value'] ?? value) : value;
}
