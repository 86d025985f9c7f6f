/** `parley check`: what is wrong in the data, where, and what to do about it. */
import { atlasSteps } from '../core/model/build-atlas.js';
import { examineSteps, withJudgements } from '../core/doctor/doctor.js';
import type { Issue } from '../core/model/issues.js';
import { mapProgress, runSync } from '../core/lib/steps.js';
import { loadMessages } from '../languages/index.js';
import { readInputs, type Input } from './inputs.js';
import { locate } from './locate.js';
import type { Options } from './options.js';
import { progressOn } from './progress.js';
import { countOf, writeAnnotations, writeJson, writeList, type Checked } from './report.js';
import { EXIT, type Terminal } from './terminal.js';

/** @returns the exit code. */
export async function check(options: Options, terminal: Terminal): Promise<number> {
  await loadMessages(options.lang);
  const inputs = await readInputs(options, terminal);
  const progress = progressOn(terminal.stderr);
  const checked = inputs.map((input): Checked => {
    const label = `examining ${input.files.map(({ name }) => name).join(', ')}`;
    return checkedOf(
      input,
      issuesOf(input, (done) => progress.show(label, done)),
    );
  });
  progress.done();
  if (options.format === 'json') writeJson(checked, terminal.stdout);
  else if (options.format === 'github') writeAnnotations(checked, options.lang, terminal.stdout);
  else writeList(checked, options.lang, terminal.stdout);
  return exitCodeOf(checked, options);
}

/** What the reader and the doctor found. */
export function issuesOf({ data, issues }: Input, tell?: (done: number) => void): readonly Issue[] {
  const atlas = runSync(mapProgress(0, 0.3, atlasSteps(data)), tell);
  return withJudgements(issues, runSync(mapProgress(0.3, 1, examineSteps(atlas, { today: Date.now() })), tell));
}

/** In the order of the file, so that whoever mends it goes through it once. */
export function checkedOf(input: Input, issues: readonly Issue[]): Checked {
  const locations = locate(input, issues);
  const findings = issues.map((issue, index) => ({ issue, location: locations[index] ?? { file: '' } }));
  const order = new Map(input.files.map(({ name }, index) => [name, index]));
  return {
    input,
    findings: findings.toSorted(
      ({ location: a }, { location: b }) =>
        (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
        (a.line ?? a.row ?? 0) - (b.line ?? b.row ?? 0) ||
        (Number(a.column) || 0) - (Number(b.column) || 0),
    ),
  };
}

export function exitCodeOf(checked: readonly Checked[], { strict }: Options): number {
  const all = checked.flatMap(({ findings }) => findings);
  const isFound = countOf(all, 'error') > 0 || (strict && all.length > 0);
  return isFound ? EXIT.found : EXIT.clean;
}
