/**
 * A reader who presses anything: 500 keys in two atlases, seeded, over everything there is to press, with filters and new
 * data between.
 * Focus is never on nothing. What went before a failure is in its message.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { readAtlas } from '../../src/core/formats/read.js';
import { seeded, worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, inFull, mountAtlas, unmountAll, type AtlasDriver } from './driver.js';

const KEYS: readonly (readonly string[])[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Enter',
  'Enter',
  ' ',
  'Escape',
  'Escape',
  'Tab',
  'Tab',
  'Tab',
  'Tab',
  '+',
  '+',
  '-',
  '0',
  '?',
  's',
  't',
  'm',
].map((key) => [key]);
const CHORDS = [
  ['Shift', 'Tab'],
  ['Shift', 'Tab'],
  ['Shift', 'ArrowLeft'],
];

type Deed = readonly [name: string, act: (page: AtlasDriver, random: () => number) => Promise<unknown> | void];
/** What others do meanwhile: a filter, data again, Back. */
const DEEDS: readonly Deed[] = [
  [
    'filter',
    ({ atlas }, random) =>
      atlas.store.setFilter(random() < 0.5 ? {} : { from: Date.UTC(1990 + Math.floor(random() * 32), 0, 1) }),
  ],
  ['other data', async ({ atlas }) => atlas.show((await readAtlas(worldAtlas({ places: 20 }))).value)],
  ['the data', async ({ atlas }) => atlas.show((await readAtlas(worldAtlas())).value)],
  ['overview', ({ atlas }) => void atlas.select()],
  ['a person', ({ atlas }) => void atlas.select({ kind: 'person', id: 'hana-weber' })],
];

/** At the edge of the page the browser would take focus: there only the way back is pressed. */
function wayBack(page: AtlasDriver): readonly string[] | undefined {
  if (focused() === page.before) return ['Tab'];
  return focused() === page.after ? ['Shift', 'Tab'] : undefined;
}

async function walk(page: AtlasDriver, seed: number, presses: number): Promise<void> {
  const random = seeded(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const log: string[] = [];
  page.before.focus();
  for (let press = 0; press < presses; press += 1) {
    if (random() < 0.06) {
      const [name, act] = one(DEEDS);
      log.push(name);
      await act(page, random);
      await page.settled();
    } else {
      const keys = wayBack(page) ?? one([...KEYS, ...CHORDS]);
      log.push(keys.join('+'));
      await executeServerCommand('chord', keys);
      await page.settled();
    }
    expect(focused() !== undefined, `focus after ${log.slice(-12).join(', ')} (${press})`).to.equal(true);
    log.push(`→ ${focusedName().slice(0, 24)}`);
  }
}

describe('a reader who presses anything', () => {
  afterEach(unmountAll);

  it('never loses focus among the cities', async () => {
    await walk(await mountAtlas({ text: worldAtlas() }), 11, inFull(250, 30));
  });

  it('never loses focus in the first atlas', async () => {
    const page = await mountAtlas();
    // Enter on a source would leave the page.
    page.atlas.addEventListener('click', (event) => {
      const [link] = event.composedPath();
      if (link instanceof HTMLAnchorElement && link.rel.includes('external')) event.preventDefault();
    });
    await walk(page, 5, inFull(250, 30));
  });
});
