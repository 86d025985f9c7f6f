/** People as rows: a link with a line of facts under it. */
import { html, type TemplateResult } from 'lit';
import type { Person } from '../../core/model/model.js';
import { formatLine } from '../../languages/index.js';
import { link, MAX_ROWS, refTo, type PageContext } from '../page.js';
import { localizedText } from './localized-text.js';
import { drawnRows, moreRows } from './more-rows.js';

export interface PersonRow {
  readonly person: Person;
  /** Facts in words; those that are empty are left out. */
  readonly line: readonly string[];
  /** Stands at the end of the line, such as the numbers of sources. */
  readonly after?: unknown;
}

export function personRows(context: PageContext, rows: readonly PersonRow[]): TemplateResult {
  return html`<ul class="people" data-rows-of="people">
      ${rows.slice(0, drawnRows(context, 'people', MAX_ROWS)).map(
        ({ person, line, after }) =>
          html`<li>
            ${link(context, refTo('person', person.id), localizedText(person.name, context.lang), 'title')}
            <span class="soft block">${formatLine(line)}${after}</span>
          </li>`,
      )}
    </ul>
    ${moreRows(context, 'people', rows.length, MAX_ROWS)}`;
}
