/**
 * Who was at which meeting, as one table: people in rows under their side, meetings in columns by time, and in the cell what a
 * person was there. The table is the picture and its accessible form at once.
 */
import { html, nothing, type ComplexAttributeConverter, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Ref } from '../../core/kinds/registry.js';
import { haveSameItems } from '../../core/lib/same-items.js';
import { attendanceTable, type AttendanceTable } from '../../core/queries/attendance-table.js';
import { scopeOf } from '../../core/queries/scope.js';
import { attendanceEn } from '../../languages/en/attendance.js';
import { modelEn } from '../../languages/en/model.js';
import { tableSentence } from '../../pages/sentences/table-sentences.js';
import type { Snapshot } from '../../state/snapshot.js';
import { GridElement } from '../base/grid/grid-element.js';
import { gridStyles } from '../base/grid/grid-styles.js';
import type { GridContent } from '../base/grid/grid-content.js';
import { sideStyles } from '../styles/sides.js';
import { focusRing, text } from '../styles/text.js';
import { attendanceContent, lookOf, sizeOf } from './attendance-content.js';
import { columnsOf, linesOf, type AttendanceLine, type MeetingLine } from './attendance-lines.js';
import { attendanceStyles } from './styles.js';

/** Ids in an attribute, separated by spaces. An id with a space is given by the property. */
const IDS: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (value) => value?.split(/\s+/).filter((id) => id !== ''),
};

/** What the table and the text around it are drawn from, made anew only if its inputs change. */
interface Made {
  readonly from: readonly unknown[];
  readonly table: AttendanceTable;
  readonly rows: readonly AttendanceLine[];
  readonly columns: readonly MeetingLine[];
}

/**
 * @summary Who was at which meeting, as a table of people and meetings.
 * @element parley-attendance
 * @attr people - Ids of people, separated by spaces: only their rows, and the meetings they attended.
 * @attr meetings - Ids of meetings, separated by spaces: only their columns, and the people who attended them.
 * @csspart grid - The table with the text around it.
 * @cssprop --parley-grid-height - The maximum height of the table on the screen.
 */
export class ParleyAttendance extends GridElement<AttendanceLine, MeetingLine> {
  static readonly tag = 'parley-attendance';
  static override properties: PropertyDeclarations = {
    people: { converter: IDS },
    meetings: { converter: IDS },
    _isFolded: { state: true, attribute: false },
  };
  static override styles = [text, focusRing, sideStyles, gridStyles, attendanceStyles];

  /** Only these people get a row. */
  declare people: readonly string[] | undefined;
  /** Only these meetings get a column. */
  declare meetings: readonly string[] | undefined;
  /** The people of a side who attended once share one row. */
  declare protected _isFolded: boolean;

  #made: Made | undefined;
  #content: GridContent<AttendanceLine, MeetingLine> | undefined;
  #contentFrom: readonly unknown[] = [];

  constructor() {
    super();
    this.people = undefined;
    this.meetings = undefined;
    this._isFolded = false;
  }

  protected override slice(state: Snapshot): readonly unknown[] {
    return [state.atlas, state.lang, state.selection, state.visible, state.filter, state.status];
  }

  protected override contentOf(state: Snapshot): GridContent<AttendanceLine, MeetingLine> | undefined {
    const { atlas, lang, selection } = state;
    if (state.status === 'idle') return undefined;
    const made = this.#make(state);
    const from = [made, selection];
    if (this.#content === undefined || !haveSameItems(from, this.#contentFrom)) {
      this.#contentFrom = from;
      this.#content = attendanceContent({ ...made, atlas, lang, selection, href: (ref) => this.atlasHost.href(ref) });
    }
    return this.#content;
  }

