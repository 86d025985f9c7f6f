/** Pages of topics, series, sides and sources: opened by link, address, search and keyboard, and closed again. */
import { expect } from 'chai';
import { refText } from '../../src/core/navigation/links.js';
import type { Ref } from '../../src/core/kinds/registry.js';
import { focused, focusedName, mountAtlas, unmountAll, until, wordsOf, type AtlasDriver } from './driver.js';

interface Example {
  readonly ref: Ref;
  /** How its heading begins. */
  readonly title: string;
  /** A page that names it, and the words of the link there. */
  readonly from: Ref;
  readonly link: string;
  /** What a reader types into the search. */
  readonly query: string;
  readonly label: string;
}

const EXAMPLES: readonly Example[] = [
  {
    ref: { kind: 'topic', id: 'end-of-war' },
    title: 'A formal end to the Korean War',
    from: { kind: 'meeting', id: 'panmunjeom-5' },
    link: 'A formal end to the Korean War',
    query: 'formal end',
    label: 'topic',
  },
  {
    ref: { kind: 'series', id: 'panmunjeom-working-talks' },
    title: 'Working talks at Panmunjeom',
    from: { kind: 'meeting', id: 'panmunjeom-5' },
    link: 'Working talks at Panmunjeom',
    query: 'working talks at',
    label: 'series of meetings',
  },
  {
    ref: { kind: 'side', id: 'dprk' },
    title: 'North Korea',
    from: { kind: 'person', id: 'choe-son-hui' },
    link: 'North Korea',
    query: 'north korea',
    label: 'side',
  },
  {
    ref: { kind: 'source', id: 'kh-0604' },
    title: 'US-NK summit prep talks continue at Panmunjeom',
    from: { kind: 'meeting', id: 'panmunjeom-5' },
    link: 'More from this source: US-NK summit prep talks',
    query: 'summit prep talks continue',
    label: 'source',
  },
];

const link = (page: AtlasDriver, name: string): HTMLAnchorElement => {
  const links = page.all<HTMLAnchorElement>('parley-details', 'a');
  const found = links.find((one) => wordsOf(one).startsWith(name));
  if (found === undefined) throw new Error(`Got ${links.map(wordsOf).join(' | ')} when expected a link ${name}.`);
  return found;
};
const isOpen = (page: AtlasDriver, { title }: Example): Promise<void> =>
  until(() => page.pageTitle.startsWith(title), `${title} is open`);
const headingHasFocus = (): Promise<void> => until(() => focused()?.id === 'heading', 'the heading has focus');
/** Opens a page from its row in a list or from script, with focus inside. */
async function openFrom(page: AtlasDriver, ref: Ref): Promise<void> {
  page.tab(ref.kind === 'person' ? 'People' : 'Meetings').click();
  await page.settled();
  const row = page.rows.find((one) => one.dataset['key'] === refText(ref));
  row?.focus();
  await page.press('Enter');
  await headingHasFocus();
}

