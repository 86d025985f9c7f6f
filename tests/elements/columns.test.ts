/** The columns of a table and the decisions for whole columns, chosen by keyboard and by mouse. */
import { expect } from 'chai';
import type { ParleyColumns } from '../../src/elements/columns/columns.js';
import { focused, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

const TABLE = `meeting,date,place,people
Opening,03/04/2018,Oslo,Ann Lee | Bo Roy | Cy Day
Second day,05/06/2018,Rome,Ann Lee | Di Fox
Closing,07/08/2018,Bern,Bo Roy
`;

/** An atlas with the table, and the list of its columns open below it, outside the atlas. */
async function mounted(width: number): Promise<{ page: AtlasDriver; columns: ParleyColumns }> {
  const page = await mountAtlas({ width });
  const columns = document.createElement('parley-columns');
  columns.atlas = page.atlas.store;
  page.stage.append(columns);
  await page.atlas.open([new File([TABLE], 'talks.csv')]);
  await until(() => columns.shadowRoot?.querySelector('summary') instanceof HTMLElement, 'the columns are shown');
  columns.shadowRoot?.querySelector('summary')?.focus();
  await page.press('Enter');
  return { page, columns };
}

const selects = ({ shadowRoot }: ParleyColumns): HTMLSelectElement[] => [
  ...(shadowRoot?.querySelectorAll('select') ?? []),
];

const named = (columns: ParleyColumns, name: string): HTMLSelectElement => {
  const found = selects(columns).find((select) => select.getAttribute('aria-label') === name);
  if (found === undefined) throw new Error(`Got no list named ${name}; expected one.`);
  return found;
};

const firstDate = ({ atlas }: AtlasDriver): string | undefined =>
  [...atlas.atlas.meetingById.values()].find(({ title }) => title === 'Opening')?.when?.edtf;

describe('the columns of a table', () => {
  afterEach(unmountAll);

  it('let the order of day and month be chosen by keyboard: the atlas follows, focus stays, and it is said once', async () => {
    const { page, columns } = await mounted(1200);
    expect(firstDate(page)).to.equal('2018-04-03');
    await page.repeat('Tab', 5);
    expect(focused()?.getAttribute('aria-label')).to.equal('date: order of day and month is');
    await page.type('m');
    await until(() => firstDate(page) === '2018-03-04', 'the table is read again');
    await columns.updateComplete;
    expect(focused()?.getAttribute('aria-label')).to.equal('date: order of day and month is');
    expect(named(columns, 'date: order of day and month is').value).to.equal('mdy');
    const sentence = 'date: order of day and month is now: month/day/year.';
    await until(() => page.spoken.includes(sentence), 'the choice is said');
    expect(page.spoken.filter((text) => text.startsWith('date:'))).to.deep.equal([sentence]);
    expect(columns.shadowRoot?.querySelector('pre')?.textContent).to.contain('date:order=mdy');
  });

  it('lose no choice when another follows it at once', async () => {
    const { page, columns } = await mounted(1200);
    for (const [name, value] of [
      ['date: order of day and month is', 'mdy'],
      ['Column place is', 'part'],
    ] as const) {
      const list = named(columns, name);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await until(
      () => firstDate(page) === '2018-03-04' && named(columns, 'Column place is').value === 'part',
      'both hold',
    );
  });

  it('let a decision be chosen back, so that the choice is as before', async () => {
    const { page, columns } = await mounted(1200);
    await page.repeat('Tab', 5);
    await page.type('m');
    await until(() => firstDate(page) === '2018-03-04', 'the month is first');
    await page.press('ArrowUp');
    await until(() => firstDate(page) === '2018-04-03', 'the day is first again');
    await columns.updateComplete;
    expect(
      selects(columns)
        .map((select) => select.getAttribute('aria-label'))
        .slice(4),
    ).to.deep.equal(['date: order of day and month is', 'people: separator is']);
  });

  it('let the separator of people be chosen, and show it in the people of the atlas', async () => {
    const { page, columns } = await mounted(1200);
    expect(page.atlas.atlas.people.length).to.equal(4);
    await page.repeat('Tab', 6);
    expect(focused()?.getAttribute('aria-label')).to.equal('people: separator is');
    await page.type('se');
    await until(() => page.atlas.atlas.people.length === 3, 'each cell names one person');
    await columns.updateComplete;
    expect(focused()?.getAttribute('aria-label')).to.equal('people: separator is');
  });

  it('show each heading with an example, and fit a page of 360 pixels', async () => {
    const { columns } = await mounted(360);
    const rows = [...(columns.shadowRoot?.querySelectorAll('th[scope="row"]') ?? [])].map((row) => wordsOf(row));
    expect(rows[1]).to.equal('date 03/04/2018');
    expect(rows[4]).to.match(/^date: order of day and month 3 cells, such as 03\/04\/2018$/);
    for (const table of columns.shadowRoot?.querySelectorAll('table') ?? [])
      expect(table.scrollWidth).to.be.at.most(Math.ceil(columns.getBoundingClientRect().width));
    for (const select of selects(columns)) expect(select.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('have the colours of the atlas also outside it', async () => {
    const { page, columns } = await mounted(1200);
    const rule = (element: Element): string => getComputedStyle(element).getPropertyValue('--parley-rule').trim();
    expect(rule(columns)).to.equal(rule(page.atlas)).and.not.equal('');
  });
});
