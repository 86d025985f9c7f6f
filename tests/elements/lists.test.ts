/** Tabs and lists: one tab stop each, however long, and never without focus. */
import { expect } from 'chai';
import fc from 'fast-check';
import { pick } from '../../src/core/model/text.js';
import { slotsFor } from '../../src/elements/list/slots.js';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, mountAtlas, unmountAll, wordsOf } from './driver.js';

describe('the lists', () => {
  afterEach(unmountAll);

  it('are walked by Up, Down, Home and End, and end at their ends', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.tab('Meetings').focus();
    await page.press('Tab');
    const names = page.rows.map((row) => row.dataset['key']);
    expect(names.length).to.equal(72);
    const here = (): number => names.indexOf(focused()?.dataset['key']);
    expect(here()).to.equal(0);
    await page.press('ArrowUp');
    expect(here()).to.equal(0);
    await page.repeat('ArrowDown', 2);
    expect(here()).to.equal(2);
    await page.press('End');
    expect(here()).to.equal(71);
    await page.press('ArrowDown');
    expect(here()).to.equal(71);
    await page.press('Home');
    expect(here()).to.equal(0);
  });

  it('keep their tab stop where the reader was', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.rows[0]?.focus();
    await page.repeat('ArrowDown', 3);
    const name = focusedName();
    await page.press('Tab');
    expect(focusedName()).to.equal('after');
    await page.press('Shift', 'Tab');
    expect(focusedName()).to.equal(name);
    expect(page.rows.filter((row) => row.tabIndex === 0).length).to.equal(1);
  });

  it('are switched by Left, Right, Home and End on the tabs, with focus', async () => {
    const page = await mountAtlas();
    page.tab('Meetings').focus();
    for (const [key, tab] of [
      ['ArrowRight', 'Places'],
      ['ArrowRight', 'People'],
      ['End', 'Sources'],
      ['Home', 'Meetings'],
    ] as const) {
      await page.press(key);
      expect(focusedName(), key).to.match(new RegExp(`^${tab}`));
      expect(focused()?.getAttribute('aria-selected')).to.equal('true');
      expect(page.tabs.filter((one) => one.tabIndex === 0).length).to.equal(1);
    }
  });

  it('leave a row to its heir when a filter takes it away under focus', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.rows[10]?.focus();
    const key = focused()?.dataset['key'];
    const { meetings } = page.atlas.store.state.atlas;
    await page.atlas.store.setFilter({ from: meetings[20]?.when?.earliest ?? 0 });
    await page.settled();
    expect(focused()?.dataset['key']).to.be.a('string').and.not.equal(key);
    expect(page.rows.includes(focused() as HTMLAnchorElement)).to.equal(true);
    const still = focused()?.dataset['key'];
    await page.atlas.store.setFilter({});
    await page.settled();
    expect(focused()?.dataset['key'], 'and that one keeps it when the rest come back').to.equal(still);
  });

  it('draw the rows that come where rows were that go, but nothing where focus was', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const { store } = page.atlas;
    const { meetings } = store.state.atlas;
    const under = page.rows[10];
    const before = new Set(page.rows);
    under?.focus();
    await store.setFilter({ from: meetings[20]?.when?.earliest ?? 0 });
    await page.settled();
    expect(under?.isConnected, 'the element of the row that had focus shows no other row').to.equal(false);
    await store.setFilter({ to: meetings[9]?.when?.earliest ?? 0 });
    await page.settled();
    await store.setFilter({ from: meetings[50]?.when?.earliest ?? 0 });
    await page.settled();
    expect(page.rows.some((row) => before.has(row))).to.equal(true);
    const shown = page.rows.map((row) => row.dataset['key']);
    expect(shown).to.deep.equal([...(store.state.visible ?? [])].map((id) => `meeting/${id}`));
    for (const row of page.rows) {
      const id = row.dataset['key']?.slice('meeting/'.length) ?? '';
      expect(row.textContent).to.contain(pick(store.state.atlas.meetingById.get(id)?.title, 'en'));
      expect(row.hash).to.contain(id);
    }
  });

  it('give each row one element, whatever comes and goes', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(keys, keys, fc.option(fc.constantFrom(...'abcdefgh'), { nil: undefined }), (then, now, focus) => {
        const before = slotsFor(then, new Map(), undefined);
        const after = slotsFor(now, before, focus);
        expect([...after.keys()]).to.deep.equal(now);
        expect(new Set(after.values()).size).to.equal(now.length);
        for (const key of now) if (before.has(key)) expect(after.get(key)).to.equal(before.get(key));
        if (focus === undefined) {
          const made = Math.max(...[...before.values(), ...after.values(), -1]) + 1;
          expect(made).to.equal(Math.max(then.length, now.length));
        } else if (before.has(focus) && !now.includes(focus)) {
          expect([...after.values()].includes(before.get(focus) ?? -1)).to.equal(false);
        }
      }),
    );
  });

  it('go to the tabs when nothing is left of a list under focus', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    page.rows[0]?.focus();
    await page.atlas.store.setFilter({ from: Date.UTC(2100, 0, 1) });
    await page.settled();
    expect(focusedName()).to.match(/^Meetings/);
  });

  it('go on with the first new row after "show more"', async () => {
    const page = await mountAtlas({ text: worldAtlas({ places: 120 }) });
    expect(page.rows.length).to.equal(100);
    const more = page.one('parley-list', '.more');
    expect(wordsOf(more)).to.equal('Show 260 more');
    page.rows[0]?.focus();
    await page.press('End');
    expect(focused() === more, 'it is walked to like a row').to.equal(true);
    await page.press('Enter');
    expect(page.rows.length).to.equal(360);
    expect(page.rows.indexOf(focused() as HTMLAnchorElement)).to.equal(100);
  });

  it('tell distance and direction from any place', async () => {
    const page = await mountAtlas();
    await page.click(page.tab('Places'));
    const select = page.one<HTMLSelectElement>('parley-list', 'select');
    select.value = 'singapore';
    select.dispatchEvent(new Event('change'));
    await page.settled();
    expect(wordsOf(page.row('Panmunjeom').closest('li') ?? undefined)).to.match(
      /4,[67]\d0 km north-north-east of Singapore/,
    );
  });
});
