/** The open page, filter and order of an atlas and its part of the address, with the page's own history. */
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
  const bind = (store: AtlasStore): void => void ({ unbind } = bindToHash(store, 'parley', window));
  // One step back too many then stays in this page, and is a failed test.
  before(() => history.pushState(null, ''));
  afterEach(() => {
    unbind();
    document.querySelector('base')?.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves what was opened before alone, unless the address names a page', () => {
    const store = storeWith('geneva', 'vienna');
    store.select(GENEVA);
    bind(store);
    expect(store.state.selection).to.deep.equal(GENEVA);
    unbind();
    history.replaceState(null, '', '#parley:place/vienna');
    bind(store);
    expect(store.state.selection?.id).to.equal('vienna');
    unbind();
    history.replaceState(null, '', '#parley:overview');
    bind(store);
    expect(store.state.selection).to.equal(undefined);
  });

  it('pushes what the reader does, so that Back undoes it', async () => {
    const store = storeWith('geneva');
    bind(store);
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
    bind(store);
    store.select(GENEVA, { by: 'user' });
    expect([location.origin, location.pathname, location.search]).to.deep.equal([origin, pathname, search]);
    expect(location.hash).to.equal('#parley:place/geneva');
    store.select(undefined, { by: 'user' });
    expect(location.href).to.equal(`${origin}${pathname}${search}`);
  });

  it('opens a question and a filter that the address names, and says when it has', async () => {
    const store = storeWith('geneva', 'vienna');
    history.replaceState(null, '', '#parley:together/a%2Fb/c?places=geneva;sort=-day');
    const binding = bindToHash(store, 'parley', window);
    unbind = binding.unbind;
    await binding.reading;
    expect(store.state.question).to.deep.equal({ question: 'together', people: ['a/b', 'c'] });
    expect(store.state.filter).to.deep.equal({ places: ['geneva'] });
    expect(store.state.sort).to.equal('-day');
    expect(location.hash, 'the address stays as it was').to.equal('#parley:together/a%2Fb/c?places=geneva;sort=-day');
  });

  it('pushes the filter of the reader, which stays with each page; Back undoes one after the other', async () => {
    const store = storeWith('geneva');
    bind(store);
    await store.setFilter({ places: ['geneva'] }, { by: 'user' });
    expect(location.hash).to.equal('#parley:?places=geneva');
    store.ask({ question: 'attendance' }, { by: 'user' });
    expect(location.hash).to.equal('#parley:attendance?places=geneva');
    store.sortBy('name');
    expect(location.hash).to.equal('#parley:attendance?places=geneva;sort=name');
    history.back();
    await until(() => store.state.question === undefined, 'Back has closed the page');
    expect(store.state.filterText).to.equal('places=geneva');
    history.back();
    await until(() => store.state.filterText === '', 'Back has undone the filter');
    expect(location.hash).to.equal('');
    history.forward();
    await until(() => store.state.filterText !== '', 'Forward has filtered again');
    history.forward();
    await until(() => store.state.sort === 'name', 'Forward has opened the page in its order');
    expect(store.state.question).to.deep.equal({ question: 'attendance' });
  });

  it('makes one entry of changes of the filter that follow one another at once', async () => {
    const store = storeWith('geneva', 'vienna');
    bind(store);
    await store.setFilter({ modes: ['phone'] }, { by: 'user' });
    await store.setFilter({ modes: ['video'] }, { by: 'user' });
    expect(location.hash).to.equal('#parley:?modes=video');
    history.back();
    await until(() => store.state.filterText === '', 'Back has undone both');
    expect(location.hash).to.equal('');
  });

  it('replaces the address for script', async () => {
    const store = storeWith('geneva');
    bind(store);
    const { length } = history;
    await store.setFilter({ places: ['geneva'] });
    store.ask({ question: 'together', people: ['x', 'y'] });
    expect(location.hash).to.equal('#parley:together/x/y?places=geneva');
    expect(history.length).to.equal(length);
  });
});
