/** References to things of any kind, and the questions that can be asked about them. */
import type { Atlas, LanguageMap, Meeting } from '../model/model.js';
import * as kinds from './index.js';
import type { Highlight, Kind, Statement, Thing } from './kind.js';

/** The name of a kind, as in addresses. */
export type RefKind = keyof typeof kinds;

/** One thing of the atlas that has a page and an address. */
export interface Ref {
  readonly kind: RefKind;
  readonly id: string;
}

/** What the things of a kind are. */
export type ThingOf<Name extends RefKind> = (typeof kinds)[Name] extends Kind<infer T> ? T : never;

/** The names of all kinds. */
export const KINDS = Object.keys(kinds) as readonly RefKind[];

/** @param name of a kind. Undefined for any other text. */
export function kindNamed(name: RefKind): Kind<Thing>;
export function kindNamed(name: string): Kind<Thing> | undefined;
export function kindNamed(name: string): Kind<Thing> | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name as RefKind] : undefined;
}

/** @returns the thing itself; undefined if the atlas has none of that kind and id. */
export function thingAt(atlas: Atlas, { kind, id }: Ref): Thing | undefined {
  return kindNamed(kind)?.find(atlas, id);
}

/** @returns its name or title; undefined if the atlas has no such thing. */
export function titleOf(atlas: Atlas, ref: Ref): LanguageMap | undefined {
  return ask(atlas, ref, (kind, thing) => kind.title(thing));
}

/** @returns the meetings its page is about, by time. */
export function meetingsOf(atlas: Atlas, ref: Ref): readonly Meeting[] {
  return ask(atlas, ref, (kind, thing) => kind.meetings(atlas, thing)) ?? [];
}

/** @returns ids of the places its page is about, drawn or not. */
export function placesOf(atlas: Atlas, ref: Ref): readonly string[] {
  return ask(atlas, ref, (kind, thing) => kind.places(atlas, thing)) ?? [];
}

/** @returns what the map shows of it; undefined if the atlas has no such thing. */
export function highlightOf(atlas: Atlas, ref: Ref): Highlight | undefined {
  return ask(atlas, ref, (kind, thing) => kind.highlight(atlas, thing));
}

/** @returns what the data says of the thing itself. */
export function statementsOf(atlas: Atlas, ref: Ref): readonly Statement[] {
  return ask(atlas, ref, (kind, thing) => kind.statements(thing)) ?? [];
}

function ask<Answer>(
  atlas: Atlas,
  ref: Ref,
  question: (kind: Kind<Thing>, thing: Thing) => Answer,
): Answer | undefined {
  const kind = kindNamed(ref.kind);
  const thing = kind?.find(atlas, ref.id);
  return kind === undefined || thing === undefined ? undefined : question(kind, thing);
}
