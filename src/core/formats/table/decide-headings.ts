/**
 * Tells in which language the headings of a table were read, if some have another meaning in another language, and which columns were
 * read as the names of what other columns identify.
 */
import type { IssueLog } from '../../model/issue-log.js';
import type { DecisionMade } from '../records/decisions/decision.js';
import { headingsLanguage, labels, type HeadingDecision } from '../records/decisions/heading-decisions.js';
import { meaningsIn, type Column, type ColumnOverrides } from './columns.js';
import { headingKey } from './heading-key.js';
import { keysOfHeadings, labelsIn } from './heading-keys.js';
import { languagesOfKeys, meaningsByLanguage } from './heading-meanings.js';
import { headingSettings, type HeadingSettings } from './heading-settings.js';

/** @returns the decisions; an Issue tells each that the caller does not state. */
export function decideHeadings(
  columns: readonly Column[],
  headingRow: number | undefined,
  overrides: ColumnOverrides,
  log: IssueLog,
): readonly DecisionMade[] {
  const settings = headingSettings(overrides);
  const made = [...languageOf(columns, settings, statedMeanings(overrides)), ...labelsOf(columns, settings)];
  for (const { name, column, value, count, example, isStated } of made) {
    if (isStated) continue;
    const { severity, code }: HeadingDecision = name === 'labels' ? labels : headingsLanguage;
    const row = headingRow === undefined ? { path: '' } : { path: `row ${headingRow}`, row: headingRow };
    log.add({ severity, code, ...row, column, found: example, expected: value, count, setting: `${column}:${name}` });
  }
  return made;
}

/** @returns the keys of the headings whose meaning the caller states; they do not depend on the language. */
const statedMeanings = (overrides: ColumnOverrides): ReadonlySet<string> =>
  new Set(meaningsIn(overrides).map(([heading]) => headingKey(heading)));

/** Headings in English alone, as most tables have, leave no doubt. */
function languageOf(
  columns: readonly Column[],
  { language: stated }: HeadingSettings,
  withMeaning: ReadonlySet<string>,
): readonly DecisionMade[] {
  const keys = keysOfHeadings(columns.map(({ heading }) => heading));
  const [usual, ...equal] = languagesOfKeys(keys);
  const language = stated?.value ?? usual;
  if (language === undefined) return [];
  const others = new Set<string>();
  const concerned = columns.filter(({ field, heading }, index) => {
    if (field === undefined || withMeaning.has(headingKey(heading))) return false;
    const fields = meaningsByLanguage(keys[index] ?? '');
    const own = fields.get(language);
    const differing = own === undefined ? [] : [...fields].filter(([, other]) => other !== own);
    for (const [other] of differing) others.add(other);
    return differing.length > 0;
  });
  const isDoubtful = language !== 'en' || equal.some((one) => others.has(one));
  const [first] = concerned;
  const column = columns.find(
    ({ heading }) => stated !== undefined && headingKey(heading) === headingKey(stated.column),
  );
  const field = (column ?? first)?.field;
  if (field === undefined || (stated === undefined && !isDoubtful)) return [];
  return [
    {
      name: headingsLanguage.name,
      field,
      column: (column ?? first)?.heading ?? '',
      value: language,
      values: [...new Set([language, ...others, ...(usual === undefined ? [] : [usual])])],
      count: concerned.length,
      example: first?.heading,
      needsIssue: true,
      isStated: stated !== undefined,
    },
  ];
}

function labelsOf(columns: readonly Column[], { labels: stated }: HeadingSettings): readonly DecisionMade[] {
  return labelsIn(columns.map(({ heading }) => heading)).flatMap(({ label, identified }): DecisionMade[] => {
    const [column, other] = [columns[label], columns[identified]];
    const value = stated.get(headingKey(column?.heading ?? ''));
    if (column === undefined || other === undefined) return [];
    const field = column.field ?? other.field ?? 'title';
    return [
      {
        name: labels.name,
        field,
        column: column.heading,
        value: value ?? 'name',
        values: labels.values,
        count: 1,
        example: other.heading,
        needsIssue: true,
        isStated: value !== undefined,
      },
    ];
  });
}
