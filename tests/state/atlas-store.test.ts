import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyAtlas } from '../../src/core/model/build-atlas.js';
import { buildFilterIndex } from '../../src/core/filter/filter-index.js';
import { AtlasStore } from '../../src/state/atlas-store.js';
import { loadFile } from '../../src/state/load.js';
import { LoadError } from '../../src/state/request.js';
import { openPageOf, type Snapshot } from '../../src/state/snapshot.js';
import { meetingOf } from '../core/samples/build.js';

const atlasOf = (...places: string[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: places.map((id, index) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [index % 80, index % 80] },
      properties: { name: id },
    })),
    parley: {
      people: [{ id: 'ada', name: 'Ada' }],
      meetings: places.map((id) => ({
        id: `at-${id}`,
        when: '2018-06-04',
        places: [{ place: id }],
        attendance: [{ person: 'ada' }],
      })),
    },
  });

const place = (id: string) => ({ kind: 'place', id }) as const;

/** Answers that come when they are told to, and know whether they were given up. */
const answers = new Map<string, { resolve: (response: Response) => void; signal: AbortSignal | null | undefined }>();

beforeEach(() => {
  answers.clear();
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      answers.set(url, { resolve, signal });
    });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const answer = (url: string, body: BodyInit | null, init?: ResponseInit): void =>
  answers.get(url)?.resolve(new Response(body, init));

async function loaded(text: string): Promise<AtlasStore> {
  const store = new AtlasStore();
  expect(await store.load(() => Promise.resolve(text))).toBe(true);
  return store;
}

/** Large enough to be read in slices, of many steps each. */
const LARGE = atlasOf(...Array.from({ length: 6_000 }, (_, index) => `p${index}`));

/** A clock that goes on by itself at each look, so that a slice has the same steps on every machine. */
function clockOfLooks(ms: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += ms));
}

