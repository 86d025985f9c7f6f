/** Two atlases on a page, in two languages: one does not hear the other. */
import { expect } from 'chai';
import { focused, mountAtlas, unmountAll, until } from './driver.js';

describe('two atlases on a page', () => {
  afterEach(unmountAll);

  it('have their own pages, addresses, languages and focus', async () => {
    const english = await mountAtlas({ attributes: { id: 'english', lang: 'en' } });
    const korean = await mountAtlas({ attributes: { id: 'korean', lang: 'ko' } });
    const heard: string[] = [];
    english.atlas.addEventListener('parley-select', () => heard.push('english'));
    korean.atlas.addEventListener('parley-select', () => heard.push('korean'));
    await english.click(english.marker('Singapore'));
    expect(location.hash).to.equal('#english:place/singapore');
    expect(korean.pageTitle).to.equal('');
    await korean.tabToPlaces();
    await korean.press('Enter');
    await korean.settled();
    expect(korean.pageTitle).to.match(/^판문점/);
    expect(english.pageTitle).to.match(/^Singapore/);
    expect(location.hash).to.equal('#english:place/singapore&korean:place/panmunjeom');
    expect(heard).to.deep.equal(['english', 'korean']);
    history.back();
    await until(() => !location.hash.includes('korean'), 'the address is the one before');
    await korean.settled();
    expect([english.pageTitle.slice(0, 9), korean.pageTitle]).to.deep.equal(['Singapore', '']);
    expect(focused()?.getRootNode() === korean.part('parley-map').shadowRoot, 'focus is with the one left').to.equal(
      true,
    );
  });

  it('speak each for itself', async () => {
    const english = await mountAtlas({ attributes: { id: 'english', lang: 'en' } });
    const korean = await mountAtlas({ attributes: { id: 'korean', lang: 'ko' } });
    korean.one('parley-map', '.map-view').focus();
    const from = korean.spoken.length;
    await korean.press('ArrowRight');
    expect(await korean.hears(from)).to.match(/[가-힣]/);
    expect(english.spoken).to.deep.equal([]);
  });

  it('take another language without losing focus, on the map as well', async () => {
    const page = await mountAtlas({ attributes: { lang: 'en' } });
    page.marker('Singapore').focus();
    page.atlas.setAttribute('lang', 'ko');
    await until(
      () => page.markers.some((marker) => marker.getAttribute('aria-label')?.startsWith('싱가포르') ?? false),
      'it speaks Korean',
    );
    await page.settled();
    expect(focused()?.getAttribute('aria-label')).to.match(/^싱가포르/);
    expect(page.one('parley-map', '[role="toolbar"]').getAttribute('aria-label')).to.match(/[가-힣]/);
    expect(page.one('parley-map', '.map-view').getAttribute('aria-label')).to.match(/[가-힣]/);
  });
});
