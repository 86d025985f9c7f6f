/**
 * What Orca says on the way through the tasks T1 to T8 of docs/accessibility.md, word for word as it was reviewed (golden/), and
 * what must hold whatever the words: every phrase once in a step, and the right mode at the right step.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectGolden } from '../a11y/golden.js';
import { ScreenReader } from './screen-reader.js';
import { Transcript } from './transcript.js';
import { serveWorld } from './world-site.js';

let orca: ScreenReader;
let site: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
  site = await serveWorld();
  orca = await ScreenReader.open();
});
afterAll(async () => {
  await orca.close();
  await site.close();
});

const golden = (name: string): URL => new URL(`./golden/${name}.txt`, import.meta.url);
/** Full stops are Orca's own. */
function twice(heard: readonly string[]): readonly string[] {
  const said = heard.map((phrase) => phrase.replace(/\.$/, ''));
  return said.filter((phrase, at) => said.indexOf(phrase) !== at);
}

/** Presses, and holds that nothing was said twice. @returns what was said, in one string. */
async function hear(walk: Transcript, ...keys: readonly string[]): Promise<string> {
  const heard = await walk.press(...keys);
  expect(twice(heard), `twice after ${keys.join(' ')}`).toEqual([]);
  return heard.join(' | ');
}

describe('Orca', () => {
  it('tells place, count, direction, meeting and attendee on the way through the tasks', { retry: 2 }, async () => {
    const walk = new Transcript(orca);
    await orca.visit(`${site.url}world.html`, 'World');
    walk.note('T1: page top to a first place');
    await hear(walk, 'Tab');
    expect(await hear(walk, 'Tab')).toContain('Skip the map');
    expect(await hear(walk, 'Tab')).toMatch(/Places on the map tool bar.*, 3 meetings, .*collapsed.*Focus mode/);
    walk.note('T3: Tokyo');
    expect(await hear(walk, 't', 'o')).toMatch(/Tokyo, 3 meetings, .*18,\d\d0 km west-north-west of Buenos Aires/);
    walk.note('T4: its first meeting');
    expect(await hear(walk, 'Return')).toMatch(/region Tokyo.*Tokyo heading level 3.*Browse mode/);
    expect(await hear(walk, 'Tab')).toMatch(/, \w+ \d+ \w+ \d{4}, 4 people link/);
    walk.note('T5: the fourth attendee of the second meeting');
    await hear(walk, 'Tab');
    expect(await hear(walk, 'Return')).toMatch(/heading level 3/);
    for (const _ of [1, 2, 3]) await hear(walk, 'Tab');
    expect(await hear(walk, 'Tab')).toMatch(/^\w+ \w+ link\.$/);
    walk.note('T6: Escape goes back to the marker');
    expect(await hear(walk, 'Escape')).toMatch(/Places on the map tool bar.*Tokyo, 3 meetings.*Focus mode/);
    walk.note('T7: the nearest place north of Singapore');
    expect(await hear(walk, 's', 'i')).toContain('Singapore, 3 meetings');
    expect(await hear(walk, 'Up')).toMatch(/^Bangkok, .* 1,4\d0 km north-north-west of Singapore\.$/);
    walk.note('T8: the next meetings by date');
    expect(await hear(walk, 'Next')).toContain('Next meeting: ');
    expect(await hear(walk, 'Next')).toContain('Next meeting: ');
    walk.note('The map view: results are said, each once');
    await hear(walk, 'Tab');
    expect(await hear(walk, 'Right')).toMatch(/^View moved east\. \d+ of 24 places in view\.$/);
    expect(await hear(walk, 'plus')).toMatch(/^Zoomed in\. \d+ of 24 places in view\.$/);
    expectGolden(golden('tasks'), walk.text);
  });

  it('is led past the map by the skip link', { retry: 2 }, async () => {
    const walk = new Transcript(orca);
    await orca.visit(`${site.url}world.html`, 'World');
    walk.note('T2: past the map');
    await hear(walk, 'Tab');
    await hear(walk, 'Tab');
    await hear(walk, 'Return');
    await hear(walk, 'Tab');
    expect(await hear(walk, 'Tab')).toContain('after');
    expectGolden(golden('past-the-map'), walk.text);
  });

  it(
    'needs no arrows and no letters: in browse mode B, Enter and Tab open a place and its meeting',
    { retry: 2 },
    async () => {
      const walk = new Transcript(orca);
      await orca.visit(`${site.url}world.html`, 'World');
      walk.note('Browse mode throughout: B goes to the next button');
      await hear(walk, 'Tab');
      expect(await hear(walk, 'b')).toMatch(/3 meetings, .*push button/);
      expect(await hear(walk, 'Return')).toMatch(/heading level 3/);
      expect(await hear(walk, 'Tab')).toMatch(/4 people link/);
      expect(await hear(walk, 'Return')).toMatch(/heading level 3/);
      expect(await hear(walk, 'Tab')).toMatch(/link/);
      expectGolden(golden('browse-mode'), walk.text);
    },
  );

  it('answers in eight keys whether two people met, and through whom', { retry: 2 }, async () => {
    const walk = new Transcript(orca);
    /** How often the list opens while letters are typed depends on their speed, so that is not in the transcript. */
    const type = async (...keys: readonly string[]): Promise<void> => {
      await orca.press(...keys);
      await orca.heard(true);
    };
    await orca.visit(`${site.url}question.html`, 'Question');
    await hear(walk, 'Tab');
    walk.note('From the link before the atlas: did Sung Kim and Choe Son-hui meet');
    await hear(walk, 'Tab');
    expect(await hear(walk, 'slash')).toMatch(/Search the atlas/);
    await type('s', 'k', 'plus', 'c', 's');
    expect(await hear(walk, 'Return')).toMatch(
      /Sung Kim and Choe Son-hui heading level 3.*met 7 times, 27 May to 11 June 2018/,
    );
    walk.note('The same, of two who never met: Mike Pompeo and Sung Kim');
    await orca.visit(`${site.url}question.html`, 'Question');
    for (const key of ['Tab', 'Tab', 'slash']) await hear(walk, key);
    await type('m', 'p', 'plus', 's', 'k');
    expect(await hear(walk, 'Return')).toMatch(
      /No meeting of Mike Pompeo and Sung Kim .*connected through Kang Kyung-wha/,
    );
    // Orca tells its mode at a moment of its own.
    expectGolden(golden('question'), walk.text.replaceAll(/^ {4}(Browse|Focus) mode\n/gm, ''));
  });

  it('reads the fixture atlas: neighbours by arrows, the page of a place, and back', { retry: 2 }, async () => {
    const walk = new Transcript(orca);
    await orca.visit(`${site.url}fixture.html`, 'Fixture');
    walk.note('The fixture atlas');
    await hear(walk, 'Tab');
    expect(await hear(walk, 'Tab')).toContain('Geneva, 3 meetings');
    expect(await hear(walk, 'Right')).toMatch(/^Vienna, .* 800 km east-north-east of Geneva\.$/);
    expect(await hear(walk, 'Left')).toMatch(/^Geneva, .* 800 km west-south-west of Vienna\.$/);
    await hear(walk, 'Right');
    expect(await hear(walk, 'Right')).toBe('No place further east.');
    await hear(walk, 'Return');
    expectGolden(golden('fixture'), walk.text);
    // Orca may say the old state before the new one, depending on which message of the browser comes first.
    expect(await hear(walk, 'Escape')).toMatch(
      /Places on the map tool bar.*Vienna, 1 meeting and 1 phone call.*collapsed/,
    );
  });
});
