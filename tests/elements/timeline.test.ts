/** The timeline under the map, used by keys, by buttons and by the wheel, as a reader uses it. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { registerMessages } from '../../src/languages/index.js';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, focusedName, middleOf, mountAtlas, nameOf, unmountAll, until, type AtlasDriver } from './driver.js';

interface MeetingRow {
  readonly id: string;
  readonly when?: string;
  readonly place?: string;
  readonly status?: string;
  readonly duration?: string;
  readonly mode?: string;
}

const PLACES = ['Vienna', 'Paris', 'Ghent'];

const atlasWith = (meetings: readonly MeetingRow[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: PLACES.map((name, index) => ({
      type: 'Feature',
      id: name.toLowerCase(),
      geometry: { type: 'Point', coordinates: [2 + index * 6, 48] },
      properties: { name },
    })),
    parley: {
      version: 1,
      title: 'Congress',
      meetings: meetings.map(({ place, ...more }) => ({
        title: `Meeting ${more.id}`,
        places: place === undefined ? [] : [{ place }],
        ...more,
      })),
    },
  });

const CONGRESS = atlasWith([
  { id: 'a', when: '1814-10-03', place: 'vienna' },
  { id: 'b', when: '1814-11', place: 'paris' },
  { id: 'c', when: '1815-01-03', place: 'ghent', status: 'cancelled' },
  { id: 'd', when: '1815-02-08/1815-02-20~', place: 'vienna' },
  { id: 'e', when: '1815-04-01', place: 'paris', status: 'planned' },
  { id: 'f', when: '1815-06-09', place: 'vienna' },
  { id: 'g', place: 'paris' },
  { id: 'h' },
]);

const marks = (page: AtlasDriver): HTMLElement[] => page.all('parley-timeline', '.mark');
const bins = (page: AtlasDriver): HTMLElement[] => page.all('parley-timeline', '.bin');
const tool = (page: AtlasDriver, name: string): HTMLElement =>
  page.one('parley-timeline', `.buttons button[aria-label="${name}"]`);
const lanes = (page: AtlasDriver): (string | undefined)[] =>
  page.all('parley-timeline', '.names span').map((one) => one.textContent?.trim());
const drawn = async (page: AtlasDriver): Promise<void> => {
  await until(() => marks(page).length + bins(page).length > 0, 'the timeline is drawn');
  await page.settled();
};
const mount = async (text: string, width = 1200, attributes: Record<string, string> = {}): Promise<AtlasDriver> => {
  const page = await mountAtlas({ text, width, attributes });
  await drawn(page);
  return page;
};
const enter = async (page: AtlasDriver): Promise<void> => {
  page.part('parley-timeline').focus();
  await page.settled();
};
const frames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('the timeline', () => {
  afterEach(unmountAll);

  it('stands between the map and its bar, with a lane for each place and a mark for each dated meeting', async () => {
    const page = await mount(CONGRESS);
    const box = page.part('parley-timeline').getBoundingClientRect();
    expect(box.top).to.be.at.least(page.one('parley-map', '#frame').getBoundingClientRect().bottom - 1);
    expect(box.bottom).to.be.at.most(page.one('parley-map', '.controls').getBoundingClientRect().top + 1);
    expect(lanes(page)).to.deep.equal(['Vienna', 'Paris', 'Ghent']);
    expect(marks(page).map((mark) => nameOf(mark))).to.deep.equal([
      'Mon 3 October 1814: Meeting a, Vienna. 1 of 6',
      'November 1814: Meeting b, Paris. 2 of 6',
      'Tue 3 January 1815: Meeting c, Ghent, cancelled. 3 of 6',
      '8 February 1815 to about 20 February 1815: Meeting d, Vienna. 4 of 6',
      'Sat 1 April 1815: Meeting e, Paris, planned. 5 of 6',
      'Fri 9 June 1815: Meeting f, Vienna. 6 of 6',
    ]);
  });

  it('is two Tab stops, and arrows go by date and by lane', async () => {
    const page = await mount(CONGRESS);
    await enter(page);
    expect(focusedName()).to.match(/: Meeting a/);
    await page.press('ArrowRight');
    expect(focusedName()).to.match(/: Meeting b/);
    await page.press('End');
    expect(focusedName()).to.match(/: Meeting f/);
    await page.press('ArrowRight');
    expect(focusedName(), 'there is no next').to.match(/: Meeting f/);
    await page.press('ArrowDown');
    expect(focusedName(), 'the nearest in Paris').to.match(/: Meeting e/);
    await page.press('PageDown');
    expect(focusedName(), 'the nearest in Ghent').to.match(/: Meeting c/);
    await page.press('PageUp');
    expect(focusedName()).to.match(/: Meeting b/);
    await page.press('Home');
    expect(focusedName()).to.match(/: Meeting a/);
    await page.press('Tab');
    expect(focusedName()).to.equal('Zoom in on time');
    await page.press('Tab');
    expect(focused()?.getRootNode() === page.part('parley-map').shadowRoot, 'the bar of the map').to.equal(true);
    await page.press('Shift', 'Tab');
    await page.press('Shift', 'Tab');
    expect(focusedName()).to.match(/: Meeting a/);
  });

  it('opens a meeting by Enter, marks it, and Escape returns to its mark', async () => {
    const page = await mount(CONGRESS);
    await enter(page);
    await page.press('ArrowRight');
    await page.press('Enter');
    expect(page.pageTitle).to.equal('Meeting b');
    expect(focused()?.id).to.equal('heading');
    const [open] = marks(page).filter((mark) => mark.getAttribute('aria-current') === 'true');
    expect(nameOf(open)).to.match(/: Meeting b/);
    await page.press('Escape');
    expect(focusedName()).to.match(/: Meeting b/);
    expect(marks(page).some((mark) => mark.hasAttribute('aria-current'))).to.equal(false);
  });

  it('shows what the open page is about, and steps the rest back', async () => {
    const page = await mount(CONGRESS);
    page.atlas.select({ kind: 'place', id: 'vienna' });
    await page.settled();
    const related = marks(page).filter((mark) => mark.classList.contains('related'));
    expect(related.map((mark) => /Meeting ./.exec(nameOf(mark))?.[0])).to.deep.equal([
      'Meeting a',
      'Meeting d',
      'Meeting f',
    ]);
    expect(marks(page).filter((mark) => mark.classList.contains('other')).length).to.equal(3);
  });

  it('draws a month with soft ends, one soft end for about, dashes for planned, a stroke for cancelled', async () => {
    const page = await mount(CONGRESS);
    const piece = (id: string): HTMLElement => {
      const found = marks(page)
        .find((mark) => nameOf(mark).includes(`: Meeting ${id}`))
        ?.querySelector('.piece');
      if (!(found instanceof HTMLElement)) throw new Error(`Got no piece of ${id}; expected one.`);
      return found;
    };
    const stops = (id: string): string => getComputedStyle(piece(id)).maskImage;
    expect(stops('a')).to.equal('none');
    expect(stops('b').match(/rgba\(0, 0, 0, 0\)/g)?.length, 'a month').to.equal(2);
    expect(piece('d').style.getPropertyValue('--start')).to.equal('#000');
    expect(piece('d').style.getPropertyValue('--end')).to.equal('transparent');
    expect(getComputedStyle(piece('e')).borderTopStyle).to.equal('dashed');
    const struck = piece('c').closest('.dot');
    expect(getComputedStyle(struck as Element, '::after').borderTopWidth).to.equal('2px');
  });

  it('zooms about the focused mark, says what is shown, moves on at its edge, and shows all again', async () => {
    const page = await mount(CONGRESS);
    await enter(page);
    await page.repeat('ArrowRight', 3);
    const from = page.spoken.length;
    await page.repeat('+', 3);
    expect(focusedName()).to.match(/: Meeting d/);
    expect(await page.hears(from)).to.match(/^.*February.*1815: \d meetings?\.$/);
    expect(marks(page).length).to.be.lessThan(6);
    await page.press('ArrowRight');
    expect(focusedName(), 'beyond the edge').to.match(/: Meeting e/);
    await page.press('Home');
    expect(focusedName()).to.match(/: Meeting a/);
    await page.press('0');
    expect(marks(page).length).to.equal(6);
    expect(focusedName()).to.match(/: Meeting a/);
  });

  it('zooms by its buttons, which keep focus, and filters to what it shows', async () => {
    const page = await mount(CONGRESS);
    expect(tool(page, 'Zoom out of time').getAttribute('aria-disabled')).to.equal('true');
    await page.click(tool(page, 'Zoom in on time'));
    await page.click(tool(page, 'Zoom in on time'));
    const shown = marks(page).length;
    await page.click(tool(page, 'Filter to this time'));
    await until(() => page.atlas.store.state.visible !== undefined, 'a filter is set');
    expect(page.atlas.store.state.visible?.size).to.equal(shown);
    await page.click(tool(page, 'Later'));
    tool(page, 'All dates').focus();
    await page.press('Enter');
    expect(marks(page).length).to.equal(shown);
    expect(page.all('parley-timeline', '.faded').length, 'the others').to.equal(6 - shown);
    expect(focusedName(), 'the button is gone').to.equal('Zoom in on time');
  });

  it('lists what has no date, and Escape closes the list', async () => {
    const page = await mount(CONGRESS);
    await page.click(tool(page, '2 without a date'));
    expect(focusedName()).to.match(/^Meeting [gh]$/);
    await page.press('ArrowDown');
    await page.press('Escape');
    expect(focusedName()).to.equal('2 without a date');
    expect(page.all('parley-timeline', '.tray').length).to.equal(0);
    await page.press('Enter');
    await page.press('Enter');
    expect(page.pageTitle).to.match(/^Meeting [gh]$/);
    await page.press('Escape');
    expect(focusedName()).to.equal('2 without a date');
  });

  it('leaves the wheel to the page, and zooms with Ctrl', async () => {
    const page = await mount(CONGRESS);
    await sendMouse({ type: 'move', position: middleOf(page.one('parley-timeline', '.plot')) });
    const wheel = (ctrlKey: boolean): boolean =>
      page
        .one('parley-timeline', '.plot')
        .dispatchEvent(
          new WheelEvent('wheel', { deltaY: -240, ctrlKey, bubbles: true, cancelable: true, clientX: 300 }),
        );
    expect(wheel(false), 'not taken').to.equal(true);
    await page.settled();
    expect(marks(page).length).to.equal(6);
    expect(wheel(true)).to.equal(false);
    await page.settled();
    expect(marks(page).length).to.be.lessThan(6);
  });

  it('has other lanes on request', async () => {
    const page = await mount(worldAtlas({ places: 4 }));
    expect(lanes(page).length).to.equal(4);
    await page.click(tool(page, 'Lanes: By place'));
    expect(lanes(page)).to.deep.equal(['North', 'South']);
    await page.click(tool(page, 'Lanes: By side'));
    expect(lanes(page)).to.deep.equal(['']);
    expect(focusedName()).to.equal('Lanes: One lane');
  });

  it('has bars instead of a node for each of many meetings, and Enter zooms in until each is a mark', async () => {
    const page = await mount(worldAtlas({ places: 400, meetingsEach: 5, peopleEach: 2 }));
    expect(marks(page).length).to.equal(0);
    expect(bins(page).length).to.be.lessThan(60);
    await enter(page);
    expect(focusedName()).to.match(/^\d+ meetings, 19\d\d/);
    for (let zooms = 0; bins(page).length > 0 && zooms < 8; zooms += 1) await page.press('Enter');
    expect(marks(page).length).to.be.greaterThan(0);
    expect(focused()?.classList.contains('mark'), focusedName()).to.equal(true);
  });

  it('follows the filter, and keeps focus in it', async () => {
    const page = await mount(CONGRESS);
    await enter(page);
    await page.press('ArrowRight');
    await page.atlas.store.setFilter({ places: ['vienna'] });
    await page.settled();
    expect(marks(page).length).to.equal(3);
    expect(page.all('parley-timeline', '.faded').length).to.equal(3);
    expect(page.all('parley-timeline', '.plot [tabindex="0"]').length).to.equal(1);
    expect(focused(), 'focus is on something').not.to.equal(undefined);
  });

  it('runs from right to left in Hebrew', async () => {
    registerMessages('he', { list: { meetings: 'פגישות' } });
    const page = await mount(CONGRESS, 1200, { lang: 'he' });
    const left = (mark: HTMLElement | undefined): number => mark?.getBoundingClientRect().left ?? Number.NaN;
    await until(() => left(marks(page)[0]) > left(marks(page).at(-1)), 'the first meeting is at the right');
    await enter(page);
    const before = focusedName();
    await page.press('ArrowRight');
    expect(focusedName(), 'there is nothing earlier').to.equal(before);
    await page.press('ArrowLeft');
    expect(focusedName()).to.match(/Meeting b/);
  });

  for (const width of [320, 360]) {
    it(`is one small lane at ${width} px, and nothing overflows`, async () => {
      const page = await mount(CONGRESS, width);
      expect(Math.round(page.part('parley-timeline').getBoundingClientRect().height)).to.equal(80);
      await page.click(tool(page, 'Zoom in on time'));
      const room = page.one('parley-timeline', '.room');
      expect(room.scrollWidth).to.be.at.most(room.clientWidth);
      const [start, end] = ['.at-start', '.at-end'].map((part) =>
        page.one('parley-timeline', part).getBoundingClientRect(),
      );
      expect(start?.right).to.be.at.most(end?.left ?? 0);
      const labels = page.all('parley-timeline', '.label').map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        return range.getBoundingClientRect();
      });
      for (const [index, { left }] of labels.entries())
        if (index > 0) expect(left).to.be.greaterThan(labels[index - 1]?.right ?? Infinity);
    });
  }

  it('is absent without two dates', async () => {
    for (const meetings of [[], [{ id: 'a' }], [{ id: 'a', when: '1815-06-09', place: 'vienna' }]]) {
      const page = await mountAtlas({ text: atlasWith(meetings) });
      await frames();
      expect(page.hasPart('parley-timeline')).to.equal(false);
      await unmountAll();
    }
  });

  it('has the height that was kept for it', async () => {
    for (const width of [360, 1200]) {
      const page = await mount(CONGRESS, width);
      const timeline = page.part('parley-timeline');
      expect(timeline.scrollHeight).to.be.at.most(timeline.clientHeight + 1);
      await unmountAll();
    }
  });
});
