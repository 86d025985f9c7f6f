/**
 * The state of one atlas, and the methods (intents) that change it. Elements read snapshots and call intents; nothing else
 * changes the state: intent → snapshot → drawing. An intent for a thing that does not exist does nothing and returns false,
 * because links from outside may be out of date.
 */
import { atlasSteps, buildAtlas, emptyAtlas } from '../core/model/build-atlas.js';
import { NO_FILTER, type Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import type { AtlasReading } from '../core/formats/format.js';
import { thingAt, type Ref } from '../core/kinds/registry.js';
import type { Atlas, AtlasData } from '../core/model/model.js';
import type { MeetingOrigins } from '../core/formats/format.js';
import type { ColumnOverrides } from '../core/formats/table/columns.js';
import { runAsync } from '../core/lib/steps.js';
import { LoadError } from './load.js';
import { hasAddress, readSource, type AtlasSource, type LoadOptions } from './read-source.js';
import { delayProgress, createYield } from './time-slices.js';
import type { ListView, Origin, Snapshot } from './snapshot.js';
import { Store } from './store.js';

/** Progress when everything is read but not yet sorted and indexed. */
const READ = 0.8;

/** With more meetings than this, the indexes are built in advance. */
const LARGE = 10_000;
const NEVER = new AbortController().signal;

const NO_IDS: ReadonlySet<string> = new Set();

const INITIAL: Snapshot = {
  status: 'idle',
  progress: undefined,
  failure: undefined,
  atlas: emptyAtlas,
  issues: [],
  guess: undefined,
  sourceCount: 0,
  newMeetings: NO_IDS,
  updatedAt: undefined,
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
  #source: AtlasSource | undefined;
  /** The signature of the content that is shown (read-source.ts). */
  #signature: string | undefined;
  /** The rows of the meetings that are shown, if they come from a table. */
  #origins: MeetingOrigins | undefined;
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
    return this.#load(source, options, this.state.sourceCount + 1);
  }

  async #load(source: AtlasSource, options: LoadOptions, sourceCount: number): Promise<boolean> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    // Rounded to hundredths, because every change is drawn.
    const progress = delayProgress((done) => this.#store.patch({ progress: Math.floor(done * 100) / 100 }));
    this.#store.patch({ status: 'loading', progress: undefined, failure: undefined });
    try {
      const read = readSource(source, { signal, ...options, progress: (done) => progress(READ * done) });
      const [{ reading, signature }] = await Promise.all([read, options.until]);
      const { value, issues, guess, origins } = reading;
      signal.throwIfAborted();
      if (isUnreadable(reading)) {
        const failure = { reason: 'unreadable', detail: '' } as const;
        this.#store.patch({ status: 'failed', progress: undefined, failure, issues, guess });
        return false;
      }
      const pause = createYield(signal, (done) => progress(READ + (1 - READ) * done));
      const atlas = await runAsync(atlasSteps(value), pause);
      signal.throwIfAborted();
      this.#signature = signature;
      this.#origins = origins;
      this.#show(atlas, issues, { guess, sourceCount });
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

  /**
   * Loads the same source again, keeping the selection where it still exists, and the view of the map.
   * @param columns how to understand the columns of a table; by default as before.
   */
  async reload(columns: ColumnOverrides | undefined = this.#options.columns): Promise<boolean> {
    if (this.#source === undefined) return false;
    this.#options = { ...this.#options, columns };
    return this.#load(this.#source, this.#options, this.state.sourceCount);
  }

  /**
   * Asks for the same source again while it is shown, and shows it if it has changed. Nothing else changes: neither the open
   * page, the filter nor the view of the map. Meetings that were not there before are in `newMeetings`.
   * @param now milliseconds since 1970 UTC, for `updatedAt`.
   * @returns false if nothing has changed, or the source has no address; another call of `load`, `show` or `reload` wins.
   * @throws LoadError if it could not be loaded or read; what is shown stays.
   */
  async refresh(now: number, signal: AbortSignal): Promise<boolean> {
    const source = this.#source;
    if (source === undefined || !hasAddress(source) || this.state.status === 'loading') return false;
    const before = this.state.atlas;
    const { signature, reading } = await readSource(source, { signal, ...this.#options, unless: this.#signature });
    if (reading === undefined) return false;
    const { value, issues, guess, origins } = reading;
    if (isUnreadable(reading)) throw new LoadError({ reason: 'unreadable', detail: '' });
    const atlas = await runAsync(atlasSteps(value), createYield(signal));
    signal.throwIfAborted();
    if (this.state.atlas !== before || this.#source !== source) return false;
    this.#signature = signature;
    const added = atlas.meetings.filter(({ id }) => !before.meetingById.has(id)).map(({ id }) => id);
    const newMeetings = new Set([...this.state.newMeetings, ...added]);
    this.#origins = origins;
    this.#show(atlas, issues, { guess, sourceCount: this.state.sourceCount, newMeetings, updatedAt: now });
    return true;
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
      if (this.state.atlas === atlas) this.#store.patch({ issues: withJudgements(issues, judged, this.#origins) });
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
    this.#origins = undefined;
    this.#show(buildAtlas(data), issues, { sourceCount: this.state.sourceCount + 1 });
  }

  #show(
    atlas: Atlas,
    issues: readonly Issue[],
    {
      guess,
      sourceCount,
      newMeetings = NO_IDS,
      updatedAt,
    }: Pick<Snapshot, 'sourceCount'> & Partial<Pick<Snapshot, 'guess' | 'newMeetings' | 'updatedAt'>>,
  ): void {
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
      sourceCount,
      newMeetings,
      updatedAt,
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
   * Loads the filter module and, for a large atlas, builds the indexes of attendance and of the filter in steps of a few
   * milliseconds: the page of a person needs the first one. Errors are not reported here: `setFilter` throws them.
   */
  async prepareFilters(): Promise<void> {
    const { atlas } = this.state;
    try {
      this.#filters ??= await loadFilters();
      if (atlas.meetings.length <= LARGE) return;
      const { buildAttendanceColumns } = await import('../core/queries/attendance-columns.js');
      await runAsync(buildAttendanceColumns(atlas), createYield(NEVER));
      await runAsync(this.#filters.buildFilterIndex(atlas), createYield(NEVER));
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

const loadFilters = () => import('../core/filter/filter-result.js');

/** Whether a file gave nothing to show, and errors say why. */
const isUnreadable = ({ value: { places, meetings, people }, issues }: AtlasReading): boolean =>
  places.length + meetings.length + people.length === 0 && issues.some(({ severity }) => severity === 'error');

const exists = (atlas: Atlas, ref: Ref): boolean => thingAt(atlas, ref) !== undefined;
