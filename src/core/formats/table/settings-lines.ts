/**
 * Lines above the headings of a table that state what its columns mean and how their cells are read, so that the choices
 * travel with the file:
 *
 *     # parley: Wer=people
 *     # parley: Wer:separator=bar
 *
 * Each line has one pair, in the notation of `--column`. A spreadsheet takes a line for a row: when it saves the file, it may
 * put the line in quotation marks and add empty cells to it. Rows are counted with these lines.
 */
import type { IssueLog } from '../../model/issue-log.js';
import { settingTarget, settingValue } from '../records/decisions/settings.js';
import { MEANINGS, type ColumnOverrides } from './columns.js';

const MARK = '# parley:';
/** Without the mark, the quotation marks and the empty cells at the end. */
const LINE = /^[ \t]*"?#[ \t]*parley:(.*)$/i;
/** Rows above the headings, like those that parse-table.ts skips. */
const MAX_LINES = 20;

export const isSettingsLine = (text: string): boolean => LINE.test(text);

/** @returns one line for each meaning and setting. */
export const settingsLines = (overrides: ColumnOverrides): readonly string[] =>
  Object.entries(overrides).map(([key, value]) => `${MARK} ${key}=${value}`);

/**
 * @param text the text of a table.
 * @returns the meanings and settings in its first lines. An Issue reports each line that cannot be read.
 */
export function settingsInText(text: string, log: IssueLog): ColumnOverrides {
  const found: Record<string, string> = {};
  for (const [index, line] of firstLines(text).entries()) {
    const pair = LINE.exec(line)?.[1];
    if (pair === undefined) continue;
    const [key, value] = settingIn(pair) ?? [];
    if (key !== undefined && value !== undefined) found[key] = value;
    else {
      const row = index + 1;
      log.add({ severity: 'warning', code: 'setting-unknown', path: `row ${row}`, row, found: pair.trim() });
    }
  }
  return found;
}

/** @returns the first lines, but not a line that states the delimiter (`sep=;`), which is no row. */
function firstLines(text: string): readonly string[] {
  const lines = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/, MAX_LINES + 1);
  return /^"?sep=./i.test(lines[0] ?? '') ? lines.slice(1) : lines.slice(0, MAX_LINES);
}

function settingIn(pair: string): readonly [key: string, value: string] | undefined {
  const bare = withoutEmptyCells(pair).replaceAll('""', '"');
  const at = bare.lastIndexOf('=');
  const [key, text] = [bare.slice(0, at).trim(), bare.slice(at + 1).trim()];
  if (at < 1 || key === '') return undefined;
  const target = settingTarget(key);
  const value = target === undefined ? MEANINGS.find((meaning) => meaning === text) : settingValue(target.name, text);
  return value === undefined ? undefined : [key, value];
}

/** Removes delimiters that a spreadsheet adds, but not a separator that is the value itself: `people:separator=;`. */
function withoutEmptyCells(pair: string): string {
  const end = pair.trimEnd().length;
  let at = end;
  while (at > 0 && '",;|\t'.includes(pair.charAt(at - 1))) at -= 1;
  const isValue = pair.charAt(at - 1) === '=' && at < end;
  return pair.slice(0, isValue ? at + 1 : at).trim();
}