describe('a page of a topic, series, side or source', () => {
  afterEach(unmountAll);

  for (const example of EXAMPLES) {
    const { ref, from, query, label } = example;
    const address = `#parley:${refText(ref)}`;

    describe(label, () => {
      it('opens by a link with the mouse, has an address, and Back returns to the page before', async () => {
        const page = await mountAtlas();
        await openFrom(page, from);
        const before = page.pageTitle;
        const anchor = link(page, example.link);
        expect(anchor.getAttribute('href')).to.equal(address);
        anchor.scrollIntoView({ block: 'center' });
        await page.click(anchor);
        await isOpen(page, example);
        expect(location.hash).to.equal(address);
        await headingHasFocus();
        history.back();
        await until(() => page.pageTitle === before, 'the page before is open');
        await until(() => location.hash === `#parley:${refText(from)}`, 'the address is the one before');
        expect(page.atlas.contains(document.activeElement)).to.equal(true);
      });

      it('opens by a link with the keyboard, and Escape returns focus to what opened the first page', async () => {
        const page = await mountAtlas();
        await openFrom(page, from);
        link(page, example.link).focus();
        await page.press('Enter');
        await isOpen(page, example);
        await headingHasFocus();
        await page.press('Escape');
        expect(page.pageTitle).to.equal('');
        await until(() => focused()?.dataset['key'] === refText(from), 'the row has focus again');
      });

      it('opens by its address, and Close leads to the overview', async () => {
        history.replaceState(null, '', address);
        const page = await mountAtlas();
        await isOpen(page, example);
        page.closeButton.focus();
        await page.press('Enter');
        expect(page.pageTitle).to.equal('');
        await until(() => location.hash === '', 'the address is that of the overview');
        await until(() => focused() !== undefined, 'something has focus');
        expect(page.atlas.contains(document.activeElement)).to.equal(true);
      });

      it('opens by search, where its kind stands beside it, and Escape returns to the search', async () => {
        const page = await mountAtlas();
        page.control('Search').focus();
        await page.press('Enter');
        await until(() => focused()?.getAttribute('role') === 'combobox', 'the field has focus');
        await page.type(query);
        await until(() => page.all('parley-search', '[role="option"]').length > 0, 'there are results');
        const [first] = page.all('parley-search', '[role="option"]');
        expect(wordsOf(first)).to.equal(`${example.title} ${label}`);
        await page.press('Enter');
        await isOpen(page, example);
        await headingHasFocus();
        await page.press('Escape');
        await until(() => focused()?.getAttribute('role') === 'combobox', 'the field has focus again');
      });

      it('opens by attribute and by script, and lights up its places on the map', async () => {
        const page = await mountAtlas({ attributes: { selected: refText(ref) } });
        await isOpen(page, example);
        await until(() => page.all('parley-map', '.marker[data-state="related"]').length > 0, 'its places are marked');
        expect(page.atlas.select()).to.equal(true);
        await page.settled();
        expect(page.pageTitle).to.equal('');
        expect(page.atlas.select(ref)).to.equal(true);
        await isOpen(page, example);
      });

      it('does not open for an id the atlas does not have', async () => {
        history.replaceState(null, '', `#parley:${ref.kind}/gone`);
        const page = await mountAtlas();
        expect(page.pageTitle).to.equal('');
        expect(page.atlas.select({ kind: ref.kind, id: 'gone' })).to.equal(false);
      });
    });
  }

  it('is named in the public event', async () => {
    const page = await mountAtlas();
    const selected: (Ref | undefined)[] = [];
    page.atlas.addEventListener('parley-select', (event) => selected.push(event.selected));
    await openFrom(page, { kind: 'meeting', id: 'panmunjeom-5' });
    await page.click(link(page, 'Working talks at Panmunjeom'));
    expect(selected.map((ref) => ref && refText(ref))).to.deep.equal([
      'meeting/panmunjeom-5',
      'series/panmunjeom-working-talks',
    ]);
  });

  it('of a source opens from the list of sources, where Escape returns focus', async () => {
    const page = await mountAtlas();
    await page.click(page.tab('Sources'));
    const list = page.part('parley-list').shadowRoot?.querySelector('parley-sources')?.shadowRoot;
    const [more] = list?.querySelectorAll<HTMLAnchorElement>('a[data-ref]') ?? [];
    more?.focus();
    const name = focusedName();
    expect(name).to.match(/^More from this source: /);
    await page.press('Enter');
    await headingHasFocus();
    expect(name).to.contain(page.pageTitle);
    await page.press('Escape');
    await until(() => focusedName() === name, 'the link has focus again');
  });

  it('leads on: from a side to a side it met, from there to a person', async () => {
    const page = await mountAtlas({ attributes: { selected: 'side/us' } });
    await until(() => page.pageTitle.startsWith('United States'), 'the side is open');
    link(page, 'South Korea').focus();
    await page.press('Enter');
    await until(() => page.pageTitle.startsWith('South Korea'), 'the other side is open');
    await headingHasFocus();
    link(page, 'Mike Pompeo').focus();
    await page.press('Enter');
    await until(() => page.pageTitle.startsWith('Mike Pompeo'), 'the person is open');
    await headingHasFocus();
  });
});
