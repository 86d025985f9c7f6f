/** The filter on a page: its lists have the meetings that pass, and a note says how many are hidden and how to show them. */
import { html, nothing, type TemplateResult } from 'lit';
import { meetingsOf, type Ref } from '../../core/kinds/registry.js';
import type { Meeting } from '../../core/model/model.js';
import { filterEn } from '../../languages/en/filter.js';
import { words } from '../../languages/index.js';
import type { PageContext } from '../page.js';

/** The pages that list meetings which pass. The page of a source lists what it says, whatever the filter. */
const LISTING: readonly Ref['kind'][] = ['person', 'place', 'side', 'topic', 'series', 'meeting'];

/** @returns those of the meetings that pass the filter; all of them without a filter. */
export function passing({ visible }: Pick<PageContext, 'visible'>, meetings: readonly Meeting[]): readonly Meeting[] {
  return visible === undefined ? meetings : meetings.filter(({ id }) => visible.has(id));
}

/** The button is told by `data-clear-filter`. @returns nothing without a filter. */
export function filterNote(
  context: Pick<PageContext, 'atlas' | 'lang' | 'visible'>,
  ref: Ref,
): TemplateResult | typeof nothing {
  const { atlas, lang, visible } = context;
  if (visible === undefined || !LISTING.includes(ref.kind)) return nothing;
  const meetings = ref.kind === 'meeting' ? (atlas.meetingById.get(ref.id) ?? []) : meetingsOf(atlas, ref);
  const all = [meetings].flat();
  const hidden = all.length - passing(context, all).length;
  if (all.length === 0 || (ref.kind === 'meeting' && hidden === 0)) return nothing;
  const { hides, hidesNone, hidesThis, showAll } = words(lang, filterEn);
  return html`<p class="filter-note">
    ${ref.kind === 'meeting' ? hidesThis : hidden === 0 ? hidesNone : hides(hidden, all.length)}
    <button type="button" data-clear-filter>${showAll}</button>
  </p>`;
}
