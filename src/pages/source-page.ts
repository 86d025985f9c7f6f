/** One source: what is known of it, then everything in the atlas that cites it. */
import { html, nothing, type TemplateResult } from 'lit';
import { citationsOf, type Citations } from '../core/kinds/citations.js';
import { kindNamed, type RefKind } from '../core/kinds/registry.js';
import type { Meeting, Source } from '../core/model/model.js';
import { countsEn } from '../languages/en/counts.js';
import { modelEn } from '../languages/en/model.js';
import { sourceEn } from '../languages/en/source.js';
import { formatLine, formatList, formatSource, formatWhen, words } from '../languages/index.js';
import { backToList, kindLabel, link, MAX_ROWS, refTo, type PageContext } from './page.js';
import { sourceTitle } from './pieces/cite.js';
import { heading } from './pieces/heading.js';
import { localizedText } from './pieces/localized-text.js';
import { longText } from './pieces/long-text.js';
import { drawnRows, moreRows } from './pieces/more-rows.js';
import { meetingBadges, placeAndBuilding } from './pieces/meeting-words.js';
import { pageTitle } from './pieces/page-title.js';
import { attributionLine } from './pieces/positions.js';

export function sourcePage(context: PageContext, source: Source): TemplateResult {
  const { lang, atlas } = context;
  const messages = words(lang, sourceEn);
  const citations = citationsOf(atlas, source.id);
  const nothingCites = Object.values(citations).every(({ length }) => length === 0);
  return html`
    ${backToList(context, 'sources', messages.allSources)}
    <p class="kicker">${kindLabel(context, 'source')}</p>
    ${pageTitle(context, sourceTitle(source, lang))}
    <p class="lead">${formatSource(source, lang)}</p>
    <p class="answer">${nothingCites ? messages.none : messages.citedFor(citedThings(context, citations))}</p>
    ${source.note === undefined ? nothing : html`<p class="note soft">${longText(source.note, lang)}</p>`}
    ${meetings(context, source, citations.meetings)} ${links(context, messages.places, 'place', citations.places)}
    ${links(context, messages.people, 'person', citations.people)}
    ${links(context, messages.topics, 'topic', citations.topics)}
    ${links(context, messages.series, 'series', citations.series)}
  `;
}

/** "9 meetings, 1 place and 3 people" */
function citedThings({ lang }: PageContext, citations: Citations): string {
  const counts = words(lang, countsEn);
  const messages = words(lang, sourceEn);
  const counted = [
    [citations.meetings.length, counts.meetings],
    [citations.places.length, counts.places],
    [citations.people.length, counts.people],
    [citations.topics.length, messages.countTopics],
    [citations.series.length, messages.countSeries],
  ] as const;
  return formatList(
    counted.flatMap(([count, inWords]) => (count === 0 ? [] : inWords(count))),
    lang,
  );
}

function meetings(context: PageContext, source: Source, citing: readonly Meeting[]): TemplateResult | typeof nothing {
  const { lang, level } = context;
  if (citing.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, sourceEn).meetings, { class: 'chapter' })}
    <ul class="meetings" data-rows-of="meetings">
      ${citing.slice(0, drawnRows(context, 'meetings', MAX_ROWS)).map(
        (meeting) =>
          html`<li>
            ${link(context, refTo('meeting', meeting.id), localizedText(meeting.title, lang), 'title')}${meetingBadges(context, meeting)}
            <span class="soft block"
              >${formatLine([placeAndBuilding(context, meeting), formatWhen(meeting.when, lang, { style: 'short' })])}</span
            >
            ${claims(context, source, meeting)}
          </li>`,
      )}
    </ul>
    ${moreRows(context, 'meetings', citing.length, MAX_ROWS)}`;
}

/** What the source says of a meeting, where the accounts are kept apart. */
function claims(context: PageContext, source: Source, meeting: Meeting): TemplateResult | typeof nothing {
  const ofSource = meeting.claims.filter(({ sources }) => sources.includes(source.id));
  if (ofSource.length === 0) return nothing;
  const { lang } = context;
  const { claimField, certainty } = words(lang, modelEn);
  return html`<ul class="accounts">
    ${ofSource.map(
      (claim) =>
        html`<li>
          <span class="soft block">${claimField[claim.about]}</span>
          ${longText(claim.text ?? claim.value, lang)}
          ${
            claim.certainty === undefined || claim.certainty === 'confirmed'
              ? nothing
              : html`<span class="doubt">${certainty[claim.certainty]}</span>`
          }
          ${attributionLine(context, claim.attribution)}
        </li>`,
    )}
  </ul>`;
}

function links(
  context: PageContext,
  title: string,
  kind: RefKind,
  things: readonly { readonly id: string }[],
): TemplateResult | typeof nothing {
  const { lang, level } = context;
  if (things.length === 0) return nothing;
  return html`${heading(level + 1, title, { class: 'chapter' })}
    <ul class="citing" data-rows-of=${kind}>
      ${things
        .slice(0, drawnRows(context, kind, MAX_ROWS))
        .map(
          (thing) =>
            html`<li>${link(context, { kind, id: thing.id }, localizedText(kindNamed(kind).title(thing), lang))}</li>`,
        )}
    </ul>
    ${moreRows(context, kind, things.length, MAX_ROWS)}`;
}
