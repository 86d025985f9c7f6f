/** Makes all decisions for the columns of a file, and tells each of them once. */
import { mapProgress, type Steps } from '../../../lib/steps.js';
import type { IssueLog, NewIssue } from '../../../model/issue-log.js';
import { foldWord } from '../../../lib/fold.js';
import { languageOfKeys } from '../../table/heading-meanings.js';
import { MEETING_FIELDS, type MeetingField } from '../meeting-fields.js';
import type { DecidedColumn, DecisionMade, DecisionName, RecordTexts } from './decision.js';
import { headingsLanguage } from './heading-decisions.js';
import { RecordCells } from './record-cells.js';
import { decisionFor, DECISIONS } from './registry.js';
import { keyOfSetting, type Settings } from './settings.js';

/** A record that can be named in an Issue. */
interface LocatedRecord extends RecordTexts {
  readonly locate: (field?: MeetingField) => Pick<NewIssue, 'path' | 'row' | 'column'>;
}

export class DecisionsMade {
  readonly #byKey: ReadonlyMap<string, DecisionMade>;

  constructor(made: readonly DecisionMade[]) {
    this.#byKey = new Map(made.map((one) => [keyOfSetting(one.field, one.name), one]));
  }

  get list(): readonly DecisionMade[] {
    return [...this.#byKey.values()];
  }

  /** @returns undefined if no cell depends on the decision. */
  of(field: MeetingField, name: DecisionName): DecisionMade | undefined {
    return this.#byKey.get(keyOfSetting(field, name));
  }
}

/** The share of finding the used fields in the progress of deciding. */
const FINDING = 0.1;

/**
 * @param settings the values that the user states. An Issue tells each of the other decisions, at the first cell concerned.
 * @param cells the cells of the records, for a caller that uses them too.
 */
export function* decideColumns(
  records: readonly LocatedRecord[],
  settings: Settings,
  log: IssueLog,
  cells = new RecordCells(records),
): Steps<DecisionsMade> {
  const used = yield* mapProgress(0, FINDING, cells.usedFields());
  const headings = MEETING_FIELDS.map((field) => records[0]?.locate(field).column ?? '');
  const stated = [...settings].find(([key]) => key.endsWith(`:${headingsLanguage.name}`))?.[1];
  const language = stated ?? languageOfKeys(headings.map(foldWord));
  const made: DecisionMade[] = [];
  for (const [index, decision] of DECISIONS.entries()) {
    for (const field of decision.fields) {
      if (!used.has(field)) continue;
      const stated = settings.get(keyOfSetting(field, decision.name));
      const column: DecidedColumn = { field, cellsOf: (one) => cells.cellsOf(one), records, language, stated };
      // A decision goes over its cells several times, so its own progress would go back.
      const at = FINDING + (index / DECISIONS.length) * (1 - FINDING);
      const finding = yield* mapProgress(at, at, decision.decide(column));
      if (finding === undefined) continue;
      const { name, values } = decision;
      const heading = records[0]?.locate(field).column ?? field;
      made.push({ ...finding, name, field, column: heading, values, isStated: stated !== undefined });
    }
  }
  for (const one of made) if (one.needsIssue && !one.isStated) tell(one, records, log);
  return new DecisionsMade(made);
}

function tell(made: DecisionMade, records: readonly LocatedRecord[], log: IssueLog): void {
  const { field, name, column, value, count, example } = made;
  const record = records.find(
    (one) => example === undefined || one.texts(field).some((text) => text.includes(example)),
  );
  const decision = decisionFor(field, name);
  if (record === undefined || decision === undefined) return;
  const { code, severity } = decision;
  const setting = `${column}:${name}`;
  log.add({ severity, code, ...record.locate(field), found: made.about ?? example, expected: value, count, setting });
}
