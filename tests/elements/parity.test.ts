/** The list as the map's equal: after any filter it has the same places, and what is opened in one is open in the other (A28). */
import { expect } from 'chai';
import type { Filter } from '../../src/core/filter/filter.js';
import { seeded, worldAtlas } from '../keyboard/world-atlas.js';
import { mountAtlas, unmountAll, type AtlasDriver } from './driver.js';

const day = (year: number): number => Date.UTC(year, 0, 1);
const FILTERS: readonly Filter[] = [
  {},
  { from: day(2010) },
  { to: day(1995) },
  { from: day(2000), to: day(2004) },
  { from: day(2018) },
  { from: day(2100) },
];

const onMap = (page: AtlasDriver): readonly string[] =>
  page.markers.map((marker) => marker.dataset['key']?.replace('place:', '') ?? '').sort();
const inList = (page: AtlasDriver): readonly string[] =>
  page.rows.map((row) => row.dataset['key']?.replace('place/', '') ?? '').sort();

describe('map and list', () => {
  afterEach(unmountAll);

  it('have the same places after any filter, and open the same', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    await page.click(page.tab('Places'));
    const random = seeded(2);
    const counts = new Set<number>();
    for (const filter of FILTERS) {
      await page.atlas.store.setFilter(filter);
      await page.settled();
      expect(onMap(page), JSON.stringify(filter)).to.deep.equal(inList(page));
      counts.add(page.rows.length);
      const [row, marker] = [page.rows, page.markers].map((all) => all[Math.floor(random() * all.length)]);
      if (row === undefined || marker === undefined) continue;
      row.click();
      await page.settled();
      const id = row.dataset['key']?.replace('place/', '');
      expect(opened(page), 'opened in the list').to.deep.equal([id, id]);
      marker.focus();
      await page.press('Enter');
      const other = marker.dataset['key']?.replace('place:', '');
      expect(opened(page), 'opened on the map').to.deep.equal([other, other]);
      page.atlas.select();
      await page.settled();
    }
    expect(counts.size, 'the filters filter').to.be.greaterThan(3);
  });
});

/** What is open by the map and by the list. */
const opened = (page: AtlasDriver): readonly (string | undefined)[] => [
  page.markers.find((marker) => marker.ariaExpanded === 'true')?.dataset['key']?.replace('place:', ''),
  page.rows.find((row) => row.getAttribute('aria-current') === 'true')?.dataset['key']?.replace('place/', ''),
];
