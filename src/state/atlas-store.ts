/**
 * The state of one atlas, and the methods (intents) that change it. Elements read snapshots and call intents; nothing else
 * changes the state: intent → snapshot → drawing. An intent for a thing that does not exist does nothing and returns false,
 * because links from outside may be out of date.
 */
import { atlasSteps, buildAtlas, emptyAtlas } from '../core/model/build-atlas.js';
import { NO_FILTER, type Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import { thingAt, type Ref } from '../core/kinds/registry.js';
import type { Atlas, AtlasData } from '../core/model/model.js';
import type { AtlasReading } from '../core/formats/format.js';
import type { ColumnOverrides } from '../core/formats/table/columns.js';
import type { TableGuess } from '../core/formats/table/guess.js';
import { runAsync } from '../core/lib/steps.js';
import { LoadError, loadFile } from './load.js';
import { delayProgress, createYield } from './time-slices.js';
import type { ListView, Origin, Snapshot } from './snapshot.js';
import { Store } from './store.js';

/**
 * Where an atlas comes from: a URL, the URLs of tables that belong together, files that a reader chose, or a function that
 * returns the text (a table in the page) or data that is already read (the bundled atlas).
 */
export type AtlasSource =
  string | readonly string[] | readonly Blob[] | ((signal: AbortSignal) => Promise<string | AtlasData>);

export interface LoadOptions {
  /** The atlas is not shown before this settles, e.g. the words of its language. */
  readonly until?: Promise<unknown> | undefined;
  /** Overrides how the columns of a table are understood: heading → field, or `ignore`. */
  readonly columns?: ColumnOverrides | undefined;
  /** The encoding of files, if it is known; else it is detected. */
  readonly encoding?: string | undefined;
}

/** Progress when all bytes have arrived, and when everything is read but not yet sorted and indexed. */
const LOADED = 0.5;
const BUILT = 0.8;

/** With more meetings than this, the filter index is built in advance. */
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
  /** Reports the progress of the current load, 0 to 1. */
  #progress: (done: number) => void = () => undefined;
  #source: AtlasSource | undefined;
  /** The filter module, once its lazy import has resolved. */
  #filters: Awaited<ReturnType<typeof loadFilters>> | undefined;
  #options: LoadOptions = {};
  /** A selection from an address or an early call, kept until the data is there. */
  #wanted: { readonly ref: Ref; readonly origin: Origin } | undefined;

  get state(): Snapshot {
    return this.#store.state;
  }

  /** @returns a function that ends the subscription. */
  subscribe(listener: (state: Snapshot, before: Snapshot) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /**
   * Loads and shows an atlas. Aborts a load that is still going on: the last call wins.
   * @returns true once the atlas is shown; false if it failed (`failure` says why) or a later call replaced it.
   */
  async load(source: AtlasSource, options: LoadOptions = {}): Promise<boolean> {
    this.#source = source;
    this.#options = options;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    // Rounded to hundredths, because every change is drawn.
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
      // If one of several tables failed, the other requests are not needed.
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
      const [{ text, bytes, issues }, { readAtlas }] = await Promise.all([
        loadFile(source, { signal, onProgress }),
        loadReader(),
      ]);
      return withIssues(issues, await readAtlas(bytes ?? text, how));
    }
    const files = areUrls(source)
      ? await this.#loadAll(source, signal)
      : await (await import('./files.js')).contentsOf(source, { signal, encoding });
    const issues = files.flatMap((file) => file.issues);
    const { readAtlas, readAtlasTables } = await loadReader();
    const [only] = files;
    if (only !== undefined && files.length === 1)
      return withIssues(issues, await readAtlas(only.bytes ?? only.text, how));
    return withIssues(issues, await readAtlasTables(files));
  }

  async #loadAll(urls: readonly string[], signal: AbortSignal): Promise<NamedFile[]> {
    const done = urls.map(() => 0);
    return Promise.all(
      urls.map(async (name, index) => {
        const onProgress = (part: number): void => {
          done[index] = part;
          this.#progress((LOADED * done.reduce((sum, one) => sum + one, 0)) / urls.length);
        };
        return { name, ...(await loadFile(name, { signal, onProgress })) };
      }),
    );
  }

  /**
   * Loads the same source again, keeping the selection where it still exists.
   * @param columns how to understand the columns of a table; by default as before.
   */
  async reload(columns: ColumnOverrides | undefined = this.#options.columns): Promise<boolean> {
    return this.#source === undefined ? false : this.load(this.#source, { ...this.#options, columns });
  }

  /**
   * Adds the doctor's Issues (data that can be read but is probably wrong) to those of the reader.
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

  /** Ends the current load; the atlas that is shown stays. */
  abort(): void {
    if (this.#loading === undefined) return;
    this.#loading.abort();
    this.#loading = undefined;
    this.#store.patch({ status: this.state.atlas === emptyAtlas ? 'idle' : 'ready', progress: undefined });
  }

  /** Shows data that is already here and ends the current load. `reload()` does nothing afterwards. */
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
   * Opens the page of a thing; undefined opens the overview.
   * @returns false if it does not exist (while an atlas is loading, it is opened once the data is there).
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
   * Shows only the meetings that pass, on the map and in every list; `{}` shows all again. The first call loads the filter
   * module, unless `prepareFilters` has done so.
   * @throws the error of `import()` if the module could not be loaded.
   */
  async setFilter(filter: Filter): Promise<void> {
    this.#filters ??= await loadFilters();
    this.#store.patch({ filter, visible: this.#filters.applyFilter(this.state.atlas, filter) });
  }

  /**
   * Loads the filter module and, for a large atlas, builds the filter index in steps of a few milliseconds. Errors are not
   * reported here: `setFilter` throws them.
   */
  async prepareFilters(): Promise<void> {
    const { atlas } = this.state;
    try {
      this.#filters ??= await loadFilters();
      if (atlas.meetings.length > LARGE) await runAsync(this.#filters.buildFilterIndex(atlas), createYield(NEVER));
    } catch {
      // The module did not load, or a time zone is unknown: `setFilter` reports it.
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

type NamedFile = { readonly name: string } & Awaited<ReturnType<typeof loadFile>>;

/** Loaded on demand: the bundled atlas needs no reader. */
const loadReader = () => import('../core/formats/read.js');
const loadFilters = () => import('../core/filter/filter-result.js');

const areUrls = (source: readonly string[] | readonly Blob[]): source is readonly string[] =>
  typeof source[0] === 'string';

const withIssues = (issues: readonly Issue[], reading: AtlasReading): AtlasReading =>
  issues.length === 0 ? reading : { ...reading, issues: [...issues, ...reading.issues] };

/** Whether there is nothing to show. */
const isNothing = ({ places, meetings, people }: AtlasData): boolean =>
  places.length + meetings.length + people.length === 0;

const exists = (atlas: Atlas, ref: Ref): boolean => thingAt(atlas, ref) !== undefined;
