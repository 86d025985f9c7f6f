/** The matrix of who met whom, read cell by cell with the keyboard, and its list of pairs. */
import { expect } from 'chai';
import { focusedName, mountAtlas, nameOf, unmountAll, wordsOf, type AtlasDriver } from './driver.js';

const MATRIX = 'parley-matrix';
const openPage = (): Promise<AtlasDriver> => mountAtlas({ attributes: { selected: 'matrix' } });

describe('the matrix', () => {
  afterEach(unmountAll);

  it('has an address, a sentence, and a name for every cell', async () => {
    const page = await openPage();
    expect(page.pageTitle).to.equal('Who met whom, how often');
    expect(wordsOf(page.one(MATRIX, '.answer'))).to.match(
      /^16 people, 27 pairs that met\. Sung Kim and Choe Son-hui: 7 meetings\./,
    );
    const names = page.all(MATRIX, 'td').map(nameOf);
    expect(names.length).to.equal(16 * 16);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.include('Sung Kim and Choe Son-hui: 7 meetings');
    expect(names).to.include('Sung Kim and Joe Hagin: no meeting');
    expect(names).to.include('Sung Kim, the same');
  });

  it('opens the two people of a cell, and lists the same pairs by number', async () => {
    const page = await openPage();
    const pairs = page.all(MATRIX, '.pairs a').map(nameOf);
    expect(pairs.length).to.equal(27);
    expect(pairs[0]).to.equal('Sung Kim and Choe Son-hui: 7 meetings');
    page.part(MATRIX).focus();
    await page.type('sung');
    await page.press('Control', 'ArrowRight');
    expect(focusedName()).to.equal('Sung Kim and Choe Son-hui: 7 meetings');
    await page.press('Enter');
    expect(page.pageTitle).to.equal('Sung Kim and Choe Son-hui');
  });

  it('counts sides instead of people, if the reader wants', async () => {
    const page = await openPage();
    const sides = page.all(MATRIX, 'button').find((one) => wordsOf(one) === 'Sides');
    sides?.focus();
    await page.press('Enter');
    expect(sides?.getAttribute('aria-pressed')).to.equal('true');
    expect(page.all(MATRIX, 'td').map(nameOf)).to.include('United States, the same');
  });
});
