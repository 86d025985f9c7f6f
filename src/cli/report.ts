/** Reports Issues: as JSON for programs, as annotations for a GitHub workflow. list-report.ts has the lists for people. */
import type { Location } from '../core/formats/format.js';
import type { Issue } from '../core/model/issues.js';
import { summarise } from '../core/doctor/file-summary.js';
import { issuesEn } from '../languages/en/issues.js';
import { formatIssue } from '../languages/format/issue-groups.js';
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

/** @returns `talks.csv:7:lat`, which editors and terminals turn into links. */
export function formatLocation({ file, sheet, row, line, column }: Location): string {
  const at = row ?? line;
  return [file, sheet, at, at === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

export const countOf = (findings: readonly Finding[], severity: Issue['severity']): number =>
  findings.filter(({ issue }) => issue.severity === severity).length;

/** @returns what is wrong and what to do, in one line. */
export function sayIssue(issue: Issue, lang: string): string {
  const { sentence, advice } = formatIssue(issue, lang);
  return `${sentence} ${advice}`;
}

export const fileNames = ({ files }: Input): string => files.map(({ name }) => name).join(', ');

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
      summary: summarise(
        data,
        findings.map(({ issue }) => issue),
      ),
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
    const message = escapeData(`${where}${sayIssue(issue, lang)}`);
    output.write(`::${issue.severity === 'note' ? 'notice' : issue.severity} ${properties.join(',')}::${message}\n`);
  }
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
