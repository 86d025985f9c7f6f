/**
 * Reports Issues to people. The usual report fits on a screen: one sentence for each kind of problem, the most serious first.
 * With `--all` every Issue has a line of its own. Both end with what was read, kept as written and left out.
 */
import { styleText } from 'node:util';
import { summarise, type FileSummary } from '../core/doctor/file-summary.js';
import { groupIssues, type IssueGroup } from '../core/doctor/issue-groups.js';
import type { Location } from '../core/formats/format.js';
import type { Severity } from '../core/model/issues.js';
import { issueGroupsEn } from '../languages/en/issue-groups.js';
import { issuesEn } from '../languages/en/issues.js';
import { formatIssue, formatIssueGroup, formatSummary } from '../languages/format/issue-groups.js';
import { words } from '../languages/index.js';
import type { Input } from './inputs.js';
import { fileNames, formatLocation, type Checked } from './report.js';
import type { Output } from './terminal.js';

/** Groups of one file. With two or three lines each they fit on a screen of 24 lines. */
const MAX_GROUPS = 6;
const MAX_ITEMS = 5;
const MAX_LOCATIONS = 3;
const MAX_LOCATION_WIDTH = 40;
const MAX_DECISIONS = 4;
/** Characters of a list of column names. */
const MAX_COLUMNS_WIDTH = 200;
const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** Writes one sentence for each kind of problem. */
export function writeGroups(checked: readonly Checked[], lang: string, output: Output): void {
  const { moreKinds } = words(lang, issueGroupsEn);
  const style = styleFor(output);
  for (const { input, findings } of checked) {
    writeHeading(input, output);
    const locationOf = new Map(findings.map(({ issue, location }) => [issue, location]));
    const groups = groupIssues(findings.map(({ issue }) => issue));
    for (const group of groups.slice(0, MAX_GROUPS)) {
      const { sentence, advice } = formatIssueGroup(group, lang, MAX_ITEMS);
      output.write(
        `  ${labelOf(group.severity, lang, output)}  ${sentence} ${style('dim', `${advice} [${group.code}]`)}\n`,
      );
      const at = locationsOf(group, locationOf);
      if (at !== '') output.write(`      ${style('dim', at)}\n`);
    }
    if (groups.length > MAX_GROUPS)
      output.write(`  ${moreKinds(groups.length - MAX_GROUPS)}: parley check --all ${fileNames(input)}\n`);
    writeSummary(summaryOf({ input, findings }), lang, output);
  }
}

/** Writes each Issue on a line of its own, with the locations in one column. */
export function writeList(checked: readonly Checked[], lang: string, output: Output): void {
  const style = styleFor(output);
  for (const { input, findings } of checked) {
    writeHeading(input, output);
    const locations = findings.map(({ location }) => formatLocation(location));
    const width = Math.min(MAX_LOCATION_WIDTH, Math.max(0, ...locations.map(({ length }) => length)));
    findings.forEach(({ issue, location }, index) => {
      const { sentence, advice } = formatIssue(issue, lang);
      const hasLine = location.row !== undefined || location.line !== undefined;
      const path = hasLine || issue.path === '' ? '' : ` ${issue.path}`;
      const rest = style('dim', `${advice} [${issue.code}]`);
      const label = labelOf(issue.severity, lang, output);
      output.write(`  ${(locations[index] ?? '').padEnd(width)}${path}  ${label}  ${sentence} ${rest}\n`);
    });
    writeSummary(summaryOf({ input, findings }), lang, output);
  }
}

const summaryOf = ({ input, findings }: Checked): FileSummary =>
  summarise(
    input.data,
    findings.map(({ issue }) => issue),
  );

function writeHeading(input: Input, output: Output): void {
  const style = styleFor(output);
  const encodings = new Set(
    input.files.map(({ encoding }) => encoding).filter((encoding) => encoding !== 'utf-8' && encoding !== 'binary'),
  );
  output.write(`${style('bold', [fileNames(input), ...encodings].join(', '))}\n`);
  for (const line of guessOf(input)) output.write(`${style('dim', line)}\n`);
}

/** @returns the list up to the last item that fits. */
function shortened(list: string): string {
  if (list.length <= MAX_COLUMNS_WIDTH) return list;
  return `${list.slice(0, list.lastIndexOf(', ', MAX_COLUMNS_WIDTH))} …`;
}

/** What the reader took each column for, so that the user can correct a wrong guess. */
function guessOf({ guess }: Input): readonly string[] {
  if (guess === undefined) return [];
  const used = guess.columns.flatMap(({ heading, field }) => (field === undefined ? [] : [`${heading} = ${field}`]));
  const lines = [`  columns: ${shortened(used.join(', '))}`];
  const decisions = guess.decisions.filter(({ count }) => count > 0);
  for (const { column, name, value, count, example } of decisions.slice(0, MAX_DECISIONS)) {
    const concerned = name === 'headings' || name === 'labels' ? 'heading' : 'cell';
    const cells = `${count} ${concerned}${count === 1 ? '' : 's'}`;
    lines.push(`  ${column}:${name}=${value} (${cells}${example === undefined ? '' : `, such as ${example}`})`);
  }
  return lines;
}

/** @returns the first places in the file: `talks.csv:2:lat, 3, 7 …`; '' if the Issues name none. */
function locationsOf({ issues, count }: IssueGroup, locationOf: ReadonlyMap<object, Location>): string {
  const known = issues.flatMap((issue) => {
    const location = locationOf.get(issue);
    return location === undefined || (location.row ?? location.line) === undefined ? [] : [location];
  });
  const [first, ...others] = known;
  if (first === undefined) return '';
  const rest = others.slice(0, MAX_LOCATIONS - 1).map((location) => {
    const isSameColumn =
      location.file === first.file && location.sheet === first.sheet && location.column === first.column;
    return isSameColumn ? String(location.row ?? location.line) : formatLocation(location);
  });
  return `${[formatLocation(first), ...new Set(rest)].join(', ')}${count > MAX_LOCATIONS ? ' …' : ''}`;
}

function writeSummary(summary: FileSummary, lang: string, output: Output): void {
  const { counts, none } = words(lang, issueGroupsEn);
  const { errors, warnings, notes } = summary;
  const found = errors + warnings + notes;
  output.write(`${found === 0 ? none : counts(summary)}\n${formatSummary(summary, lang).join(' ')}\n`);
}

function labelOf(severity: Severity, lang: string, output: Output): string {
  return styleFor(output)(COLORS[severity], words(lang, issuesEn).severity[severity]);
}

/** Colour only on a terminal, and only if the user has not turned it off (https://no-color.org). */
function styleFor({ isTTY }: Output): (format: 'bold' | 'dim' | (typeof COLORS)[Severity], text: string) => string {
  const isColored = isTTY === true && !process.env['NO_COLOR'];
  return (format, text) => (isColored ? styleText(format, text, { validateStream: false }) : text);
}
