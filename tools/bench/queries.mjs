// `npm run bench -- --queries`: the questions about who met whom and the counts of a filter, in Node, on a large atlas in which few
// people attend most meetings. Nothing is drawn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../run.mjs';
import { median } from './measure.mjs';
import { skewedAtlas } from './skewed-atlas.mjs';

export const MEETINGS = 250_000;
export const PEOPLE = 25_000;

const MODULES = [
  'model/build-atlas',
  'filter/filter-index',
  'filter/filter-result',
  'filter/facets',
  'queries/attendance-columns',
  'queries/attendance-table',
  'queries/encounters',
  'queries/pair-counts',
  'queries/paths',
  'queries/paths-in-time',
  'queries/stays',
  'queries/together',
];

/** The modules as one, because they share the indexes of an atlas. */
async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-queries-'));
  const outfile = join(folder, 'core.mjs');
  const contents = MODULES.map((name) => `export * from './src/core/${name}.ts';`).join('\n');
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  try {
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {number} rounds how often each question is asked; each time about other people.
 * @returns {Promise<{ what: string, ms: number, fastest: number, worst: number, target?: number }[]>} medians, the
 *   fastest and the slowest round, in milliseconds.
 */
export async function measureQueries(rounds) {
  const core = await loadCore();
  const rows = [];
  const timed = (act) => {
    const began = performance.now();
    act();
    return performance.now() - began;
  };
  const measure = (what, target, act) => {
    // The engine compiles the code in a round that is not counted.
    act(0);
    const times = Array.from({ length: rounds }, (_, round) => timed(() => act(round)));
    rows.push({ what, ms: median(times), fastest: Math.min(...times), worst: Math.max(...times), target });
  };
  const once = (what, act) => rows.push({ what, ms: timed(act), fastest: Number.NaN, worst: Number.NaN });

  const atlas = core.buildAtlas(skewedAtlas(MEETINGS, PEOPLE));
  once('Index of attendance, built in steps after loading', () => core.attendanceColumnsOf(atlas));
  once('Index of the filter, built in steps after loading', () => core.filterIndexOf(atlas));
  once('First counts beside the choices of the filter', () => core.facets(atlas, {}));

  const person = (index) => `person${index % PEOPLE}`;
  measure('Whom the person with the most meetings met', 16, () => core.metBy(atlas, 'person0'));
  measure('Whom another person met', 16, (round) => core.metBy(atlas, person(1 + round * 97)));
  measure('Whom a side met', undefined, (round) => core.metBySide(atlas, `side${round * 7}`));
  measure('The table of the first sorted by place', undefined, () =>
    core.sortEncounters(core.metBy(atlas, 'person0').encounters, 'places', 'ascending'),
  );
  measure('Two people together who met often', 16, (round) => core.together(atlas, ['person0', person(round + 1)]));
  measure('Two people together who never met, with what comes nearest', 16, (round) =>
    core.together(atlas, [person(9_000 + round), person(20_000 + round)]),
  );
  measure('All shortest chains', 100, (round) => core.paths(atlas, person(20_000 + round), person(24_000 - round)));
  measure('Chains in order of time', undefined, (round) =>
    core.pathsInTime(atlas, person(20_000 + round), person(24_000 - round)),
  );
  measure('Overlapping stays', undefined, (round) => core.overlappingStays(atlas, 'person0', person(round + 1)));
  const people = Array.from({ length: 500 }, (_, index) => person(index));
  const meetings = atlas.meetings.slice(100_000, 101_000).map(({ id }) => id);
  measure('Attendance table of 500 people and 1,000 meetings', 50, () =>
    core.attendanceTable(atlas, {}, { people, meetings }),
  );
  measure('Attendance table of everything', undefined, () => core.attendanceTable(atlas));
  measure('Pairs of the 300 people with the most meetings', undefined, () => core.pairsOfPeople(atlas));
  const pairs = core.pairsOfPeople(atlas);
  measure('Their order by similarity', undefined, () => pairs.bySimilarity());
  measure('Counts beside the choices after a change of time', 16, (round) =>
    core.facets(atlas, { from: Date.UTC(1995 + round, 0), to: Date.UTC(2005 + round, 0) }),
  );
  measure('Counts beside the choices after a choice of a side and a person', 16, (round) =>
    core.facets(atlas, { sides: [`side${round}`], people: [person(round)] }),
  );
  measure('Counts beside the choices without a filter', undefined, () => core.facets(atlas, {}));
  const passing = core.applyFilter(atlas, { from: Date.UTC(2000, 0) });
  measure('Whom the first met, filtered and only confirmed', 16, () =>
    core.metBy(atlas, 'person0', { passing, certainty: 'confirmed' }),
  );
  return rows;
}

/** Prints the measurements, each with its target. */
export async function printQueries(rounds) {
  console.log(`${MEETINGS} meetings, ${PEOPLE} people`);
  for (const { what, ms, fastest, worst, target } of await measureQueries(rounds)) {
    const spread = Number.isNaN(worst) ? '' : `, ${fastest.toFixed(1)} to ${worst.toFixed(1)} ms`;
    const wanted = target === undefined ? '' : ` (target ${target} ms${ms <= target ? '' : ', missed'})`;
    console.log(`${what}: ${ms.toFixed(1)} ms${spread}${wanted}`);
  }
}
