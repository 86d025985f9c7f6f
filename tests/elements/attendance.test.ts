/** The table of who was at which meeting, read cell by cell with the keyboard. */
import { expect } from 'chai';
import { pick } from '../../src/core/model/text.js';
import type { ParleyAttendance } from '../../src/elements/registry.js';
import {
  focused,
  focusedName,
  inFull,
  mountAtlas,
  nameOf,
  unmountAll,
  until,
  wordsOf,
  type AtlasDriver,
} from './driver.js';
import { seeded } from '../keyboard/world-atlas.js';
import { largeTable } from './large-table.js';

const ATTENDANCE = 'parley-attendance';

/** The page of the table in the first atlas. */
const openPage = (): Promise<AtlasDriver> => mountAtlas({ attributes: { selected: 'attendance' } });

/** An arrangement with only the table, of 120 people at 300 meetings. */
const openLarge = async (width = 1000): Promise<AtlasDriver> => {
  const page = await mountAtlas({
    text: largeTable(120, 300),
    children: [document.createElement(ATTENDANCE)],
    width,
  });
  await until(() => page.all(ATTENDANCE, 'table').length > 0, 'the table is drawn');
  return page;
};

const table = (page: AtlasDriver): HTMLTableElement => page.one<HTMLTableElement>(ATTENDANCE, 'table');
const scroller = (page: AtlasDriver): HTMLElement => page.one(ATTENDANCE, '.scroller');
const namesOfRows = (page: AtlasDriver): string[] =>
  page.all(ATTENDANCE, 'tbody th').map((heading) => wordsOf(heading));
const button = (page: AtlasDriver, name: string): HTMLElement => {
  const found = page.all(ATTENDANCE, 'button').find((one) => wordsOf(one).startsWith(name));
  if (found === undefined) throw new Error(`Got no button ${name}; expected one above the table.`);
  return found;
};
const enter = (page: AtlasDriver): void => page.part(ATTENDANCE).focus();