describe('loading', () => {
  it(
    'of a large file lets others work in between, tells how far it is, and can be given up',
    { timeout: 60_000 },
    async () => {
      clockOfLooks(3);
      const store = new AtlasStore();
      const told: number[] = [];
      let turns = 0;
      const turnsTold = new Set<number>();
      store.subscribe(({ progress }, before) => {
        if (progress === undefined || progress === before.progress) return;
        told.push(progress);
        turnsTold.add(turns);
      });
      const done = store.load('a');
      answer('a', LARGE);
      let isCounting = true;
      const count = (): void => {
        turns += 1;
        if (isCounting) setImmediate(count);
      };
      setImmediate(count);
      expect(await done).toBe(true);
      isCounting = false;
      expect(told.length).toBeGreaterThan(10);
      // Another task ran between nearly all of them.
      expect(turnsTold.size).toBeGreaterThan(told.length * 0.8);
      expect(told.every((progress, index) => progress > (told[index - 1] ?? 0) && progress <= 1)).toBe(true);

      const again = store.load(() => Promise.resolve(LARGE.replaceAll('"Ada"', '"Bea"')));
      const stop = store.subscribe(({ progress }) => {
        if (progress !== undefined && progress > 0.6) store.abort();
      });
      expect(await again).toBe(false);
      stop();
      expect(store.state).toMatchObject({ status: 'ready', progress: undefined });
      expect(store.state.atlas.personById.get('ada')?.name).toBe('Ada');
    },
  );

  it('that ends early reports no progress', async () => {
    clockOfLooks(0.5);
    const store = new AtlasStore();
    const told: unknown[] = [];
    store.subscribe(({ progress }) => told.push(progress));
    expect(await store.load(() => Promise.resolve(LARGE))).toBe(true);
    expect(new Set(told)).toEqual(new Set([undefined]));
  });

  it('goes from loading to ready', async () => {
    const store = new AtlasStore();
    const seen: Snapshot['status'][] = [];
    store.subscribe(({ status }) => seen.push(status));
    const done = store.load('a');
    answer('a', atlasOf('seoul'));
    expect(await done).toBe(true);
    expect(seen[0]).toBe('loading');
    expect(seen.at(-1)).toBe('ready');
    expect(store.state.atlas.places.map(({ id }) => id)).toEqual(['seoul']);
  });

  it('shows the last one asked for, whichever answers first, and gives up the others', async () => {
    const store = new AtlasStore();
    const first = store.load('a');
    const second = store.load('b');
    expect(answers.get('a')?.signal?.aborted).toBe(true);
    answer('b', atlasOf('b'));
    answer('a', atlasOf('a'));
    expect([await first, await second]).toEqual([false, true]);
    expect(store.state.atlas.places.map(({ id }) => id)).toEqual(['b']);
  });

  it('says what the server said, and keeps what was shown', async () => {
    const store = await loaded(atlasOf('seoul'));
    const done = store.load('gone');
    answer('gone', 'no such file', { status: 404 });
    expect(await done).toBe(false);
    expect(store.state).toMatchObject({ status: 'failed', failure: { reason: 'http', detail: '404 gone' } });
    expect(store.state.atlas.places).toHaveLength(1);
  });

  it.each(['not JSON at all {', '{"type":"Topology"}', '', '[1, 2'])(
    'fails on %j with the reasons as Issues',
    async (text) => {
      const store = new AtlasStore();
      expect(await store.load(() => Promise.resolve(text))).toBe(false);
      expect(store.state.failure?.reason).toBe('unreadable');
      expect(store.state.issues.length).toBeGreaterThan(0);
    },
  );

  it('takes an atlas that is empty on purpose', async () => {
    const store = await loaded('{"type":"FeatureCollection","features":[]}');
    expect(store.state).toMatchObject({ status: 'ready', issues: [] });
  });

  it('refuses what is too large before reading it', async () => {
    const signal = new AbortController().signal;
    const done = loadFile('big', { signal, maxBytes: 10 });
    answer('big', 'x'.repeat(50), { headers: { 'content-length': '50' } });
    await expect(done).rejects.toThrow(LoadError);
    const unsaid = loadFile('big', { signal, maxBytes: 10 });
    answer('big', 'x'.repeat(50));
    await expect(unsaid).rejects.toMatchObject({ failure: { reason: 'too-large' } });
  });

  it('reads a Korean table that is not UTF-8', async () => {
    const store = new AtlasStore();
    const done = store.load('k');
    // "장소,위도,경도" and "서울,37.5,127.0" in EUC-KR.
    const bytes = [0xc0, 0xe5, 0xbc, 0xd2, 0x2c, 0xc0, 0xa7, 0xb5, 0xb5, 0x2c, 0xb0, 0xe6, 0xb5, 0xb5, 0x0a];
    const row = [0xbc, 0xad, 0xbf, 0xef, ...[...',37.5,127.0\n'].map((letter) => letter.charCodeAt(0))];
    answer('k', new Uint8Array([...bytes, ...row]));
    await done;
    expect(store.state.atlas.places.map(({ name }) => name)).toEqual(['서울']);
    expect(store.state.issues.map(({ code }) => code)).toContain('encoding-guessed');
  });

  it('reads several tables that belong together', async () => {
    const store = new AtlasStore();
    const done = store.load(['people.csv', 'events.csv', 'who.csv', 'where.csv']);
    answer('people.csv', 'UID,Last Name,First Name,Origin\n1,Nehru,Jawaharlal,India\n');
    answer('events.csv', 'Acronym,Title,Location,Organiser,Start,End\nB,Bandung,Bandung,,1955-04-18,1955-04-24\n');
    answer('who.csv', 'UID,Acronym\n1,B\n');
    answer('where.csv', 'Place,Lat,Lng\nBandung,-6.91,107.6\n');
    expect(await done).toBe(true);
    const [meeting] = store.state.atlas.meetings;
    expect(meeting?.attendance).toHaveLength(1);
    expect(store.state.atlas.placeById.get(meeting?.places[0]?.place ?? '')?.coordinates).toEqual([107.6, -6.91]);
  });
});

