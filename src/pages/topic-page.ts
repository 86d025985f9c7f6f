/** One topic: what each side wanted of it and who says so, then the meetings at which it was discussed, by day. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Topic } from '../core/model/model.js';
import { positionsBySide } from '../core/queries/topics.js';
import { detailsEn } from '../languages/en/details.js';
import { modelEn } from '../languages/en/model.js';
import { topicEn } from '../languages/en/topic.js';
import { words } from '../languages/index.js';
import { backToList, kindLabel, type PageContext } from './page.js';
import { cite, sourceList } from './pieces/cite.js';
import { passing } from './pieces/filtered.js';
import { heading } from './pieces/heading.js';
import { meetingDays } from './pieces/meeting-rows.js';
import { countsAndSpan } from './pieces/meeting-words.js';
import { pageTitleInBoth } from './pieces/page-title.js';
import { positionText } from './pieces/positions.js';
import { sideLink } from './pieces/side-mark.js';

export function topicPage(context: PageContext, topic: Topic): TemplateResult {
  const { lang, level, atlas } = context;
  const meetings = atlas.meetingsByTopic.get(topic.id) ?? [];
  const messages = words(lang, topicEn);
  return html`
    ${backToList(context, 'meetings', words(lang, detailsEn).allMeetings)}
    <p class="kicker">${kindLabel(context, 'topic')}</p>
    ${pageTitleInBoth(context, topic.name)}
    <p class="lead">
      ${meetings.length === 0 ? messages.noMeetings : messages.discussedAt(countsAndSpan(context, meetings))}${cite(context, topic)}
    </p>
    ${positions(context, topic)}
    ${
      meetings.length === 0
        ? nothing
        : html`${heading(level + 1, messages.meetings, { class: 'chapter' })}
          ${meetingDays(context, passing(context, meetings), { level: level + 2 })}`
    }
    ${sourceList(context)}
  `;
}

function positions(context: PageContext, topic: Topic): TemplateResult | typeof nothing {
  const { lang, level, atlas } = context;
  const groups = positionsBySide(atlas, topic);
  if (groups.length === 0) return nothing;
  return html`${heading(level + 1, words(lang, topicEn).positions, { class: 'chapter' })}
  ${groups.map(
    ({ side, positions: ofSide }) =>
      html`${heading(level + 2, side === undefined ? words(lang, modelEn).bothSides : sideLink(context, side), { class: 'side-name' })}
        <ul class="positions">
          ${ofSide.map((position) => html`<li>${positionText(context, position)}</li>`)}
        </ul>`,
  )}`;
}