describe('the attendance table', () => {
  afterEach(unmountAll);

  it('has an address, a heading and an answer in a sentence', async () => {
    const page = await openPage();
    await until(() => page.pageTitle === 'Who attended which meeting', 'the page has its heading');
    expect(wordsOf(page.one(ATTENDANCE, '.answer'))).to.equal(
      '23 people at 16 meetings, 1 of them planned. Sung Kim attended most (8), then Choe Son-hui (7). 8 people attended once.',
    );
  });

  it('is one table with a name, headings, groups and counts of rows and columns', async () => {
    const page = await openPage();
    const grid = table(page);
    expect(grid.getAttribute('role')).to.equal('grid');
    expect(wordsOf(grid.querySelector('caption') ?? undefined)).to.equal('Who was at which meeting');
    const rows = [...grid.querySelectorAll('tr')];
    expect(Number(grid.getAttribute('aria-rowcount'))).to.equal(rows.length);
    expect(rows.map((row) => Number(row.getAttribute('aria-rowindex')))).to.deep.equal(rows.map((_, at) => at + 1));
    expect(Number(grid.getAttribute('aria-colcount'))).to.equal(17);
    const groups = [...grid.querySelectorAll('th[scope="rowgroup"]')].map((one) =>
      wordsOf(one.querySelector('.cut') ?? one),
    );
    expect(groups).to.deep.equal(['United States', 'North Korea', 'South Korea', 'Singapore']);
    expect(grid.querySelectorAll('thead th[scope="col"]').length).to.equal(17);
    expect(grid.querySelectorAll('tbody').length).to.equal(4);
  });

  it('says in every cell who, at which meeting, when, as what, and how certain', async () => {
    const page = await openPage();
    const names = page.all(ATTENDANCE, 'td').map(nameOf);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.include('Sung Kim, Panmunjeom, fifth session, 4 June 2018, about 10:00: head, confirmed');
    expect(names).to.include('Choe Son-hui, Panmunjeom, first session, 27 May 2018: head, reported');
    expect(
      names.some((name) => /^Kim Jong-un, Summit in Singapore, 12 June 2018, 09:00, planned: .*planned$/.test(name)),
    ).to.equal(true);
    expect(names).to.include('Joe Hagin, Panmunjeom, first session, 27 May 2018: not recorded');
    const empty = page.all(ATTENDANCE, 'td').filter((cell) => nameOf(cell).endsWith('not recorded'));
    expect(empty.every((cell) => wordsOf(cell) === '')).to.equal(true);
  });

  it('is one Tab stop, in which arrow keys go from cell to cell', async () => {
    const page = await openPage();
    expect(page.all(ATTENDANCE, 'table [tabindex="0"]').length).to.equal(1);
    enter(page);
    expect(focusedName()).to.equal('Allison Hooker');
    await page.press('ArrowRight');
    expect(focusedName()).to.match(/^Allison Hooker, Panmunjeom, first session, 27 May 2018: /);
    await page.press('ArrowDown');
    expect(focusedName()).to.match(/^Randall Schriver, Panmunjeom, first session/);
    await page.press('ArrowUp');
    await page.press('ArrowUp');
    expect(focusedName()).to.match(/United States$/);
    await page.press('ArrowUp');
    expect(focusedName()).to.equal('27 May Panmunjeom, first session');
    await page.press('Control', 'End');
    expect(focusedName()).to.match(/^Vivian Balakrishnan, Summit in Singapore/);
    await page.press('Home');
    expect(focusedName()).to.equal('Vivian Balakrishnan');
    await page.press('Control', 'Home');
    expect(focusedName()).to.equal('Person');
    await page.press('PageDown');
    await page.press('End');
    expect(focusedName()).to.match(/, Summit in Singapore, 12 June 2018, 09:00, planned: /);
    expect(page.all(ATTENDANCE, 'table [tabindex="0"]').length).to.equal(1);
    await page.press('Tab');
    expect(table(page).contains(focused() ?? null)).to.equal(false);
  });

  it('jumps to a person by letters, and to the next dot with Control', async () => {
    const page = await openPage();
    enter(page);
    await page.type('sung');
    expect(focusedName()).to.equal('Sung Kim');
    await page.press('Control', 'ArrowRight');
    await page.press('Control', 'ArrowRight');
    expect(focusedName()).to.match(/^Sung Kim, Panmunjeom, second session, 30 May 2018: head/);
  });

  it('opens the meeting of a cell by Enter, and the person of the row by Shift and Enter', async () => {
    const page = await openPage();
    enter(page);
    await page.type('sung');
    await page.press('Control', 'ArrowRight');
    await page.press('Enter');
    expect(page.pageTitle).to.contain('Panmunjeom, first session');
    page.atlas.store.ask({ question: 'attendance' });
    await page.settled();
    enter(page);
    await page.type('sung');
    await page.press('ArrowRight');
    await page.press('Shift', 'Enter');
    expect(page.pageTitle).to.contain('Sung Kim');
  });

  it('pins a row and a column, says so, and keeps focus on the cell', async () => {
    const page = await openLarge();
    enter(page);
    await page.press('ArrowDown');
    const name = focusedName();
    const from = page.spoken.length;
    await page.press(' ');
    expect(focusedName()).to.equal(name);
    expect(await page.hears(from)).to.equal(`Pinned: ${name}.`);
    expect(namesOfRows(page)[0]).to.equal(name);
    await page.press('Control', 'End');
    expect(namesOfRows(page)[0]).to.equal(name);
    const column = focusedName();
    await page.press('Shift', ' ');
    expect(focusedName()).to.equal(column);
    expect(page.all(ATTENDANCE, 'thead th.pinned').length).to.equal(1);
    expect(focused()?.getAttribute('aria-colindex')).to.equal('2');
    await page.press('Shift', ' ');
    expect(page.all(ATTENDANCE, 'thead th.pinned').length).to.equal(0);
  });

  it('folds the people who attended once into one row for each side, and shows them again', async () => {
    const page = await openPage();
    const before = namesOfRows(page);
    button(page, 'Fold 8 people').focus();
    await page.press('Enter');
    expect(await page.hears()).to.match(/^8 people who attended once are folded\. \d+ rows\.$/);
    expect(namesOfRows(page)).not.to.include('Joe Hagin');
    const names = page.all(ATTENDANCE, 'td').map(nameOf);
    const folded = names.filter((name) => name.startsWith('United States: 6 people who attended once, '));
    expect(folded.length).to.equal(16);
    expect(folded.filter((name) => name.endsWith(': 4 people')).length).to.equal(1);
    const row = page.all(ATTENDANCE, 'th button')[0];
    expect(row?.getAttribute('aria-expanded')).to.equal('false');
    row?.focus();
    await page.press('Enter');
    expect(namesOfRows(page)).to.deep.equal(before);
    expect(focused()?.closest('table')).to.equal(table(page));
  });

  it('follows the filter and the open page', async () => {
    const page = await mountAtlas({ children: [document.createElement(ATTENDANCE)] });
    await until(() => page.all(ATTENDANCE, 'table').length > 0, 'the table is drawn');
    page.atlas.store.select({ kind: 'person', id: 'sung-kim' });
    await page.settled();
    expect(page.all(ATTENDANCE, '[aria-current]').map(nameOf)).to.deep.equal(['Sung Kim']);
    page.atlas.store.select({ kind: 'meeting', id: page.atlas.store.state.atlas.meetings[0]?.id ?? '' });
    await page.settled();
    expect(page.all(ATTENDANCE, '[aria-current]').map(nameOf)).to.deep.equal(['27 May Panmunjeom, first session']);
    enter(page);
    await page.press('Control', 'End');
    await page.atlas.store.setFilter({ people: ['sung-kim'] });
    await page.settled();
    expect(wordsOf(page.one(ATTENDANCE, '.answer'))).to.contain('outside the filter');
    expect(page.all(ATTENDANCE, 'thead th').length).to.equal(10);
    expect(focused()?.closest('table')).to.equal(table(page));
  });

  it('shows only the people and meetings that the page asks for', async () => {
    const element: ParleyAttendance = document.createElement(ATTENDANCE);
    element.setAttribute('people', 'kang-kyung-wha sung-kim');
    const page = await mountAtlas({ children: [element] });
    await until(() => page.all(ATTENDANCE, 'table').length > 0, 'the table is drawn');
    expect(page.all(ATTENDANCE, 'th[scope="row"]').map(wordsOf)).to.deep.equal(['Sung Kim', 'Kang Kyung-wha']);
    element.people = undefined;
    element.setAttribute('meetings', page.atlas.store.state.atlas.meetings[0]?.id ?? '');
    await page.settled();
    expect(page.all(ATTENDANCE, 'thead th').length).to.equal(2);
  });
});

