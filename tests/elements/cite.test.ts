/** The link to an open page and its citation, copied with the keyboard. */
import { expect } from 'chai';
import { focused, focusedName, mountAtlas, unmountAll, until, type AtlasDriver } from './driver.js';

/** Replaces the clipboard by one that takes or refuses texts. @returns the texts. */
function clipboard(takes = true): string[] {
  const texts: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string): Promise<void> => {
        if (takes) texts.push(text);
        return takes ? Promise.resolve() : Promise.reject(new Error('not allowed'));
      },
    },
  });
  return texts;
}

/** Presses Tab until the focused element has this name. */
async function tabTo(page: AtlasDriver, name: string): Promise<void> {
  for (let press = 0; press < 60 && focusedName() !== name; press += 1) await page.press('Tab');
  expect(focusedName()).to.equal(name);
}

describe('the end of a page', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    return unmountAll();
  });

  it('copies the link to the page, and says so', async () => {
    const texts = clipboard();
    const page = await mountAtlas({ attributes: { selected: 'person/sung-kim' } });
    page.atlas.renderRoot.querySelector('parley-details')?.focus();
    await tabTo(page, 'Copy link');
    await page.press('Enter');
    await until(() => texts.length === 1, 'the link is copied');
    expect(texts[0]).to.equal(`${location.href.split('#')[0] ?? ''}#parley:person/sung-kim`);
    await until(() => page.one('parley-cite', '[role="status"]').textContent === 'Copied.', 'it is said');
    expect(focusedName()).to.equal('Copy link');
  });

  it('cites in words and for reference managers', async () => {
    const texts = clipboard();
    const page = await mountAtlas({ attributes: { selected: 'place/panmunjeom' } });
    page.atlas.renderRoot.querySelector('parley-details')?.focus();
    await tabTo(page, 'Cite this page');
    await page.press('Enter');
    for (const name of ['Copy text', 'Copy as BibTeX', 'Copy as RIS', 'Copy as CSL-JSON']) {
      await tabTo(page, name);
      await page.press('Enter');
    }
    await until(() => texts.length === 4, 'all are copied');
    const [words = '', bibtex = '', ris = '', csl = ''] = texts;
    expect(words).to.match(/^“Panmunjeom\.” .*#parley:place\/panmunjeom \(accessed /);
    expect(bibtex).to.match(/^@misc\{panmunjeom-/);
    expect(ris).to.match(/^TY {2}- ELEC\nTI {2}- Panmunjeom\n/);
    expect((JSON.parse(csl) as { title: string }[])[0]?.title).to.equal('Panmunjeom');
  });

  it('selects the text where copying is not allowed', async () => {
    clipboard(false);
    const page = await mountAtlas({ attributes: { selected: 'place/singapore' } });
    page.atlas.renderRoot.querySelector('parley-details')?.focus();
    await tabTo(page, 'Copy link');
    await page.press('Enter');
    await until(() => focused() instanceof HTMLTextAreaElement, 'the field has focus');
    const field = focused() as HTMLTextAreaElement;
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.match(/#parley:place\/singapore$/);
  });

  it('has no link where pages have no addresses', async () => {
    const page = await mountAtlas({ attributes: { routing: 'none', selected: 'place/singapore' } });
    await until(() => page.all('parley-cite', 'summary').length === 1, 'the citation is there');
    const buttons = page.all('parley-cite', 'button').map((button) => button.textContent);
    expect(buttons).not.to.include('Copy link');
    expect(page.one('parley-cite', '.citation').textContent).not.to.include('#parley');
  });
});
