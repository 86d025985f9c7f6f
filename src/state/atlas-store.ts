/**
 * The state of one atlas and everything that can be asked of it. Elements read snapshots and call these intents;
 * nothing else changes the state, so the way from a click to a new picture is one hop: intent → snapshot → drawing.
 * Intents for what does not exist do nothing and say so (they return false): links from outside may be stale.
 */
import { atlasSteps, buildAtlas, emptyAtlas } from '../core/model/build-atlas.js';
import { NO_FILTER, type Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import type { Atlas, AtlasData, Ref } from '../core/model/model.js';
import type { AtlasReading } from '../core/formats/read.js';
import type { ColumnOverrides } from '../core/formats/table/columns.js';
import type { TableGuess } from '../core/formats/table/read.js';
import { runAsync } from '../core/lib/steps.js';
import { LoadError, loadText } from './load.js';
import { delayProgress, createYield } from './time-slices.js';
import type { ListView, Origin, Snapshot } from './snapshot.js';
import { Store } from './store.js';

/**
 * Where an atlas comes from: a URL, the URLs of tables that belong together, files a reader chose, or a function that gives
 * the text itself (a table of the page) or what was read of it before (the bundled atlas).
 */
export type AtlasSource =
  string | readonly string[] | readonly Blob[] | ((signal: AbortSignal) => Promise<string | AtlasData>);

export interface LoadOptions {
  /** What must have come before the atlas is shown, e.g. the words of its language. */
  readonly until?: Promise<unknown> | undefined;
  /** Of a table, what the caller knows better: heading → field, or `ignore`. */
  readonly columns?: ColumnOverrides | undefined;
  /** Of files, the encoding, where their owner knows it. */
  readonly encoding?: string | undefined;
}

/** Of loading and reading, how much is done when all bytes are here, and when all is read but not yet in order. */
const LOADED = 0.5;
const BUILT = 0.8;

/** More meetings than a filter looks through at once without being noticed. */
const LARGE = 10_000;
const NEVER = new AbortController().signal;

const INITIAL: Snapshot = {
  status: 'idle',
  progress: undefined,
  failure: undefined,
  atlas: emptyAtlas,
  issues: [],
  guess: undefined,
  lang: 'en',
  selection: undefined,
  origin: { by: 'data' },
  listView: 'meetings',
  filter: NO_FILTER,
  visible: undefined,
  distanceFrom: undefined,
};

export class AtlasStore {
  readonly #store = new Store<Snapshot>(INITIAL);
  #loading: AbortController | undefined;
  /** Of the load that is going on: how much is done, 0 to 1. */
  #progress: (done: number) => void = () => undefined;
  #source: AtlasSource | undefined;
  /** There before there is a filter. */
  #filters: Awaited<ReturnType<typeof loadFilters>> | undefined;
  #options: LoadOptions = {};
  /** A selection asked for before there was anything to select: an address, or an early call. */
  #wanted: { readonly ref: Ref; readonly origin: Origin } | undefined;

  get state(): Snapshot {
    return this.#store.state;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: (state: Snapshot, before: Snapshot) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /**
   * Loads and shows an atlas. A load that is still going on is aborted: the last one asked for wins.
   * @returns true once it is shown; false if it failed (`failure` says why) or was overtaken.
   */
  async load(source: AtlasSource, options: LoadOptions = {}): Promise<boolean> {
    this.#source = source;
    this.#options = options;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    // In whole hundredths: every change is drawn.
    this.#progress = delayProgress((done) => this.#store.patch({ progress: Math.floor(done * 100) / 100 }));
    this.#store.patch({ status: 'loading', progress: undefined, failure: undefined });
    try {
      const [{ value, issues, guess }] = await Promise.all([this.#read(source, signal, options), options.until]);
      signal.throwIfAborted();
      if (isNothing(value) && issues.some(({ severity }) => severity === 'error')) {
        const failure = { reason: 'unreadable', detail: '' } as const;
        this.#store.patch({ status: 'failed', progress: undefined, failure, issues, guess });
        return false;
      }
      const pause = createYield(signal, (done) => this.#progress(BUILT + (1 - BUILT) * done));
      const atlas = await runAsync(atlasSteps(value), pause);
      signal.throwIfAborted();
      this.#show(atlas, issues, guess);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const failure =
        error instanceof LoadError ? error.failure : { reason: 'unreadable' as const, detail: String(error) };
      this.#store.patch({ status: 'failed', progress: undefined, failure });
      return false;
    } finally {
      // Where one of several tables failed, the others need not come any more.
      loading.abort();
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  async #read(source: AtlasSource, signal: AbortSignal, { columns, encoding }: LoadOptions): Promise<AtlasReading> {
    const pause = createYield(signal, (done) => this.#progress(LOADED + (BUILT - LOADED) * done));
    const how = { signal, pause, ...(columns === undefined ? {} : { columns }) };
    if (typeof source === 'function') {
      const given = await source(signal);
      if (typeof given !== 'string') return { value: given, issues: [] };
      return (await loadReader()).readAtlas(given, how);
    }
    if (typeof source === 'string') {
      const onProgress = (done: number): void => this.#progress(LOADED * done);
      const [{ text, issues }, { readAtlas }] = await Promise.all([
        loadText(source, { signal, onProgress }),
        loadReader(),
      ]);
      return withIssues(issues, await readAtlas(text, how));
    }
    const files = areUrls(source)
      ? await this.#loadAll(source, signal)
      : await (await import('./files.js')).textsOf(source, { signal, encoding });
    const issues = files.flatMap((file) => file.issues);
    const { readAtlas, readAtlasTables } = await loadReader();
    const [only] = files;
    if (only !== undefined && files.length === 1) return withIssues(issues, await readAtlas(only.text, how));
    return withIssues(issues, await readAtlasTables(files));
  }

  async #loadAll(urls: readonly string[], signal: AbortSignal): Promise<NamedText[]> {
    const done = urls.map(() => 0);
    return Promise.all(
      urls.map(async (name, index) => {
        const onProgress = (part: number): void => {
          done[index] = part;
          this.#progress((LOADED * done.reduce((sum, one) => sum + one, 0)) / urls.length);
        };
        return { name, ...(await loadText(name, { signal, onProgress })) };
      }),
    );
  }

  /**
   * Loads the same source again, keeping the selection where it still exists.
   * @param columns of a table, what they mean; without it as they were read last.
   */
  async reload(columns: ColumnOverrides | undefined = this.#options.columns): Promise<boolean> {
    return this.#source === undefined ? false : this.load(this.#source, { ...this.#options, columns });
  }

  /**
   * Adds to the Issues what the doctor thinks of the data, beyond what the reader could not use.
   * @param today milliseconds since 1970 UTC.
   */
  async examine(today: number): Promise<void> {
    const { atlas, issues } = this.state;
    const { examineSteps, withJudgements } = await import('../core/doctor/doctor.js');
    const gone = new AbortController();
    const unsubscribe = this.subscribe((state) => state.atlas !== atlas && gone.abort());
    try {
      const judged = await runAsync(examineSteps(atlas, { today }), createYield(gone.signal));
      if (this.state.atlas === atlas) this.#store.patch({ issues: withJudgements(issues, judged) });
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    } finally {
      unsubscribe();
    }
  }

  /** Ends a load that is going on; what is shown stays. */
  abort(): void {
    if (this.#loading === undefined) return;
    this.#loading.abort();
    this.#loading = undefined;
    this.#store.patch({ status: this.state.atlas === emptyAtlas ? 'idle' : 'ready', progress: undefined });
  }

  /** Shows data that is already here, instead of what was loaded or is on its way: there is nothing to reload then. */
  show(data: AtlasData, issues: readonly Issue[] = []): void {
    this.abort();
    this.#source = undefined;
    this.#show(buildAtlas(data), issues);
  }

  #show(atlas: Atlas, issues: readonly Issue[], guess?: TableGuess): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    const { selection, filter, distanceFrom, listView } = this.state;
    const kept = selection !== undefined && exists(atlas, selection) ? selection : undefined;
    const found = wanted !== undefined && exists(atlas, wanted.ref) ? wanted : undefined;
    this.#store.patch({
      status: 'ready',
      progress: undefined,
      failure: undefined,
      atlas,
      issues,
      guess,
      selection: found?.ref ?? kept,
      origin: found?.origin ?? (kept === selection ? this.state.origin : { by: 'data' }),
      visible: this.#filters?.applyFilter(atlas, filter),
      // An atlas of places alone opens on them, not on an empty list.
      listView: atlas.meetings.length === 0 && listView === 'meetings' ? 'places' : listView,
      distanceFrom: distanceFrom !== undefined && atlas.placeById.has(distanceFrom) ? distanceFrom : undefined,
    });
  }

  /**
   * Opens a place, meeting or person; undefined opens the overview.
   * @returns false if there is no such thing (it is remembered while an atlas is still loading).
   */
  select(ref: Ref | undefined, origin: Origin = { by: 'api' }): boolean {
    this.#wanted = undefined;
    if (ref !== undefined && !exists(this.state.atlas, ref)) {
      if (this.state.status !== 'ready') this.#wanted = { ref, origin };
      return false;
    }
    const before = this.state.selection;
    if (before?.kind === ref?.kind && before?.id === ref?.id) return true;
    this.#store.patch({ selection: ref && Object.freeze({ kind: ref.kind, id: ref.id }), origin });
    return true;
  }

  /** Shows the list of meetings, places, people or sources. */
  showList(listView: ListView): void {
    this.#store.patch({ listView });
  }

  /**
   * Narrows the atlas to the meetings that pass, on the map and in every list; `{}` shows all again. The first time waits for
   * what filters, unless `prepareFilters` has brought it.
   * @throws what `import()` throws, where that could not be fetched.
   */
  async setFilter(filter: Filter): Promise<void> {
    this.#filters ??= await loadFilters();
    this.#store.patch({ filter, visible: this.#filters.applyFilter(this.state.atlas, filter) });
  }

  /**
   * Fetches what filters, and makes ahead what the first filter of a large atlas has to make, a few milliseconds at a time. What
   * goes wrong is told to whoever filters.
   */
  async prepareFilters(): Promise<void> {
    const { atlas } = this.state;
    try {
      this.#filters ??= await loadFilters();
      if (atlas.meetings.length > LARGE) await runAsync(this.#filters.columnSteps(atlas), createYield(NEVER));
    } catch {
      // A script that did not come, or a time zone nobody knows.
    }
  }

  /** @param lang BCP 47 tag that there are words for (`resolveLang` gives one). */
  setLang(lang: string): void {
    this.#store.patch({ lang });
  }

  /**
   * The list of places tells distance and direction from this place; undefined ends that.
   * @returns false if there is no such place.
   */
  measureFrom(placeId: string | undefined): boolean {
    if (placeId !== undefined && !this.state.atlas.placeById.has(placeId)) return false;
    this.#store.patch({ distanceFrom: placeId });
    return true;
  }
}

type NamedText = { readonly name: string } & Awaited<ReturnType<typeof loadText>>;

/** On demand: the bundled atlas was read when it was made. */
const loadReader = () => import('../core/formats/read.js');
const loadFilters = () => import('../core/filter/filter-result.js');

const areUrls = (source: readonly string[] | readonly Blob[]): source is readonly string[] =>
  typeof source[0] === 'string';

const withIssues = (issues: readonly Issue[], reading: AtlasReading): AtlasReading =>
  issues.length === 0 ? reading : { ...reading, issues: [...issues, ...reading.issues] };

/** Nothing was read that could be shown. */
const isNothing = ({ places, meetings, people }: AtlasData): boolean =>
  places.length + meetings.length + people.length === 0;

function exists(atlas: Atlas, ref: Ref): boolean {
  switch (ref.kind) {
    case 'place':
      return atlas.placeById.has(ref.id);
    case 'meeting':
      return atlas.meetingById.has(ref.id);
    case 'person':
      return atlas.personById.has(ref.id);
  }
}
