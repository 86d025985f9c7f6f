/** `parley check`: lists what is wrong in the data, where it is, and what to do about it. */
import { examineSteps, withJudgements } from '../core/doctor/doctor.js';
import { locateIssues } from '../core/formats/source.js';
import { mapProgress, runSync } from '../core/lib/steps.js';
import { atlasSteps } from '../core/model/build-atlas.js';
import type { Issue } from '../core/model/issues.js';
import { loadMessages } from '../languages/index.js';
import { readInputs, type Input } from './inputs.js';
import type { Options } from './options.js';
import { progressOn } from './progress.js';
import { writeGroups, writeList } from './list-report.js';
import { countOf, fileNames, writeAnnotations, writeJson, type Checked, type Finding } from './report.js';
import { EXIT, type Terminal } from './terminal.js';

/** @returns the exit code. */
export async function check(options: Options, terminal: Terminal): Promise<number> {
  await loadMessages(options.lang);
  const inputs = await readInputs(options, terminal);
  const progress = progressOn(terminal.stderr);
  const checked: Checked[] = [];
  for (const input of inputs) {
    const label = `examining ${fileNames(input)}`;
    checked.push(
      await findingsOf(
        input,
        issuesOf(input, (done) => progress.show(label, done)),
      ),
    );
  }
  progress.done();
  if (options.format === 'json') writeJson(checked, terminal.stdout);
  else if (options.format === 'github') writeAnnotations(checked, options.lang, terminal.stdout);
  else (options.all ? writeList : writeGroups)(checked, options.lang, terminal.stdout);
  return exitCodeOf(checked, options);
}

/** @returns the Issues of the reader and of the doctor. */
export function issuesOf({ data, issues, origins }: Input, onProgress?: (done: number) => void): readonly Issue[] {
  const atlas = runSync(mapProgress(0, 0.3, atlasSteps(data)), onProgress);
  const judged = runSync(mapProgress(0.3, 1, examineSteps(atlas, { today: Date.now() })), onProgress);
  return withJudgements(issues, judged, origins);
}

/** @returns each Issue with its location, in the order of the files and lines. */
export async function findingsOf(input: Input, issues: readonly Issue[]): Promise<Checked> {
  const locations = await locateIssues(input, issues);
  const findings = issues.map((issue, index): Finding => ({ issue, location: locations[index] ?? { file: '' } }));
  const orderOfFile = new Map(input.files.map(({ name }, index) => [name, index]));
  const orderOf = ({ location: { file, line, row, column } }: Finding): readonly [number, number, number] => [
    orderOfFile.get(file) ?? 0,
    line ?? row ?? 0,
    Number(column) || 0,
  ];
  return {
    input,
    findings: findings.toSorted((a, b) => {
      const [orderA, orderB] = [orderOf(a), orderOf(b)];
      return orderA[0] - orderB[0] || orderA[1] - orderB[1] || orderA[2] - orderB[2];
    }),
  };
}

export function exitCodeOf(checked: readonly Checked[], { strict }: Options): number {
  const all = checked.flatMap(({ findings }) => findings);
  return countOf(all, 'error') > 0 || (strict && countOf(all, 'warning') > 0) ? EXIT.found : EXIT.clean;
}
