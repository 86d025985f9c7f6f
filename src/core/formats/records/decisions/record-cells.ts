/** Counts the cells of records by field, each field once. */
import type { Steps } from '../../../lib/steps.js';
import { MEETING_FIELDS, type MeetingField } from '../meeting-fields.js';
import type { CellCounts } from './cell-counts.js';
import type { RecordTexts } from './decision.js';

/** The number of records looked at in one step. */
export const MAX_RECORDS_IN_STEP = 512;

export class RecordCells {
  readonly #records: readonly RecordTexts[];
  readonly #counts = new Map<MeetingField, CellCounts>();

  constructor(records: readonly RecordTexts[]) {
    this.#records = records;
  }

  /** @returns the fields that some record has. */
  *usedFields(): Steps<ReadonlySet<MeetingField>> {
    const used = new Set<MeetingField>();
    for (const [index, record] of this.#records.entries()) {
      if (index > 0 && index % MAX_RECORDS_IN_STEP === 0) yield index / this.#records.length;
      const fields = record.fields ?? MEETING_FIELDS;
      for (const field of fields) if (!used.has(field) && record.texts(field).length > 0) used.add(field);
    }
    return used;
  }

  *cellsOf(field: MeetingField): Steps<CellCounts> {
    const known = this.#counts.get(field);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const [index, record] of this.#records.entries()) {
      if (index > 0 && index % MAX_RECORDS_IN_STEP === 0) yield index / this.#records.length;
      for (const text of record.texts(field)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    this.#counts.set(field, counts);
    return counts;
  }
}