  #make({ atlas, lang, filter, visible }: Snapshot): Made {
    const { people, meetings, _isFolded: isFolded } = this;
    const from = [atlas, lang, scopeOf(filter, visible), people, meetings, isFolded];
    const before = this.#made;
    if (before !== undefined && haveSameItems(before.from, from)) return before;
    const isSameTable = before !== undefined && haveSameItems(before.from.slice(0, -1), from.slice(0, -1));
    const table = isSameTable
      ? before.table
      : attendanceTable(atlas, scopeOf(filter, visible), {
          ...(people === undefined ? {} : { people }),
          ...(meetings === undefined ? {} : { meetings }),
        });
    const columns = isSameTable ? before.columns : columnsOf(table, lang);
    this.#made = { from, table, rows: linesOf(table, lang, isFolded), columns };
    return this.#made;
  }

  protected override introduction(
    { rows }: GridContent<AttendanceLine, MeetingLine>,
    { lang }: Snapshot,
  ): TemplateResult | typeof nothing {
    const table = this.#made?.table;
    if (table === undefined) return nothing;
    const words = this.words(attendanceEn);
    return html`<p class="answer">${tableSentence(table, lang)}</p>
      ${rows.length === 0 ? html`<p class="soft">${words.none}</p>` : this.#legend(table)}`;
  }

  protected override explanation(): string {
    return this.words(attendanceEn).keys;
  }

  protected override choices(): TemplateResult | typeof nothing {
    const words = this.words(attendanceEn);
    const rows = this.#made?.table.rows ?? [];
    const once = rows.filter(({ isOnce }) => isOnce).length;
    if (once === 0 || once === rows.length) return nothing;
    return html`<button type="button" @click=${() => this.#fold(!this._isFolded)}>
      ${this._isFolded ? words.unfold(once) : words.fold(once)}
    </button>`;
  }

  /** What sizes and lines mean, as far as they occur. */
  #legend(table: AttendanceTable): TemplateResult | typeof nothing {
    const words = this.words(attendanceEn);
    const { certainty } = this.words(modelEn);
    const [sizes, looks] = looksIn(table);
    const items = [
      sizes.size < 2 ? undefined : sizes.has('large') && ['large filled-in', words.leading],
      sizes.size < 2 ? undefined : sizes.has('small') && ['small filled-in', words.otherRole],
      sizes.size < 2 ? undefined : sizes.has('medium') && ['medium filled-in', words.roleUnstated],
      looks.has('ring') && ['ring', certainty.reported],
      looks.has('doubt') && ['doubt', words.doubtful],
      looks.has('dashed') && ['dashed', words.planned],
    ].filter((item): item is string[] => Array.isArray(item));
    if (items.length === 0) return nothing;
    return html`<ul class="legend soft" aria-label=${words.legend}>
      ${items.map(([look, meaning]) => html`<li><span class="dot ${look}"></span>${look === 'doubt' ? '? ' : ''}${meaning}</li>`)}
    </ul>`;
  }

  #fold(isFolded: boolean): void {
    this._isFolded = isFolded;
    const table = this.#made?.table;
    const once = table?.rows.filter(({ isOnce }) => isOnce).length ?? 0;
    void this.updateComplete.then(() => {
      const rows = this.#made?.rows.filter(({ isHeading }) => !isHeading).length ?? 0;
      const words = this.words(attendanceEn);
      this.atlasHost.announce(isFolded ? words.folded(once, rows) : words.unfolded(once, rows));
    });
  }

  protected override activate(
    row: AttendanceLine | undefined,
    column: MeetingLine | undefined,
    withShift: boolean,
  ): void {
    if (column !== undefined && !(withShift && row !== undefined)) {
      this.#open({ kind: 'meeting', id: column.key });
    } else if (row?.person !== undefined) {
      this.#open({ kind: 'person', id: row.person.id });
    } else if (row?.kind === 'once') {
      this.#fold(false);
    } else if (row?.side !== undefined) {
      this.#open({ kind: 'side', id: row.side.id });
    }
  }

  #open(ref: Ref): void {
    this.store?.select(ref, { by: 'user', from: 'attendance' });
  }
}

/** The sizes and the lines of the dots of a table. */
function looksIn(table: AttendanceTable): readonly [sizes: ReadonlySet<string>, looks: ReadonlySet<string>] {
  const [sizes, looks] = [new Set<string>(), new Set<string>()];
  for (const row of table.rows.keys()) {
    for (const cell of table.cellsOf(row)) {
      sizes.add(sizeOf(cell));
      looks.add(lookOf(cell.certainty, cell.isPlanned));
    }
  }
  return [sizes, looks];
}

declare global {
  interface HTMLElementTagNameMap {
    'parley-attendance': ParleyAttendance;
  }
}