describe('selecting', () => {
  it('tells what does not exist and changes nothing', async () => {
    const store = await loaded(atlasOf('seoul'));
    expect(store.select(place('atlantis'))).toBe(false);
    expect(store.select(place('seoul'), { by: 'user', from: 'map' })).toBe(true);
    expect(store.state).toMatchObject({ selection: place('seoul'), origin: { by: 'user', from: 'map' } });
  });

  it('remembers an address until the data is there', async () => {
    const store = new AtlasStore();
    expect(store.select(place('seoul'), { by: 'url' })).toBe(false);
    await store.load(() => Promise.resolve(atlasOf('seoul')));
    expect(store.state).toMatchObject({ selection: place('seoul'), origin: { by: 'url' } });
  });

  it('outlives a reload while it still exists, and ends with what it was', async () => {
    const store = await loaded(atlasOf('seoul', 'busan'));
    store.select(place('busan'), { by: 'user' });
    await store.load(() => Promise.resolve(atlasOf('busan')));
    expect(store.state.selection).toEqual(place('busan'));
    await store.load(() => Promise.resolve(atlasOf('seoul')));
    expect(store.state).toMatchObject({ selection: undefined, origin: { by: 'data' } });
  });
});

describe('asking', () => {
  const both = { question: 'together', people: ['ada', 'bob'] } as const;

  it('opens the page of a question in place of a thing, and a thing in its place', async () => {
    const store = await loaded(atlasOf('Geneva'));
    store.select(place('Geneva'));
    expect(store.ask(both, { by: 'user', from: 'search' })).toBe(true);
    expect(store.state).toMatchObject({ selection: undefined, question: both, origin: { by: 'user' } });
    store.select(place('Geneva'));
    expect(store.state).toMatchObject({ selection: place('Geneva'), question: undefined });
    store.ask({ question: 'attendance' });
    store.ask(undefined);
    expect(openPageOf(store.state)).toBeUndefined();
  });

  it('changes nothing for the question that is open', async () => {
    const store = await loaded(atlasOf('Geneva'));
    store.ask(both);
    const { state } = store;
    store.ask({ question: 'together', people: ['ada', 'bob'] });
    expect(store.state).toBe(state);
  });

  it('waits for the data, and opens also what the data does not have', async () => {
    const store = new AtlasStore();
    expect(store.ask(both, { by: 'url' })).toBe(false);
    expect(store.state.question).toBeUndefined();
    await store.load(() => Promise.resolve(atlasOf('Geneva')));
    expect(store.state).toMatchObject({ question: both, origin: { by: 'url' } });
  });

  it('outlives the same data and other data with the same people, and ends with data without them', async () => {
    const store = await loaded(atlasOf('Geneva'));
    store.ask({ question: 'together', people: ['ada'] });
    const { question } = store.state;
    await store.load(() => Promise.resolve(atlasOf('Vienna')));
    expect(store.state.question).toBe(question);
    store.show({ ...store.state.atlas, people: [], meetings: [] });
    expect(openPageOf(store.state)).toBeUndefined();
  });

  it('finds the meetings of the answer, which follow the filter', async () => {
    const atlas = JSON.parse(atlasOf('Geneva', 'Vienna')) as { parley: { people: object[]; meetings: object[] } };
    atlas.parley.people.push({ id: 'bob', name: 'Bob' });
    for (const meeting of atlas.parley.meetings)
      Object.assign(meeting, { attendance: [{ person: 'ada' }, { person: 'bob' }] });
    const store = await loaded(JSON.stringify(atlas));
    const answerIds = (): string[] | undefined => store.state.answer?.map(({ id }) => id);
    store.ask(both);
    await vi.waitFor(() => expect(answerIds()).toEqual(['at-Geneva', 'at-Vienna']));
    await store.setFilter({ places: ['Vienna'] });
    await vi.waitFor(() => expect(answerIds()).toEqual(['at-Vienna']));
    store.select(place('Geneva'));
    expect(store.state.answer).toBeUndefined();
  });
});

