/**
 * What the pages of a place, a meeting and a person are drawn from, and the small pieces all three share. They are plain
 * functions from data to templates: the element (details.ts) holds focus and keys, the pages hold nothing.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sourcesOf, type Ref } from '../core/kinds/registry.js';
import type { Atlas, LanguageMap, Meeting, Sourced } from '../core/model/model.js';
import { pick } from '../core/model/text.js';
import { detailsEn } from '../languages/en/details.js';
import { modelEn } from '../languages/en/model.js';
import { formatList, formatSource, words } from '../languages/index.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { attendeeNames, meetingBadges } from './pieces/meeting-words.js';

export interface PageContext {
  readonly atlas: Atlas;
  readonly lang: string;
  readonly href: (ref: Ref | undefined) => string;
  /** Level of the page's own heading. */
  readonly level: number;
  /** Numbers of the sources on this page, by id: the order of first mention. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
}

/** Numbers the sources of a page from 1 in order of first mention. */
export function numberSources(atlas: Atlas, ref: Ref): ReadonlyMap<string, number> {
  return new Map(sourcesOf(atlas, ref).map((source, index) => [source.id, index + 1]));
}

export const refTo = {
  place: (id: string): Ref => ({ kind: 'place', id }),
  meeting: (id: string): Ref => ({ kind: 'meeting', id }),
  person: (id: string): Ref => ({ kind: 'person', id }),
};

/** A link to a page of this atlas. `data-ref` is how details.ts knows its own links from those that leave. */
export function link(context: PageContext, ref: Ref, content: unknown, className = ''): TemplateResult {
  return html`<a class=${className || nothing} href=${context.href(ref)} data-ref="${ref.kind}/${ref.id}"
    >${content}</a
  >`;
}

/**
 * The name in the other writing people know, after the heading: Panmunjeom 판문점. Its space stands inside, since browsers
 * leave out one that is alone between two nodes when they make the name that is spoken.
 */
export function otherName(name: LanguageMap, lang: string): TemplateResult | typeof nothing {
  if (typeof name === 'string') return nothing;
  const shown = pick(name, lang);
  const other = Object.entries(name).find(([tag, text]) => text !== shown && tag !== lang);
  return other === undefined ? nothing : html`<span class="other-name" lang=${other[0]}>${` ${other[1]}`}</span>`;
}

/** Superscript numbers of the sources of a statement; what is not confirmed says so in words. */
export function cite(context: PageContext, { sources, certainty }: Partial<Sourced>): TemplateResult | typeof nothing {
  const numbers = (sources ?? []).flatMap((id) => context.sourceNumbers.get(id) ?? []);
  const doubt =
    certainty === undefined || certainty === 'confirmed'
      ? undefined
      : words(context.lang, modelEn).certainty[certainty];
  if (numbers.length === 0 && doubt === undefined) return nothing;
  const marks =
    numbers.length === 0
      ? nothing
      : html`<sup
          ><span class="visually-hidden"> ${words(context.lang, detailsEn).source} </span
          >${formatList(numbers.map(String), context.lang, 'narrow')}</sup
        >`;
  return html`${doubt === undefined ? nothing : html` <span class="doubt">${doubt}</span>`}${marks}`;
}

/** Planned, cancelled, later than the atlas, by telephone, accounts differ. */
export const badges = ({ atlas, lang }: PageContext, meeting: Meeting): TemplateResult =>
  meetingBadges(atlas, meeting, lang);

/** The names of those who are named, in order, for one line under a meeting's title. */
export const namesAt = ({ atlas, lang }: PageContext, meeting: Meeting, except?: string): string =>
  attendeeNames(atlas, meeting, lang, except);

/** Building and place of a meeting, in words: "Tongilgak, Panmunjeom". */
export function whereWords({ atlas, lang }: PageContext, meeting: Meeting): string {
  const parts = meeting.places.map(({ place: id, part }) => {
    const place = atlas.placeById.get(id);
    const building = place?.parts.find((one) => one.id === part);
    return [building && pick(building.name, lang), place && pick(place.name, lang)].filter(Boolean).join(', ');
  });
  return formatList(parts.filter(Boolean), lang, 'narrow');
}

/** Number of named people and groups at a meeting. */
export function peopleCount(meeting: Meeting): number {
  return new Set(meeting.attendance.filter((one) => one.person !== undefined).map((one) => one.person)).size;
}

export function sourceList(context: PageContext, ref: Ref): TemplateResult | typeof nothing {
  const sources = sourcesOf(context.atlas, ref);
  if (sources.length === 0) return nothing;
  const { lang } = context;
  return html`${heading(context.level + 1, words(lang, detailsEn).sources, { class: 'subhead' })}
    <ol class="sources">
      ${repeat(
        sources,
        (source) => source.id,
        (source, index) =>
          html`<li>
            <span class="number" aria-hidden="true">${index + 1}</span>
            <span>
              ${
                source.url === undefined
                  ? localizedText(source.title, lang)
                  : html`<a href=${source.url} rel="noopener external" lang=${source.lang ?? nothing}
                      >${localizedText(source.title, lang)}</a
                    >`
              }
              <span class="soft">${formatSource(source, lang)}</span>
              ${source.note === undefined ? nothing : html`<span class="soft block">${localizedText(source.note, lang)}</span>`}
            </span>
          </li>`,
      )}
    </ol>`;
}
