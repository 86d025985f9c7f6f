/** How Issues are said: as a list for people, as JSON for programs, as annotations for a GitHub workflow. */
import type { Issue } from '../core/model/issues.js';
import { issuesEn } from '../languages/en/issues.js';
import { words } from '../languages/index.js';
import type { Input } from './inputs.js';
import type { Location } from './locate.js';
import type { Output } from './terminal.js';

export interface Finding {
  readonly issue: Issue;
  readonly location: Location;
}

export interface Checked {
  readonly input: Input;
  readonly findings: readonly Finding[];
}

/** `talks.csv:7:lat`, as editors and terminals turn into links. */
export function formatLocation({ file, row, line, column }: Location): string {
  const at = row ?? line;
  return [file, ...(at === undefined ? [] : [String(at)]), ...(at === undefined || !column ? [] : [column])].join(':');
}

/** @returns what is wrong and what to do, in a sentence each. */
export function messageFor(issue: Issue, lang: string): readonly [message: string, advice: string] {
  const { message, advice, suggestion } = words(lang, issuesEn);
  return [
    message[issue.code](issue),
    issue.suggestion === undefined ? advice[issue.code](issue) : suggestion(issue.suggestion),
  ];
}

export const countOf = (findings: readonly Finding[], severity: Issue['severity']): number =>
  findings.filter(({ issue }) => issue.severity === severity).length;

/** A list by file, its columns aligned, the widest text wrapped to the terminal. */
export function writeList(checked: readonly Checked[], lang: string, output: Output): void {
  const { severity } = words(lang, issuesEn);
  const color = colors(output);
  for (const { input, findings } of checked) {
    output.write(`${color.strong(input.files.map(({ name }) => name).join(', '))}  ${summaryOf(input)}\n`);
    for (const line of guessOf(input)) output.write(`${color.soft(line)}\n`);
    const places = findings.map(({ location }) => formatLocation(location));
    const width = Math.min(40, Math.max(0, ...places.map((place) => place.length)));
    findings.forEach(({ issue, location }, index) => {
      const [message, advice] = messageFor(issue, lang);
      const named =
        location.row === undefined && location.line === undefined && issue.path !== '' ? ` ${issue.path}` : '';
      const label = severity[issue.severity];
      const colored = issue.severity === 'error' ? color.bad(label) : color.warn(label);
      output.write(
        `  ${(places[index] ?? '').padEnd(width)}${named}  ${colored}  ${message} ${color.soft(`${advice} [${issue.code}]`)}\n`,
      );
    });
    output.write('\n');
  }
  const all = checked.flatMap(({ findings }) => findings);
  const [errors, warnings] = [countOf(all, 'error'), countOf(all, 'warning')];
  output.write(
    all.length === 0 ? 'Nothing to mend.\n' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.\n`,
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function summaryOf({ data, files }: Input): string {
  const { meetings, places, people } = data;
  const placed = places.filter(({ coordinates }) => coordinates !== undefined).length;
  const odd = files.filter(({ encoding }) => encoding !== 'utf-8').map(({ encoding }) => encoding);
  const parts = [
    counted(meetings.length, 'meeting'),
    `${counted(places.length, 'place')}${placed < places.length ? ` (${placed} on the map)` : ''}`,
    `${people.length} ${people.length === 1 ? 'person' : 'people'}`,
    ...new Set(odd),
  ];
  return parts.join(', ');
}

/** What the columns were taken for, so that a wrong guess is seen before it is believed. */
function guessOf({ guess }: Input): readonly string[] {
  if (guess === undefined) return [];
  const used = guess.columns.flatMap(({ heading, field }) => (field === undefined ? [] : [`${heading} = ${field}`]));
  const rest = guess.columns.flatMap(({ heading, field }) => (field === undefined ? [heading] : []));
  const lines = [`  columns: ${used.join(', ')}`];
  if (guess.dates !== undefined) {
    const { order, evidence } = guess.dates;
    const shown = evidence === undefined ? '' : `, as ${evidence} shows`;
    lines.push(`  dates: ${order === 'dmy' ? 'day/month/year' : 'month/day/year'}${shown}`);
  }
  if (rest.length > 0) lines.push(`  not used: ${rest.join(', ')} (say what one means with --column "heading=field")`);
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
      ...(guess === undefined ? {} : { guess }),
      issues: findings.map(({ issue, location: { file, line, column } }) => ({
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
        ...issue,
      })),
    })),
  };
  output.write(`${JSON.stringify(report, undefined, 2)}\n`);
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function writeAnnotations(checked: readonly Checked[], lang: string, output: Output): void {
  for (const { issue, location } of checked.flatMap(({ findings }) => findings)) {
    const { file, line, row, column } = location;
    const properties = [
      `file=${property(file)}`,
      ...(line === undefined ? [] : [`line=${line}`]),
      ...(line !== undefined && row === undefined && column !== undefined ? [`col=${column}`] : []),
      `title=${property(issue.code)}`,
    ];
    const where = row === undefined ? '' : `${words(lang, issuesEn).where(issue)}: `;
    output.write(
      `::${issue.severity} ${properties.join(',')}::${data(`${where}${messageFor(issue, lang).join(' ')}`)}\n`,
    );
  }
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Colour only for a terminal, and never for who asked for none (https://no-color.org). */
function colors({ isTTY }: Output): Readonly<Record<'strong' | 'soft' | 'bad' | 'warn', (text: string) => string>> {
  const isColored = isTTY === true && !process.env['NO_COLOR'];
  const styled = (code: number) => (text: string) => (isColored ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { strong: styled(1), soft: styled(2), bad: styled(31), warn: styled(33) };
}
