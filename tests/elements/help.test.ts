/** The help is made of the tables the keys are looked up in: it promises what is done, and nothing else. */
import { expect } from 'chai';
import { KEY_HELP } from '../../src/elements/help/key-help.js';
import { messages as en } from '../../src/languages/en/messages.js';
import { focused, focusedName, mountAtlas, nameOf, unmountAll, until, wordsOf } from './driver.js';

describe('the keyboard help', () => {
  afterEach(unmountAll);

  it('has a row for every action of every table, and no row for an action that no key has', () => {
    for (const [where, { table, help }] of Object.entries(KEY_HELP)) {
      const bound = new Set(Object.values(table));
      const told = new Set(help.flatMap(({ actions }) => actions));
      expect(
        [...bound].filter((action) => !told.has(action)),
        `untold in ${where}`,
      ).to.deep.equal([]);
      expect(
        [...told].filter((action) => !bound.has(action)),
        `unbound in ${where}`,
      ).to.deep.equal([]);
    }
  });

  it('shows every row of the tables in words', async () => {
    const page = await mountAtlas();
    await page.openMore();
    page.control('Keyboard help').focus();
    await page.press('Enter');
    await until(() => page.helpIsOpen, 'the help is open');
    const rows = page.all('parley-help', 'tbody tr').map((row) => [...row.children].map((cell) => wordsOf(cell)));
    const expected = Object.values(KEY_HELP).flatMap(({ help }) =>
      help.map(({ keys, action }) => [en.help.keys[keys], en.help.action[action]]),
    );
    expect(rows).to.deep.equal(expected);
    expect(page.all('parley-help', 'caption').map(wordsOf)).to.deep.equal(Object.values(en.help.where));
  });

  it('opens by ? from a place, the view, a list and a page, and Escape gives focus back there', async () => {
    const page = await mountAtlas();
    const stops = [
      () => page.marker('Panmunjeom'),
      () => page.one('parley-map', '.map-view'),
      () => page.control('Zoom in'),
      () => page.tab('Meetings'),
      () => page.rows[0] as HTMLElement,
    ];
    for (const stop of stops) {
      stop().focus();
      const name = focusedName();
      await page.press('?');
      await until(() => page.helpIsOpen && focused()?.id === 'help-title', `the help is open from ${name}`);
      await page.press('Escape');
      await until(() => !page.helpIsOpen && focusedName() === name, `${name} has focus again`);
    }
    page.marker('Panmunjeom').focus();
    await page.press('Enter');
    await page.press('?');
    await until(() => page.helpIsOpen, 'the help is open from the page');
    await page.press('Escape');
    await until(() => focused()?.id === 'heading', 'the page has focus again');
    expect(page.pageTitle, 'the Escape was the dialog’s alone').to.match(/^Panmunjeom/);
  });

  it('is closed by its button, too', async () => {
    const page = await mountAtlas();
    await page.openMore();
    await page.click(page.control('Keyboard help'));
    await until(() => page.helpIsOpen, 'the help is open');
    const close = page.one<HTMLButtonElement>('parley-help', '.close');
    expect(nameOf(close)).to.equal('Close');
    close.focus();
    await page.press('Enter');
    await until(() => !page.helpIsOpen && focusedName() === 'More', 'the button has focus again');
  });
});
