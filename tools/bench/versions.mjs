// `npm run bench -- --against FOLDER`: this version beside another built one, on the same pages, by turns.
import { serve } from '../serve.mjs';
import { ACTIONS } from './actions.mjs';
import { Bench, median } from './measure.mjs';
import { makePages } from './pages.mjs';

/**
 * Prints a table: what was measured, medians of both versions in milliseconds, and the ratio this / other.
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder of the other version's built embed (its `dist/cdn`).
 */
export async function compareVersions(browser, server, folder, { rounds, slowRounds, largeRounds }) {
  const pages = await makePages(folder);
  const otherServer = await serve(pages.folder);
  const [own, other] = [new Bench(browser, server.url), new Bench(browser, otherServer.url)];
  try {
    const usable = async (what, times, path, options) => {
      const [ours, theirs] = [[], []];
      for (let round = 0; round < times; round += 1) {
        ours.push((await own.load(path, options)).usable);
        theirs.push((await other.load(path, options)).usable);
      }
      tell(what, ours, theirs);
    };
    await usable('First atlas usable', rounds, 'first.html');
    await usable('The same with a processor four times slower', slowRounds, 'first.html', { slowdown: 4 });
    await usable('Large atlas usable', largeRounds, 'large.html');
    const [ours, theirs] = [{}, {}];
    for (let round = 0; round < largeRounds; round += 1) {
      for (const [bench, all] of [
        [own, ours],
        [other, theirs],
      ])
        for (const [what, list] of Object.entries(await bench.scripts('large.html', ACTIONS)))
          (all[what] ??= []).push(...list);
    }
    for (const what of Object.keys(ours)) tell(`Script of ${what}`, ours[what], theirs[what]);
  } finally {
    await otherServer.close();
    pages.close();
  }
}

function tell(what, ours, theirs) {
  const [a, b] = [median(ours), median(theirs)];
  console.log(`${what}: ${a.toFixed(1)} ms, other version ${b.toFixed(1)} ms, ratio ${(a / b).toFixed(2)}`);
}
