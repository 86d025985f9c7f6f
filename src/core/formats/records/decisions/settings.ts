/**
 * Settings state the value of a decision for a column: `people:separator=bar`. The notation is the same in the columns part of
 * the page, after `--column` of the command, in `readAtlas(text, { columns })`, and in the first lines of a table
 * (table/settings-lines.ts).
 */
import { DECISION_NAMES, type DecisionName } from './decision.js';
import { ALL_DECISIONS } from './registry.js';
import type { MeetingField } from '../meeting-fields.js';

/** The stated values by `keyOfSetting`. */
export type Settings = ReadonlyMap<string, string>;
export const NO_SETTINGS: Settings = new Map();

export const keyOfSetting = (field: MeetingField, name: DecisionName): string => `${field}:${name}`;

/** The left side of a setting: the heading or the field of a column, and the decision. */
export interface SettingTarget {
  readonly column: string;
  readonly name: DecisionName;
}

/** @returns undefined if the text is no more than a heading. A heading may contain a colon: `Dublin Core:Title`. */
export function settingTarget(text: string): SettingTarget | undefined {
  const at = text.lastIndexOf(':');
  const name = DECISION_NAMES.find((one) => one === text.slice(at + 1).trim());
  return at < 1 || name === undefined ? undefined : { column: text.slice(0, at).trim(), name };
}

/** @returns the value as decisions write it: `bar` for `|`; undefined if no decision of this name has the value. */
export function settingValue(name: DecisionName, text: string, field?: MeetingField): string | undefined {
  return decisionsNamed(name, field)
    .map(({ valueOf }) => valueOf(text))
    .find((value) => value !== undefined);
}

/** @returns the values that users are offered. */
export const settingValues = (name: DecisionName, field?: MeetingField): readonly string[] => [
  ...new Set(decisionsNamed(name, field).flatMap(({ values }) => values)),
];

const decisionsNamed = (name: DecisionName, field: MeetingField | undefined) =>
  ALL_DECISIONS.filter((one) => one.name === name && (field === undefined || one.fields.includes(field)));
