/** Reports Issues: as a list for people, as JSON for programs, as annotations for a GitHub workflow. */
import { styleText } from 'node:util';
import type { Location } from '../core/formats/format.js';
import type { Issue, Severity } from '../core/model/issues.js';
import { issuesEn } from '../languages/en/issues.js';
import { words } from '../languages/index.js';
import type { Input } from './inputs.js';
import type { Output } from './terminal.js';

export interface Finding {
  readonly issue: Issue;
  readonly location: Location;
}

export interface Checked {
  readonly input: Input;
  readonly findings: readonly Finding[];
}

const MAX_LOCATION_WIDTH = 40;
const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/** @returns `talks.csv:7:lat`, which editors and terminals turn into links. */
export function formatLocation({ file, sheet, row, line, column }: Location): string {
  const at = row ?? line;
  return [file, sheet, at, at === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** @returns a sentence that says what is wrong, and one that says what to do. */
export function messageFor(issue: Issue, lang: string): readonly [message: string, advice: string] {
  const { message, advice, suggestion } = words(lang, issuesEn);
  return [
    message[issue.code](issue),
    issue.suggestion === undefined ? advice[issue.code](issue) : suggestion(issue.suggestion),
  ];
}

export const countOf = (findings: readonly Finding[], severity: Issue['severity']): number =>
  findings.filter(({ issue }) => issue.severity === severity).length;

/** Writes a list for each input, with the locations in one column. */
export function writeList(checked: readonly Checked[], lang: string, output: Output): void {
  const { severity } = words(lang, issuesEn);
  const style = styleFor(output);
  for (const { input, findings } of checked) {
    output.write(`${style('bold', fileNames(input))}  ${summaryOf(input)}\n`);
    for (const line of guessOf(input)) output.write(`${style('dim', line)}\n`);
    const locations = findings.map(({ location }) => formatLocation(location));
    const width = Math.min(MAX_LOCATION_WIDTH, Math.max(0, ...locations.map(({ length }) => length)));
    findings.forEach(({ issue, location }, index) => {
      const [message, advice] = messageFor(issue, lang);
      const hasLine = location.row !== undefined || location.line !== undefined;
      const path = hasLine || issue.path === '' ? '' : ` ${issue.path}`;
      const label = style(COLORS[issue.severity], severity[issue.severity]);
      const rest = style('dim', `${advice} [${issue.code}]`);
      output.write(`  ${(locations[index] ?? '').padEnd(width)}${path}  ${label}  ${message} ${rest}\n`);
    });
    output.write('\n');
  }
  const all = checked.flatMap(({ findings }) => findings);
  const counts = `${counted(countOf(all, 'error'), 'error')}, ${counted(countOf(all, 'warning'), 'warning')}.`;
  output.write(all.length === 0 ? 'No issues found.\n' : `${counts}\n`);
}

export const fileNames = ({ files }: Input): string => files.map(({ name }) => name).join(', ');

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function summaryOf({ data, files }: Input): string {
  const { meetings, places, people } = data;
  const onMap = places.filter(({ coordinates }) => coordinates !== undefined).length;
  const encodings = new Set(files.map(({ encoding }) => encoding).filter((encoding) => encoding !== 'utf-8'));
  const parts = [
    counted(meetings.length, 'meeting'),
    `${counted(places.length, 'place')}${onMap < places.length ? ` (${onMap} on the map)` : ''}`,
    `${people.length} ${people.length === 1 ? 'person' : 'people'}`,
    ...encodings,
  ];
  return parts.join(', ');
}

/** What the reader took each column for, so that the user can correct a wrong guess. */
function guessOf({ guess }: Input): readonly string[] {
  if (guess === undefined) return [];
  const used = guess.columns.flatMap(({ heading, field }) => (field === undefined ? [] : [`${heading} = ${field}`]));
  const unused = guess.columns.flatMap(({ heading, field }) => (field === undefined ? [heading] : []));
  const lines = [`  columns: ${used.join(', ')}`];
  for (const { column, name, value, count, example } of guess.decisions)
    lines.push(
      `  ${column}:${name}=${value} (${counted(count, 'cell')}${example === undefined ? '' : `, such as ${example}`})`,
    );
  if (unused.length > 0) {
    lines.push(`  not used: ${unused.join(', ')} (say what one means with --column "heading=field")`);
  }
  return lines;
}

export function writeJson(checked: readonly Checked[], output: Output): void {
  const all = checked.flatMap(({ findings }) => findings);
  const report = {
    errors: countOf(all, 'error'),
    warnings: countOf(all, 'warning'),
    atlases: checked.map(({ input: { files, data, guess }, findings }) => ({
      files: files.map(({ name, encoding }) => ({ name, encoding })),
      meetings: data.meetings.length,
      places: data.places.length,
      people: data.people.length,
      guess,
      issues: findings.map(({ issue, location: { file, line, column } }) => ({ file, line, column, ...issue })),
    })),
  };
  output.write(`${JSON.stringify(report, undefined, 2)}\n`);
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function writeAnnotations(checked: readonly Checked[], lang: string, output: Output): void {
  for (const { issue, location } of checked.flatMap(({ findings }) => findings)) {
    const { file, line, row, column } = location;
    const properties = [`file=${escapeProperty(file)}`];
    if (line !== undefined) properties.push(`line=${line}`);
    if (line !== undefined && row === undefined && column !== undefined) properties.push(`col=${column}`);
    properties.push(`title=${escapeProperty(issue.code)}`);
    const where = row === undefined ? '' : `${words(lang, issuesEn).where(issue)}: `;
    const message = escapeData(`${where}${messageFor(issue, lang).join(' ')}`);
    output.write(`::${issue.severity === 'note' ? 'notice' : issue.severity} ${properties.join(',')}::${message}\n`);
  }
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Colour only on a terminal, and only if the user has not turned it off (https://no-color.org). */
function styleFor({ isTTY }: Output): (format: 'bold' | 'dim' | (typeof COLORS)[Severity], text: string) => string {
  const isColored = isTTY === true && !process.env['NO_COLOR'];
  return (format, text) => (isColored ? styleText(format, text, { validateStream: false }) : text);
}
