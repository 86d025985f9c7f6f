/** The settings that a caller states for the columns of a table. */
import {
  keyOfSetting,
  settingTarget,
  settingValue,
  settingValues,
  type Settings,
} from '../records/decisions/settings.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { MeetingField } from '../records/meeting-fields.js';
import type { Column, ColumnOverrides } from './columns.js';
import { headingKey } from './heading-key.js';

/** The number of headings that an Issue names. */
const MAX_HEADINGS = 20;

/** @returns the headings that the caller names. */
export const headingsIn = (overrides: ColumnOverrides): readonly string[] =>
  Object.keys(overrides).map((key) => settingTarget(key)?.column ?? key);

/**
 * @param columns the columns of the table. A setting names a column by its heading or by its field.
 * @returns the settings for the fields of the columns.
 * @throws TypeError for a value that the decision does not have.
 */
export function settingsFor(columns: readonly Column[], overrides: ColumnOverrides = {}): Settings {
  const settings = new Map<string, string>();
  for (const [key, text] of Object.entries(overrides)) {
    const target = settingTarget(key);
    const field = target === undefined ? undefined : fieldNamed(target.column, columns);
    if (target === undefined || field === undefined) continue;
    const value = settingValue(target.name, text, field);
    if (value === undefined) {
      const expected = settingValues(target.name, field).join(', ') || 'no such setting of this column';
      throw new TypeError(`Got ${key} ${text} when expected ${expected}.`);
    }
    settings.set(keyOfSetting(field, target.name), value);
  }
  return settings;
}

/** Reports the meanings and settings whose column the table does not have. */
export function reportSettingsWithoutColumn(
  columns: readonly Column[],
  overrides: ColumnOverrides | undefined,
  log: IssueLog,
): void {
  const headings = new Set(columns.map(({ heading }) => headingKey(heading)));
  for (const [key, value] of Object.entries(overrides ?? {})) {
    const target = settingTarget(key);
    const named = target?.column ?? key;
    const isField = target !== undefined && columns.some(({ field }) => field === named);
    if (isField || headings.has(headingKey(named))) continue;
    const expected = columns
      .slice(0, MAX_HEADINGS)
      .map(({ heading }) => heading)
      .join(', ');
    log.add({ severity: 'warning', code: 'setting-without-column', path: '', found: `${key}=${value}`, expected });
  }
}

function fieldNamed(name: string, columns: readonly Column[]): MeetingField | undefined {
  const key = headingKey(name);
  const column = columns.find(({ heading }) => headingKey(heading) === key);
  return column?.field ?? columns.find(({ field }) => field === name)?.field;
}