describe('sorting', () => {
  it('is kept for each page while another one is open', async () => {
    const store = await loaded(atlasOf('Geneva', 'Vienna'));
    store.select(place('Geneva'));
    store.sortBy('-meetings');
    expect(store.state.sort).toBe('-meetings');
    store.select(place('Vienna'));
    expect(store.state.sort).toBeUndefined();
    store.sortBy('name', place('Geneva'));
    store.select(place('Geneva'));
    expect(store.state.sort).toBe('name');
    store.sortBy(undefined);
    expect(store.state.sort).toBeUndefined();
  });
});

describe('data given by the page', () => {
  const given = (id: string) => ({
    places: [{ id, name: id, aliases: [], parts: [], sources: [] }],
    ...{ sides: [], people: [], series: [], topics: [], meetings: [], sources: [] },
  });

  it('wins over what is still on its way, and is not replaced by loading that again', async () => {
    const store = await loaded(atlasOf('seoul'));
    store.show(given('geneva'));
    expect(await store.reload()).toBe(false);
    expect(store.state.atlas.places.map(({ id }) => id)).toEqual(['geneva']);

    const loading = store.load('late.geojson');
    store.show(given('vienna'));
    answer('late.geojson', atlasOf('seoul'));
    expect(await loading).toBe(false);
    expect(store.state).toMatchObject({ status: 'ready', failure: undefined });
    expect(store.state.atlas.places.map(({ id }) => id)).toEqual(['vienna']);
  });
});

describe('several tables', () => {
  it('tell how far they are together; when one does not come the others are given up', async () => {
    const store = new AtlasStore();
    const loading = store.load(['people.csv', 'events.csv']);
    answer('people.csv', null, { status: 404 });
    expect(await loading).toBe(false);
    expect(store.state.failure).toMatchObject({ reason: 'http' });
    expect(answers.get('events.csv')?.signal?.aborted).toBe(true);
  });
});

describe('measuring', () => {
  it('is from a place there is', async () => {
    const store = await loaded(atlasOf('seoul'));
    expect([store.measureFrom('nowhere'), store.state.distanceFrom]).toEqual([false, undefined]);
    expect([store.measureFrom('seoul'), store.state.distanceFrom]).toEqual([true, 'seoul']);
    expect([store.measureFrom(undefined), store.state.distanceFrom]).toEqual([true, undefined]);
  });
});

describe('filtering', () => {
  it('leaves the meetings that pass, and nothing to leave without a filter', async () => {
    const store = await loaded(atlasOf('seoul', 'busan'));
    await store.setFilter({ people: ['ada'], to: Date.UTC(2018, 5, 30) });
    expect([...(store.state.visible ?? [])].sort()).toEqual(['at-busan', 'at-seoul']);
    await store.setFilter({ from: Date.UTC(2019, 0, 1) });
    expect(store.state.visible?.size).toBe(0);
    await store.setFilter({});
    expect(store.state.visible).toBeUndefined();
  });

  it('is a text for addresses as well, and the last call wins', async () => {
    const store = await loaded(atlasOf('Geneva', 'Vienna'));
    const first = store.setFilter({ places: ['Geneva'] });
    await store.setFilter({ places: ['Vienna'] }, { by: 'user' });
    await first;
    expect(store.state).toMatchObject({ filterText: 'places=Vienna', filterOrigin: { by: 'user' } });
    const { state } = store;
    await store.setFilter({ places: ['Vienna'] }, { by: 'url' });
    expect(store.state, 'the same filter again changes nothing').toBe(state);
    await store.setFilter({});
    expect(store.state).toMatchObject({ filterText: '', visible: undefined });
  });

  it('of a large atlas is prepared before the first filter, and of a small one costs nothing', async () => {
    const data = (count: number) => ({
      ...emptyAtlas,
      meetings: Array.from({ length: count }, (_, index) => meetingOf(`m${index}`)),
    });
    const store = new AtlasStore();
    const isMade = (): boolean => buildFilterIndex(store.state.atlas).next().done === true;
    await store.load(() => Promise.resolve(data(12_000)));
    expect(isMade()).toBe(false);
    await store.prepareFilters();
    expect(isMade()).toBe(true);
    await store.load(() => Promise.resolve({ ...data(5000), title: 'small' }));
    await store.prepareFilters();
    expect(isMade()).toBe(false);
  });
});
