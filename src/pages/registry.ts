/** Finds the page template of a kind of thing. */
import type { TemplateResult } from 'lit';
import { thingAt, type Ref, type RefKind, type ThingOf } from '../core/kinds/registry.js';
import type { Atlas } from '../core/model/model.js';
import { sourcesOf } from './cited-sources.js';
import * as pages from './index.js';
import type { PageContext } from './page.js';
import { filterNote } from './pieces/filtered.js';

/** Each kind of core/kinds has its page here: one that is missing is a type error. */
const PAGES: { readonly [Name in RefKind]: (context: PageContext, thing: ThingOf<Name>) => TemplateResult } = pages;

/** @returns the page of a thing; undefined if the atlas has no such thing. */
export function renderPage(context: Omit<PageContext, 'sourceNumbers'>, ref: Ref): TemplateResult | undefined {
  const { atlas } = context;
  const thing = thingAt(atlas, ref);
  if (thing === undefined) return undefined;
  const page = PAGES[ref.kind] as (context: PageContext, thing: object) => TemplateResult;
  return page({ ...context, filterNote: filterNote(context, ref), sourceNumbers: numberSources(atlas, ref) }, thing);
}

/** Numbers the sources of a page from 1 in order of first mention. */
function numberSources(atlas: Atlas, ref: Ref): ReadonlyMap<string, number> {
  return new Map(sourcesOf(atlas, ref).map((source, index) => [source.id, index + 1]));
}
