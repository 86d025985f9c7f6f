/** The decisions for whole columns, each with its other values, and the lines that keep the choices in the file. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DecisionMade } from '../../core/formats/records/decisions/decision.js';
import type { ColumnOverrides } from '../../core/formats/table/columns.js';
import { settingsLines } from '../../core/formats/table/settings-lines.js';
import type { columnsEn } from '../../languages/en/columns.js';
import type { WordsOf } from '../../languages/section.js';

import { choicesTable } from './choices-table.js';

type Words = WordsOf<typeof columnsEn>;

/** @param choose called with a decision and the value that the user chose for it. */
export function decisionsTable(
  decisions: readonly DecisionMade[],
  words: Words,
  choose: (decision: DecisionMade, value: string) => void,
): TemplateResult | typeof nothing {
  if (decisions.length === 0) return nothing;
  const rows = repeat(
    decisions,
    ({ column, name }) => `${column}:${name}`,
    (decision) => decisionRow(decision, words, choose),
  );
  return choicesTable(
    html`<caption>
      ${words.decisions}
    </caption>`,
    rows,
    words,
  );
}

function decisionRow(
  decision: DecisionMade,
  words: Words,
  choose: (decision: DecisionMade, value: string) => void,
): TemplateResult {
  const { column, name, value, values, count, example } = decision;
  // The settings of headings concern no cells.
  const shown = name === 'headings' || name === 'labels' ? example : words.cells(count, example);
  const offered = values.includes(value) ? values : [value, ...values];
  return html`<tr>
    <th scope="row">${words.decision(column, name)} <span class="example">${shown}</span></th>
    <td>
      <select
        aria-label=${words.chooseDecision(column, name)}
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) choose(decision, target.value);
        }}
      >
        ${offered.map(
          (one) =>
            html`<option value=${one} ?selected=${one === value} .selected=${one === value}>
              ${words.value(one)}
            </option>`,
        )}
      </select>
    </td>
  </tr>`;
}

/** @param told what the user chose. The lines are the ones that a table may have above its headings. */
export function keptSettings(told: ColumnOverrides, words: Words): TemplateResult | typeof nothing {
  const lines = settingsLines(told);
  if (lines.length === 0) return nothing;
  return html`<p class="soft">${words.keep}</p>
    <pre>${lines.join('\n')}</pre>`;
}
