import { html, type TemplateResult } from 'lit';
import type { columnsEn } from '../../languages/en/columns.js';
import type { WordsOf } from '../../languages/section.js';

/** A table whose rows each name a column and offer the ways to read it. */
export function choicesTable(caption: TemplateResult, rows: unknown, words: WordsOf<typeof columnsEn>): TemplateResult {
  return html`<table>
    ${caption}
    <thead>
      <tr>
        <th scope="col">${words.column}</th>
        <th scope="col">${words.readAs}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
