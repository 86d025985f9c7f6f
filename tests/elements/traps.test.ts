/** No trap: from every state Tab comes to the link after, Shift+Tab to the link before, and nothing is met twice. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, inFull, mountAtlas, tabStops, unmountAll, until, type AtlasDriver } from './driver.js';

/** More stops than any state has. */
const MANY = 60;

const STATES: Readonly<Record<string, (page: AtlasDriver) => Promise<void>>> = {
  overview: () => Promise.resolve(),
  'a place': async (page) => {
    page.atlas.select({ kind: 'place', id: 'tokyo' });
    await page.settled();
  },
  'a meeting': async (page) => {
    page.atlas.select({ kind: 'meeting', id: 'tokyo-2' });
    await page.settled();
  },
  'a person': async (page) => {
    page.atlas.select({ kind: 'person', id: 'ana-okafor' });
    await page.settled();
  },
  'the list of places': (page) => page.click(page.tab('Places')),
  'the list of people': (page) => page.click(page.tab('People')),
  'the list of sources': (page) => page.click(page.tab('Sources')),
  search: async (page) => {
    await page.click(page.control('Search'));
    await until(() => focused()?.localName === 'input', 'the field has focus');
    await page.type('to');
  },
  'a narrow filter': async (page) => {
    await page.atlas.store.setFilter({ from: Date.UTC(2015, 0, 1) });
    await page.settled();
  },
  'a filter that leaves nothing': async (page) => {
    await page.atlas.store.setFilter({ from: Date.UTC(2100, 0, 1) });
    await page.settled();
  },
  'a close view': async (page) => {
    page.marker('Tokyo').focus();
    await page.repeat('+', 4);
  },
};

/** What is met on the way from one link to the other. */
async function way(page: AtlasDriver, from: HTMLElement, to: HTMLElement, ...keys: string[]): Promise<HTMLElement[]> {
  from.focus();
  const met: HTMLElement[] = [from];
  while (focused() !== to && met.length < MANY) {
    await page.press(...keys);
    const active = focused();
    if (active === undefined)
      throw new Error(`Focus was on nothing after ${met.map((one) => one.localName).join(' ')}.`);
    expect(met.includes(active), `${focusedName()} is met again`).to.equal(false);
    met.push(active);
  }
  expect(focused() === to, `${keys.join('+')} comes out`).to.equal(true);
  return met;
}

describe('Tab and Shift+Tab', () => {
  afterEach(unmountAll);

  const states = Object.entries(STATES);
  const few = states.filter(([name]) => ['a meeting', 'search'].includes(name));
  for (const [state, reach] of inFull(states, few)) {
    it(`come through ${state} and out at both ends, past the same stops`, async () => {
      const page = await mountAtlas({ text: worldAtlas() });
      await reach(page);
      page.before.focus();
      await page.settled();
      const forward = await way(page, page.before, page.after, 'Tab');
      const backward = await way(page, page.after, page.before, 'Shift', 'Tab');
      expect(backward.reverse().map((one) => forward.indexOf(one))).to.deep.equal(forward.map((_, index) => index));
      expect(forward.length, 'as many as there are').to.equal(tabStops(page.stage).length);
    });
  }

  it('come through a place of the first atlas with its sources', async () => {
    const page = await mountAtlas();
    page.atlas.select({ kind: 'place', id: 'singapore' });
    await page.settled();
    await way(page, page.before, page.after, 'Tab');
    await way(page, page.after, page.before, 'Shift', 'Tab');
  });

  it('stay in the help while it is open, and Escape leaves it', async () => {
    const page = await mountAtlas();
    page.marker('Singapore').focus();
    await page.press('?');
    await until(() => focused()?.id === 'help-title', 'the help has focus');
    for (const keys of [['Tab'], ['Tab'], ['Tab'], ['Shift', 'Tab'], ['Shift', 'Tab']]) {
      await page.press(...keys);
      expect(focused()?.getRootNode() === page.part('parley-help').shadowRoot, focusedName()).to.equal(true);
    }
    await page.press('Escape');
    await until(() => focusedName().startsWith('Singapore'), 'the marker has focus again');
  });
});
