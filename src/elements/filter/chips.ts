/**
 * The conditions of a filter as chips: "Showing 6 of 16 meetings", one button a condition, "Clear". The row is one tab stop. Enter,
 * Space, Delete and Backspace remove a chip, and focus goes to the next one.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Condition } from '../../core/filter/conditions.js';
import { filterEn } from '../../languages/en/filter.js';
import { words } from '../../languages/index.js';
import type { Shown } from '../../pages/page.js';
import { keepRowStop, moveInRow } from '../base/button-row.js';
import { chipText, valueName } from './value-names.js';

/** More conditions than this are counted in one button, which opens the choices. */
const MAX_CHIPS = 12;

export interface ChipsState {
  readonly shown: Shown;
  readonly conditions: readonly Condition[];
  readonly passing: number;
  readonly total: number;
}

export interface ChipsActions {
  remove(condition: Condition, index: number): void;
  clear(): void;
  showChoices(): void;
}

export function chips({ shown, conditions, passing, total }: ChipsState, actions: ChipsActions): TemplateResult {
  const messages = words(shown.lang, filterEn);
  const drawn = conditions.length > MAX_CHIPS ? conditions.slice(0, MAX_CHIPS - 1) : conditions;
  const onKeydown = (event: KeyboardEvent): void => {
    if ((event.key === 'Delete' || event.key === 'Backspace') && event.target instanceof HTMLElement) {
      const index = Number(event.target.dataset['index'] ?? Number.NaN);
      const condition = conditions[index];
      if (condition === undefined) return;
      event.preventDefault();
      actions.remove(condition, index);
    } else moveInRow(event);
  };
  return html`<div
    class="chips"
    part="chips"
    role="group"
    aria-label=${messages.chips}
    @keydown=${onKeydown}
    @focusin=${keepRowStop}
  >
    <span class="showing">${messages.showing(passing, total)}</span>
    ${drawn.map((condition, index) => {
      const isOnly = conditions.filter(({ name }) => name === condition.name).length === 1;
      return chip(shown, condition, index, isOnly, () => actions.remove(condition, index));
    })}
    ${
      drawn.length < conditions.length
        ? html`<button type="button" class="chip" tabindex="-1" @click=${() => actions.showChoices()}>
            ${messages.moreChips(conditions.length - drawn.length)}
          </button>`
        : nothing
    }
    <button type="button" class="clear" tabindex="-1" @click=${() => actions.clear()}>${messages.clear}</button>
  </div>`;
}

function chip(shown: Shown, condition: Condition, index: number, isOnly: boolean, remove: () => void): TemplateResult {
  const text = chipText(shown, condition, isOnly);
  const isWord = ['modes', 'statuses', 'certainties'].includes(condition.name);
  return html`<button
    type="button"
    class="chip ${condition.name}"
    data-index=${index}
    tabindex=${index === 0 ? '0' : '-1'}
    aria-label=${words(shown.lang, filterEn).remove(text)}
    title=${text}
    @click=${remove}
  >
    <bdi class="name">${condition.name === 'time' || isWord ? text : valueName(shown, condition)}</bdi
    ><span class="cross" aria-hidden="true">✕</span>
  </button>`;
}
