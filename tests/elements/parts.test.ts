/** A theme reaches every part of an atlas from the page: what `::part()` names is what a reader sees. */
import { expect } from 'chai';
import { worldAtlas } from '../keyboard/world-atlas.js';
import { mountAtlas, unmountAll, until } from './driver.js';

const MARK = 'rgb(1, 2, 3)';

/** Gives a part a colour, as the CSS of a page does. */
function colour(name: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`parley-atlas::part(${name}) { outline-color: ${MARK} !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

/** All elements under an element, through shadow roots. */
function inside(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    one,
    ...(one.shadowRoot === null ? [] : inside(one.shadowRoot)),
  ]);
}

const OVERVIEW = [
  'region',
  'header',
  'map',
  'marker',
  'marker-label',
  'controls',
  'button',
  'attribution',
  'list',
  'tabs',
  'tab',
  'row',
];
const PAGE = ['details', 'title', 'back', 'close', 'cite', 'marker-selected', 'side'];

describe('the parts of an atlas', () => {
  let sheets: readonly CSSStyleSheet[];
  beforeEach(() => {
    sheets = document.adoptedStyleSheets;
  });
  afterEach(() => {
    document.adoptedStyleSheets = [...sheets];
    return unmountAll();
  });

  it('are reached from the page', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const isReached = (name: string): boolean =>
      inside(page.atlas.renderRoot).some(
        (one) => getComputedStyle(one).outlineColor === MARK && one.part.contains(name),
      );
    for (const name of OVERVIEW) {
      colour(name);
      expect(isReached(name), name).to.equal(true);
    }
    const [row] = page.rows;
    row?.click();
    await until(() => page.pageTitle !== '', 'a page is open');
    await page.settled();
    for (const name of PAGE) {
      colour(name);
      await until(() => isReached(name), `${name} is reached`);
    }
  });

  it('have the disc that a reader sees as the marker', async () => {
    const page = await mountAtlas({ text: worldAtlas() });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('parley-atlas::part(marker) { background: rgb(1, 2, 3); border-radius: 0 }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const [button] = page.markers;
    const disc = button?.querySelector('.disc') ?? document.body;
    expect(getComputedStyle(disc).backgroundColor).to.equal(MARK);
    expect(getComputedStyle(button ?? document.body).backgroundColor).not.to.equal(MARK);
  });
});