describe('a large attendance table', () => {
  afterEach(unmountAll);

  it('draws only a part, whose names and positions are those of the whole', async () => {
    const page = await openLarge();
    const box = scroller(page);
    const random = seeded(7);
    const { people, meetings } = page.atlas.store.state.atlas;
    const nameAt = new Map<string, string>();
    for (let round = 0; round < inFull(40, 12); round += 1) {
      box.scrollTop = random() * box.scrollHeight;
      box.scrollLeft = random() * box.scrollWidth;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await page.settled();
      const rows = page.all(ATTENDANCE, 'tr');
      const indexes = rows.map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(indexes).to.deep.equal([...indexes].sort((a, b) => a - b));
      for (const row of rows) {
        const cells = [...row.querySelectorAll<HTMLElement>('[aria-colindex]')];
        const columns = cells.map((cell) => Number(cell.getAttribute('aria-colindex')));
        expect(columns).to.deep.equal([...new Set(columns)].sort((a, b) => a - b));
        for (const cell of cells.filter((one) => one.localName === 'td')) {
          const key = `${row.getAttribute('aria-rowindex') ?? ''},${cell.getAttribute('aria-colindex') ?? ''}`;
          const name = nameOf(cell);
          expect(nameAt.get(key) ?? name).to.equal(name);
          nameAt.set(key, name);
          const meeting = meetings[Number(cell.getAttribute('aria-colindex')) - 2];
          expect(name).to.contain(`, ${pick(meeting?.title, 'en')}, `);
          const person = people.find((one) => name.startsWith(`${pick(one.name, 'en')}, `));
          const isThere = meeting?.attendance.some((one) => one.person === person?.id) === true;
          expect(name.endsWith('not recorded'), name).to.equal(!isThere);
        }
      }
      // The whole view is covered by cells.
      const area = box.getBoundingClientRect();
      const [x, y] = [area.left + box.clientWidth - 4, area.top + box.clientHeight - 4];
      const there = (page.part(ATTENDANCE).shadowRoot as ShadowRoot).elementFromPoint(x, y);
      expect(there?.closest('td, th'), `a cell at ${x}, ${y}`).not.to.equal(null);
    }
    expect(page.all(ATTENDANCE, 'td').length).to.be.lessThan(3000);
    expect(nameAt.size).to.be.greaterThan(3000);
  });

  it('keeps focus when the focused cell is scrolled out of view, and goes on from there', async () => {
    const page = await openLarge();
    enter(page);
    await page.press('ArrowRight');
    const name = focusedName();
    scroller(page).scrollTop = 2000;
    scroller(page).scrollLeft = 5000;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await page.settled();
    expect(focusedName()).to.equal(name);
    await page.press('ArrowRight');
    await page.press('ArrowLeft');
    expect(focusedName()).to.equal(name);
    expect(scroller(page).scrollLeft).to.equal(0);
  });

  it('goes through the whole table by keys, and shows each cell it goes to', async () => {
    const page = await openLarge(360);
    enter(page);
    for (const keys of [
      ['Control', 'End'],
      ['Home'],
      ['PageUp'],
      ['End'],
      ['PageUp'],
      ['Control', 'Home'],
      ['PageDown'],
    ]) {
      await page.press(...keys);
      const cell = focused()?.getBoundingClientRect();
      const box = scroller(page).getBoundingClientRect();
      expect(cell !== undefined && cell.right <= box.right + 1 && cell.left >= box.left - 1, keys.join()).to.equal(
        true,
      );
      expect(cell !== undefined && cell.bottom <= box.bottom + 1 && cell.top >= box.top - 1, keys.join()).to.equal(
        true,
      );
    }
    expect(page.stage.scrollWidth).to.be.at.most(360);
  });

  it('is printed whole, in tables that repeat the names', async () => {
    const page = await openLarge();
    dispatchEvent(new Event('beforeprint'));
    await page.settled();
    const tables = page.all<HTMLTableElement>(ATTENDANCE, '.on-paper table');
    expect(tables.length).to.equal(Math.ceil(300 / 16));
    const dots = tables.flatMap((one) => [...one.querySelectorAll('td .dot')]);
    expect(dots.length).to.equal(
      page.atlas.store.state.atlas.meetings.reduce((sum, { attendance }) => sum + attendance.length, 0),
    );
    dispatchEvent(new Event('afterprint'));
    await page.settled();
    expect(page.all(ATTENDANCE, '.on-paper').length).to.equal(0);
  });
});
