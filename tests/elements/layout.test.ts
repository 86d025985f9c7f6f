/** The arrangement of the atlas at any width and height: it has a known height, and what the reader opens does not move what follows. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { focused, mountAtlas, unmountAll, until, type AtlasDriver } from './driver.js';

const regionOf = ({ atlas }: AtlasDriver): HTMLElement => {
  const region = atlas.renderRoot.querySelector<HTMLElement>('.region');
  if (region === null) throw new Error('Got no region; expected one in the atlas.');
  return region;
};
const panelOf = ({ atlas }: AtlasDriver): HTMLElement | null => atlas.renderRoot.querySelector('.panel');
const heightOf = ({ atlas }: AtlasDriver): number => Math.round(atlas.getBoundingClientRect().height);
const isBeside = (page: AtlasDriver): boolean => {
  const map = page.part('parley-map').getBoundingClientRect();
  return (panelOf(page)?.getBoundingClientRect().left ?? 0) >= map.right - 1;
};
const styled = async (page: AtlasDriver, css: string): Promise<void> => {
  page.atlas.style.cssText = css;
  dispatchEvent(new Event('resize'));
  await frame();
  await page.settled();
};
const frame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('a narrow atlas', () => {
  afterEach(unmountAll);

  for (const width of [320, 360, 480, 620, 700]) {
    it(`begins its list with eight rows at ${width} px, and keeps its height whatever the reader opens`, async () => {
      const page = await mountAtlas({ text: worldAtlas(), width });
      expect(page.rows.length).to.equal(8);
      expect(page.one('parley-list', '.more').textContent?.trim()).to.equal('Show all 72');
      const height = heightOf(page);
      expect(height).to.be.lessThan(1500);
      for (const ref of [
        { kind: 'place', id: 'tokyo' },
        { kind: 'meeting', id: page.rows[3]?.dataset['key']?.slice('meeting/'.length) ?? '' },
      ] as const) {
        expect(page.atlas.select(ref)).to.equal(true);
        await page.settled();
        expect(heightOf(page), ref.kind).to.equal(height);
        expect(page.part('parley-list').checkVisibility(), 'the page replaces the list').to.equal(false);
      }
      page.atlas.select();
      await page.settled();
      for (const name of ['Places', 'People']) {
        await page.click(page.tab(name));
        expect(heightOf(page), name).to.equal(height);
      }
    });
  }

  it('shows all rows inside on request, and goes on with the first new one', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 360 });
    const height = heightOf(page);
    page.rows[0]?.focus();
    await page.press('End');
    expect(focused()?.textContent?.trim()).to.equal('Show all 72');
    await page.press('Enter');
    expect(page.rows.length).to.equal(72);
    expect(focused() === page.rows[8]).to.equal(true);
    expect(heightOf(page)).to.equal(height);
    const panel = panelOf(page);
    expect(panel?.scrollHeight).to.be.greaterThan((panel?.clientHeight ?? 0) + 500);
    expect(getComputedStyle(panel as Element).overscrollBehaviorY, 'a scroll at its end goes on in the page').to.equal(
      'auto',
    );
  });

  it('returns focus to the row that opened a page', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 360 });
    page.rows[2]?.focus();
    const key = focused()?.dataset['key'];
    await page.press('Enter');
    expect(focused()?.id).to.equal('heading');
    await page.press('Escape');
    expect(focused()?.dataset['key']).to.equal(key);
  });

  it('moves focus into a page that the address opens while the list has focus', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 360 });
    page.rows[2]?.focus();
    page.atlas.store.select({ kind: 'place', id: 'tokyo' }, { by: 'url' });
    await until(() => focused()?.id === 'heading', 'the heading has focus');
  });

  it('has the height of its content again after its width or its data change', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 360 });
    page.atlas.select({ kind: 'place', id: 'tokyo' });
    await page.settled();
    page.atlas.select();
    page.stage.style.inlineSize = '640px';
    await frame();
    await page.settled();
    expect(regionOf(page).style.blockSize).to.equal('');
    expect(page.rows.length).to.equal(8);
  });
});

describe('an atlas with a height of the page', () => {
  afterEach(unmountAll);

  for (const width of [320, 360, 700, 760, 1100]) {
    for (const height of [320, 400, 560, 900]) {
      it(`is whole in ${width} × ${height} px, with any page open`, async () => {
        const page = await mountAtlas({ text: worldAtlas(), width });
        for (const css of [`block-size: ${height}px`, `--parley-height: ${height}px`]) {
          await styled(page, css);
          for (const ref of [undefined, { kind: 'place', id: 'tokyo' } as const]) {
            page.atlas.select(ref);
            await page.settled();
            expect(heightOf(page), css).to.equal(height);
            const container = page.atlas.renderRoot.querySelector('.container');
            expect(container?.scrollHeight, `${css}: nothing is beyond its end`).to.be.at.most(height);
            const map = page.one('parley-map', '#frame').getBoundingClientRect();
            expect(map.height, 'the map').to.be.at.least(90);
            expect(panelOf(page)?.clientHeight, 'the panel').to.be.at.least(90);
          }
        }
        expect(page.rows.length, 'the whole list').to.equal(72);
      });
    }
  }
});

describe('the attribute layout', () => {
  afterEach(unmountAll);

  it('puts the panel beside the map or below it', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 800 });
    const besideWith = async (layout: string): Promise<boolean> => {
      page.atlas.setAttribute('layout', layout);
      await frame();
      await page.settled();
      return isBeside(page);
    };
    expect(isBeside(page)).to.equal(true);
    expect(await besideWith('stacked')).to.equal(false);
    expect(await besideWith('side')).to.equal(true);
    expect(await besideWith('sideways'), 'another word means auto').to.equal(true);
    page.stage.style.inlineSize = '600px';
    expect(await besideWith('auto')).to.equal(false);
    expect(await besideWith('side')).to.equal(true);
    page.stage.style.inlineSize = '400px';
    expect(await besideWith('side'), 'too narrow').to.equal(false);
  });

  it('gives a compact atlas 26rem, or the height of the page', async () => {
    const page = await mountAtlas({ text: worldAtlas(), width: 360, attributes: { layout: 'compact' } });
    expect(heightOf(page)).to.equal(416);
    await styled(page, 'block-size: 360px');
    expect(heightOf(page)).to.equal(360);
  });
});
