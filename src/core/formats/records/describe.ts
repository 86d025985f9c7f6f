/** Joins what several rows or nodes of a file say about one thing: media, identifiers and own columns. */
import type { Described, Media, Properties, PropertyValue } from '../../model/model.js';

/** What a file says about a place or person besides its main name. */
export interface Description extends Described {
  /** Further names: the same name in other languages, or another spelling. */
  readonly aliases?: readonly string[];
}

export type DescribedDraft = { -readonly [Key in keyof Description]: Description[Key] };

/** Adds to a thing what it does not have yet. Another value of the same property joins the first in a list. */
export function addDescription(draft: DescribedDraft, { media, sameAs, properties, aliases }: Description): void {
  if (aliases !== undefined && aliases.length > 0) draft.aliases = [...new Set([...(draft.aliases ?? []), ...aliases])];
  if (media !== undefined && media.length > 0) {
    const known = new Set(draft.media?.map(({ url }) => url));
    const others = media.filter(({ url }) => !known.has(url));
    if (others.length > 0) draft.media = [...(draft.media ?? []), ...others];
  }
  if (sameAs !== undefined && sameAs.length > 0) draft.sameAs = [...new Set([...(draft.sameAs ?? []), ...sameAs])];
  if (properties !== undefined) draft.properties = joined(draft.properties, properties);
}

function joined(known: Properties | undefined, added: Properties): Properties {
  if (known === undefined) return added;
  const all = new Map<string, PropertyValue>(Object.entries(known));
  for (const [name, value] of Object.entries(added)) {
    const values = listOf(all.get(name));
    const others = listOf(value).filter((one) => !values.includes(one));
    if (others.length > 0) all.set(name, values.length + others.length === 1 ? value : [...values, ...others]);
  }
  return Object.fromEntries(all);
}

const listOf = (value: PropertyValue | undefined): readonly PropertyValue[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly PropertyValue[]) : [value];

/** @returns the description without empty parts; undefined if nothing is left. */
export function descriptionOf(description: {
  readonly media?: readonly Media[];
  readonly sameAs?: readonly string[];
  readonly properties?: Properties | undefined;
  readonly aliases?: readonly string[];
}): Description | undefined {
  const draft: DescribedDraft = {};
  addDescription(draft, description as Description);
  return Object.keys(draft).length === 0 ? undefined : draft;
}

/** @returns the values by name, without empty ones; undefined if none is left. Two values of one name are a list. */
export function propertiesFrom(entries: readonly (readonly [name: string, text: string])[]): Properties | undefined {
  let properties: Record<string, PropertyValue> | undefined;
  for (const [name, text] of entries) {
    if (text === '') continue;
    properties ??= {};
    properties[name] = Object.hasOwn(properties, name) ? [...listOf(properties[name]), text] : text;
  }
  return properties;
}
