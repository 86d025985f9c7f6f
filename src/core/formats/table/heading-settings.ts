/** The settings that a caller states for the headings of a table, not for its cells. */
import { settingTarget, settingValue } from '../records/decisions/settings.js';
import { headingKey } from './heading-key.js';

export interface HeadingSettings {
  readonly language: { readonly column: string; readonly value: string } | undefined;
  /** By the key of the heading that ends with `label`. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Values that do not exist are left out here; `settingsFor` reports them. */
export function headingSettings(overrides: Readonly<Record<string, string>>): HeadingSettings {
  let language: HeadingSettings['language'];
  const labels = new Map<string, string>();
  for (const [key, text] of Object.entries(overrides)) {
    const target = settingTarget(key);
    if (target?.name !== 'headings' && target?.name !== 'labels') continue;
    const value = settingValue(target.name, text);
    if (value === undefined) continue;
    if (target.name === 'labels') labels.set(headingKey(target.column), value);
    else language ??= { column: target.column, value };
  }
  return { language, labels };
}
