/** Makes all decisions for the columns of a file, and tells each of them once. */
import type { Steps } from '../../../lib/steps.js';
import type { IssueLog, NewIssue } from '../../../model/issue-log.js';
import { foldWord } from '../../../lib/fold.js';
import { languageOfKeys } from '../../table/heading-meanings.js';
import { MEETING_FIELDS, type MeetingField } from '../meeting-fields.js';
import type { DecidedColumn, DecisionMade, DecisionName, RecordTexts } from './decision.js';
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

/** @param settings the values that the user states. An Issue tells each of the other decisions, at the first cell concerned. */
export function* decideColumns(
  records: readonly LocatedRecord[],
  settings: Settings,
  log: IssueLog,
): Steps<DecisionsMade> {
  const cells = new Map<MeetingField, readonly string[]>();
  const cellsOf = (field: MeetingField): readonly string[] => {
    const known = cells.get(field) ?? records.flatMap((record) => record.texts(field));
    cells.set(field, known);
    return known;
  };
  const headings = MEETING_FIELDS.map((field) => records[0]?.locate(field).column ?? '');
  const language = languageOfKeys(headings.map(foldWord));
  const made: DecisionMade[] = [];
  for (const [index, decision] of DECISIONS.entries()) {
    for (const field of decision.fields) {
      yield index / DECISIONS.length;
      const stated = settings.get(keyOfSetting(field, decision.name));
      const column: DecidedColumn = { field, cells: cellsOf(field), cellsOf, records, language, stated };
      const finding = column.cells.length === 0 ? undefined : decision.decide(column);
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
