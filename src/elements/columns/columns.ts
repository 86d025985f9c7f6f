/**
 * Shows what the columns of a table were taken for and what was decided for each of them, and lets the user choose
 * otherwise. `parley build --column` accepts each choice in the same words, and so does the file itself.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Column, ColumnMeaning, ColumnOverrides } from '../../core/formats/table/columns.js';
import { REPEATABLE_FIELDS } from '../../core/formats/table/heading-keys.js';
import type { DecisionMade } from '../../core/formats/records/decisions/decision.js';
import { MEETING_FIELDS } from '../../core/formats/records/meeting-fields.js';
import { columnsEn } from '../../languages/en/columns.js';
import type { WordsOf } from '../../languages/section.js';
import type { Snapshot } from '../../state/snapshot.js';
import { PartElement } from '../base/part-element.js';
import { choicesTable } from './choices-table.js';
import { decisionsTable, keptSettings } from './decisions.js';
import { columnsStyles } from './styles.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { focusRing, text } from '../styles/text.js';

/** Letters typed into a list of choices change it several times. The table is read again when they pause for so long. */
const PAUSE_MS = 400;

/**
 * @summary What the columns of a table were taken for and how their cells are read; both can be chosen otherwise. Nothing for
 *   other data.
 * @element parley-columns
 * @csspart columns - The disclosure with the table of columns.
 */
export class ParleyColumns extends PartElement {
  static readonly tag = 'parley-columns';
  static override styles = [text, focusRing, disclosureStyles, columnsStyles];

  /** What was said here, for the table that is shown. */
  #told: ColumnOverrides = {};
  /** A choice that is not carried out yet. */
  #waiting:
    | { readonly list: string; readonly act: () => Promise<void>; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dropChoice();
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.guess, state.lang];
  }

  protected override stateChanged(state: Snapshot, before: Snapshot): void {
    if (headingsOf(state) !== headingsOf(before)) {
      this.#told = {};
      this.#dropChoice();
    }
    super.stateChanged(state, before);
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.store?.state;
    if (state?.guess === undefined) return nothing;
    const words = this.words(columnsEn);
    const { columns, delimiter, headingRow, decisions } = state.guess;
    return html`<details part="columns">
      <summary>
        ${words.heading}
        <span class="count"
          >${words.used(columns.filter(({ field }) => field !== undefined).length, columns.length)}</span
        >
      </summary>
      <p class="soft">
        ${words.intro}
        ${
          delimiter === undefined || headingRow === undefined
            ? nothing
            : words.file(words.delimiters[delimiter] ?? delimiter, headingRow)
        }
      </p>
      ${choicesTable(
        html`<caption class="visually-hidden">
          ${words.heading}
        </caption>`,
        columns.map((column) => this.#row(column, words)),
        words,
      )}
      ${decisionsTable(decisions, words, (decision, value) =>
        this.#afterPause(`${decision.column}:${decision.name}`, () => this.#decide(decision, value)),
      )}
      ${keptSettings(this.#told, words)}
    </details>`;
  }

  #row(column: Column, words: WordsOf<typeof columnsEn>): TemplateResult {
    const { heading, field, isIgnored, example = '' } = column;
    const meaning: ColumnMeaning = field ?? (isIgnored === true ? 'ignore' : 'own');
    return html`<tr class=${field === undefined ? 'unused' : ''}>
      <th scope="row">${heading} <span class="example">${example}</span></th>
      <td>
        <select
          aria-label=${words.choose(heading)}
          @change=${({ target }: Event) => this.#afterPause(column.heading, () => this.#choose(target, column))}
        >
          ${MEANINGS_OFFERED.map(
            (one) =>
              html`<option value=${one} ?selected=${meaning === one} .selected=${meaning === one}>
                ${wordsOf(one, words)}
              </option>`,
          )}
        </select>
      </td>
    </tr>`;
  }

  /** Does what was chosen last in a list, after a pause, or at once if the user chooses in another list. */
  #afterPause(list: string, act: () => Promise<void>): void {
    const before = this.#waiting;
    this.#dropChoice();
    if (before !== undefined && before.list !== list) void before.act();
    const timer = setTimeout(() => {
      this.#waiting = undefined;
      void act();
    }, PAUSE_MS);
    this.#waiting = { list, act, timer };
  }

  #dropChoice(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
  }

  /** @returns whether the table was read again. */
  async #tell(told: ColumnOverrides): Promise<boolean> {
    this.#told = told;
    return (await this.store?.reload(told)) ?? false;
  }

  async #decide({ column, name }: DecisionMade, value: string): Promise<void> {
    if (!(await this.#tell({ ...this.#told, [`${column}:${name}`]: value }))) return;
    const words = this.words(columnsEn);
    this.atlasHost.announce(words.changed(words.decision(column, name), words.value(value)));
  }

  async #choose(target: EventTarget | null, { heading }: Column): Promise<void> {
    const { store } = this;
    if (store === undefined || !(target instanceof HTMLSelectElement)) return;
    const chosen = target.value as ColumnMeaning;
    // A meaning that one column alone can have is taken from the column that had it.
    const isShared = chosen === 'ignore' || chosen === 'own' || REPEATABLE_FIELDS.has(chosen);
    const others = Object.entries(this.#told).filter(([, field]) => isShared || field !== chosen);
    if (!(await this.#tell({ ...Object.fromEntries(others), [heading]: chosen }))) return;
    const words = this.words(columnsEn);
    this.atlasHost.announce(words.changed(heading, wordsOf(chosen, words)));
  }
}

const MEANINGS_OFFERED: readonly ColumnMeaning[] = ['own', 'ignore', ...MEETING_FIELDS];

const wordsOf = (meaning: ColumnMeaning, words: WordsOf<typeof columnsEn>): string =>
  meaning === 'ignore' ? words.unused : meaning === 'own' ? words.own : words.fields[meaning];

const headingsOf = ({ guess }: Snapshot): string => JSON.stringify(guess?.columns.map(({ heading }) => heading));

declare global {
  interface HTMLElementTagNameMap {
    'parley-columns': ParleyColumns;
  }
}
