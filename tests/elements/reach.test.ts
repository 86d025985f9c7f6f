/** How few keys lead where, and how few Tabs lead past. Every key counts, letters too. */
import { expect } from 'chai';
import { OPPOSITE_KEY, shortestPath } from '../keyboard/arrow-paths.js';
import { CITIES, worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, inFull, mountAtlas, tabStops, unmountAll, until, type AtlasDriver } from './driver.js';

const here = (): string => focused()?.dataset['key']?.replace('place:', '') ?? focusedName();

/** From the top of the page by Tab to the places: the first Tab is that to the link before. */
async function fromPageTop(page: AtlasDriver): Promise<void> {
  page.keys = 1;
  page.before.focus();
  await page.press('Tab');
  await page.press('Tab');
}

/** The second meeting of Tokyo by date is not its second in the file. */
const secondOfTokyo = (): string => {
  const file = JSON.parse(worldAtlas()) as {
    parley: { meetings: { id: string; when: string; places: { place: string }[] }[] };
  };
  const there = file.parley.meetings.filter(({ places }) => places[0]?.place === 'tokyo');
  return there.sort((one, other) => (one.when < other.when ? -1 : 1))[1]?.id ?? '';
};

describe('reaching things by few keys', () => {
  afterEach(unmountAll);

  it('T1–T5 with type-ahead: the fourth person of the second meeting of Tokyo in 13 keys', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await fromPageTop(page);
    expect(page.keys, 'T1: a first place').to.equal(3);
    await page.type('to');
    expect(here()).to.equal('tokyo');
    expect(page.keys, 'T3: Tokyo').to.equal(5);
    await page.press('Enter');
    await page.press('Tab');
    expect(page.keys, 'T4: its first meeting').to.equal(7);
    await page.press('Tab');
    await page.press('Enter');
    expect(page.atlas.store.state.selection).to.deep.equal({ kind: 'meeting', id: secondOfTokyo() });
    await page.repeat('Tab', 4);
    expect(page.keys, 'T5: the fourth person').to.equal(13);
    const people = page.all('parley-details', '.table a').map((one) => one.textContent);
    expect(people.length).to.equal(4);
    expect(focusedName()).to.equal(people[3]);
    await page.press('Escape');
    expect(here(), 'T6: Escape').to.equal('tokyo');
  });

  it('T5 by Tab, arrows and Enter alone: at most 17 keys', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await fromPageTop(page);
    for (const { key } of shortestPath(here(), 'tokyo').steps) await page.press(key);
    expect(here()).to.equal('tokyo');
    await page.press('Enter');
    await page.repeat('Tab', 2);
    await page.press('Enter');
    await page.repeat('Tab', 4);
    expect(focusedName()).to.equal(page.all('parley-details', '.table a')[3]?.textContent);
    expect(page.keys).to.be.at.most(17);
  });

  it('T7, T8: north of Singapore, and the next meeting by date, in one key each', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await fromPageTop(page);
    await page.type('si');
    page.keys = 0;
    await page.press('ArrowUp');
    expect(here()).to.equal('bangkok');
    expect(page.keys).to.equal(1);
    await page.press('PageDown');
    expect(page.keys).to.equal(2);
    await until(() => /^Next meeting: /.test(page.description), 'the meeting is named');
  });

  it('every city by the shortest prefix that is its alone', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await fromPageTop(page);
    const names = CITIES.map(([name]) => name.toLowerCase());
    for (const name of inFull(names, names.slice(0, 5))) {
      const alone = (length: number): boolean =>
        names.filter((other) => other.startsWith(name.slice(0, length))).length === 1;
      const length = Array.from(name, (_, index) => index + 1).find(alone) ?? name.length;
      await page.press('Home');
      await page.type(name.slice(0, length));
      expect(focusedName().toLowerCase().startsWith(name), `${name} by ${name.slice(0, length)}`).to.equal(true);
    }
  });

  it('every city from another by the arrows that the law says, and back by the opposite ones', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await fromPageTop(page);
    let memory = undefined as Parameters<typeof shortestPath>[2];
    const left = new Set(CITIES.map(([name]) => name.toLowerCase().replaceAll(' ', '-')));
    left.delete(here());
    const end = inFull(0, left.size - 6);
    while (left.size > end) {
      const paths = Array.from(left, (city) => shortestPath(here(), city, memory));
      const nearest = paths.reduce((best, path) => (path.steps.length < best.steps.length ? path : best));
      for (const { key, to } of nearest.steps) {
        const from = here();
        await page.press(key);
        expect(here(), `${key} from ${from}`).to.equal(to);
        left.delete(to);
      }
      ({ memory } = nearest);
      const last = nearest.steps.at(-1);
      if (left.size % 6 === 0 && last !== undefined) {
        const at = here();
        await page.press(OPPOSITE_KEY[last.key] ?? '');
        await page.press(last.key);
        expect(here(), `${last.key} after its opposite`).to.equal(at);
      }
    }
  });

  it('every place of the first atlas from every other by arrows, and back by the opposite one', async () => {
    const page = await mountAtlas();
    const keys = page.markers.map((marker) => marker.dataset['key'] ?? '');
    const steps = new Map<string, string[]>();
    for (const key of keys) {
      steps.set(key, []);
      for (const [arrow, opposite] of Object.entries(OPPOSITE_KEY)) {
        page.markers.find((marker) => marker.dataset['key'] === key)?.focus();
        await page.press(arrow);
        const to = focused()?.dataset['key'] ?? '';
        if (to === key) continue;
        steps.get(key)?.push(to);
        await page.press(opposite);
        expect(focused()?.dataset['key'], `${opposite} after ${arrow} from ${key}`).to.equal(key);
      }
    }
    expect(keys.length).to.equal(5);
    for (const key of keys) {
      const reached = new Set([key]);
      for (const at of reached) for (const to of steps.get(at) ?? []) reached.add(to);
      expect(reached.size, `from ${key}`).to.equal(keys.length);
    }
  });

  for (const places of inFull([1, 24, 500], [24])) {
    it(`10 Tab stops with ${places} places, from the link before to the link after`, async () => {
      const page = await mountAtlas({ text: worldAtlas({ places }) });
      await until(() => page.all('parley-timeline', '.plot').length > 0, 'the timeline is drawn');
      expect(tabStops(page.stage).length).to.be.at.most(10);
      page.before.focus();
      page.keys = 1;
      while (focused() !== page.after && page.keys < 20) await page.press('Tab');
      expect(page.keys).to.equal(10);
    });
  }

  it('10 Tab stops in the first atlas', async () => {
    const page = await mountAtlas();
    await until(() => tabStops(page.stage).length === 10, 'there are ten, with those of the timeline');
  });

  it('past the map by the skip link, and on without meeting anything twice', async () => {
    for (const text of [worldAtlas(), undefined]) {
      const page = await mountAtlas(text === undefined ? {} : { text });
      page.before.focus();
      await page.press('Tab');
      expect(focusedName()).to.equal('Skip the map');
      await page.press('Enter');
      const seen: (HTMLElement | undefined)[] = [];
      while (focused() !== page.after && seen.length < 10) {
        expect(seen.includes(focused()), `${focusedName()} again`).to.equal(false);
        seen.push(focused());
        await page.press('Tab');
      }
      expect(focusedName()).to.equal('after');
      expect(
        seen.some((element) => element?.classList.contains('marker')),
        'no marker on the way',
      ).to.equal(false);
      await unmountAll();
    }
  });

  it('past the map into the page that is open', async () => {
    const page = await mountAtlas();
    await page.click(page.marker('Singapore'));
    page.before.focus();
    await page.press('Tab');
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    await page.press('Tab');
    expect(focused()?.getRootNode() === page.part('parley-details').shadowRoot).to.equal(true);
  });
});
