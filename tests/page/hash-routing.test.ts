/** The selection of an atlas and its part of the address, with the page's own history. */
import { expect } from 'chai';
import { bindToHash } from '../../src/page/hash-routing.js';
import { AtlasStore } from '../../src/state/atlas-store.js';
import { until } from '../elements/driver.js';

const GENEVA = { kind: 'place', id: 'geneva' } as const;

function storeWith(...ids: readonly string[]): AtlasStore {
  const store = new AtlasStore();
  const places = ids.map((id) => ({ id, name: id, aliases: [], parts: [], sources: [] }));
  store.show({ places, sides: [], people: [], series: [], topics: [], meetings: [], sources: [] });
  return store;
}

describe('bindToHash', () => {
  let unbind: () => void = () => undefined;
  afterEach(() => {
    unbind();
    document.querySelector('base')?.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves what was opened before alone, unless the address names a page', () => {
    const store = storeWith('geneva', 'vienna');
    store.select(GENEVA);
    unbind = bindToHash(store, 'parley', window);
    expect(store.state.selection).to.deep.equal(GENEVA);
    unbind();
    history.replaceState(null, '', '#parley:place/vienna');
    unbind = bindToHash(store, 'parley', window);
    expect(store.state.selection?.id).to.equal('vienna');
    unbind();
    history.replaceState(null, '', '#parley:overview');
    unbind = bindToHash(store, 'parley', window);
    expect(store.state.selection).to.equal(undefined);
  });

  it('pushes what the reader does, so that Back undoes it', async () => {
    const store = storeWith('geneva');
    unbind = bindToHash(store, 'parley', window);
    store.select(GENEVA, { by: 'user' });
    expect(location.hash).to.equal('#parley:place/geneva');
    history.back();
    await until(() => store.state.selection === undefined, 'Back has closed it');
    expect(location.hash).to.equal('');
  });

  it('keeps to its own page where a base element names another', () => {
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/deep/';
    document.head.append(base);
    const store = storeWith('geneva');
    const { pathname, search, origin } = location;
    unbind = bindToHash(store, 'parley', window);
    store.select(GENEVA, { by: 'user' });
    expect([location.origin, location.pathname, location.search]).to.deep.equal([origin, pathname, search]);
    expect(location.hash).to.equal('#parley:place/geneva');
    store.select(undefined, { by: 'user' });
    expect(location.href).to.equal(`${origin}${pathname}${search}`);
  });
});
