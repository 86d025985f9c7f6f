/**
 * The state of one atlas, and the methods (intents) that change it. Elements read snapshots and call intents; nothing else
 * changes the state: intent → snapshot → drawing. An intent for a thing that does not exist does nothing and returns false,
 * because links from outside may be out of date.
 */
import { atlasSteps, buildAtlas, emptyAtlas } from '../core/model/build-atlas.js';
import { NO_FILTER, type Filter } from '../core/filter/filter.js';
import type { Issue } from '../core/model/issues.js';
import { thingAt } from '../core/kinds/registry.js';
import { isLarge } from '../core/model/large.js';
import type { Atlas, AtlasData } from '../core/model/model.js';
import { formatPage, type Page, type QuestionPage } from '../core/navigation/question-links.js';
import type { MeetingOrigins } from '../core/formats/format.js';
import type { ColumnOverrides } from '../core/formats/table/columns.js';
import { runAsync } from '../core/lib/steps.js';
import { hasAddress, isUnreadable, readSource, type AtlasSource, type LoadOptions } from './read-source.js';
import { LoadError } from './request.js';
import { delayProgress, createYield } from './time-slices.js';
import { openPageOf, type ListView, type Origin, type Snapshot } from './snapshot.js';
import { Store } from './store.js';

/** Progress when everything is read but not yet sorted and indexed. */
const READ = 0.8;

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
  question: undefined,
  answer: undefined,
  origin: { by: 'data' },
  sort: undefined,
  listView: 'meetings',
  filter: NO_FILTER,
  filterText: '',
  filterOrigin: { by: 'data' },
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
  /** A page from an address or an early call, kept until the data is there. */
  #wanted: { readonly page: Page; readonly origin: Origin } | undefined;
  /** How the tables of pages are sorted, by the address of the page. */
  readonly #sorts = new Map<string, string>();
  /** How often the filter was set: the last call wins. */
  #filterCalls = 0;

  /** The title of whatever is shown from now on, instead of that of its data. */
  heading: string | undefined;

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
    const before = this.state;
    const { readAgain } = await import('./read-again.js');
    const found = await readAgain(source, before, { signal, ...this.#options, unless: this.#signature });
    if (found === undefined || this.state.atlas !== before.atlas || this.#source !== source) return false;
    this.#signature = found.signature;
    this.#origins = found.origins;
    this.#show(found.atlas, found.issues, { ...found.shown, updatedAt: now });
    return true;
  }

  /**
   * Adds the doctor's Issues (data that can be read but is probably wrong) to those of the reader.
   * @param today milliseconds since 1970 UTC.
   */
  async examine(today: number): Promise<void> {
    const { examineShown } = await import('./examine-shown.js');
    const issues = await examineShown(this, today, () => this.#origins);
    if (issues !== undefined) this.#store.patch({ issues });
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
    data: Atlas,
    issues: readonly Issue[],
    {
      guess,
      sourceCount,
      newMeetings = NO_IDS,
      updatedAt,
    }: Pick<Snapshot, 'sourceCount'> & Partial<Pick<Snapshot, 'guess' | 'newMeetings' | 'updatedAt'>>,
  ): void {
    const atlas = this.heading ? Object.freeze({ ...data, title: this.heading }) : data;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    const { filter, distanceFrom, listView } = this.state;
    const open = openPageOf(this.state);
    const isOther = sourceCount !== this.state.sourceCount && open !== undefined && !isKnown(atlas, open);
    const kept = !isOther && open !== undefined && canOpen(atlas, open) ? open : undefined;
    const found = wanted !== undefined && canOpen(atlas, wanted.page) ? wanted : undefined;
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
      ...this.#opened(found?.page ?? kept),
      origin: found?.origin ?? (kept === open ? this.state.origin : { by: 'data' }),
      visible: this.#filters?.applyFilter(atlas, filter),
      // An atlas of places alone opens on them, not on an empty list.
      listView: atlas.meetings.length === 0 && listView === 'meetings' ? 'places' : listView,
      distanceFrom: distanceFrom !== undefined && atlas.placeById.has(distanceFrom) ? distanceFrom : undefined,
    });
    void this.#findAnswer();
  }

  /**
   * Opens the page of a thing or of a question; undefined opens the overview.
   * @returns false if the thing does not exist (while an atlas is loading, it is opened once the data is there). The page of a
   *   question about people that do not exist says so.
   */
  select(page: Page | undefined, origin: Origin = { by: 'api' }): boolean {
    this.#wanted = undefined;
    const { atlas, status } = this.state;
    if (page !== undefined && status !== 'ready' && !isKnown(atlas, page)) {
      this.#wanted = { page, origin };
      return false;
    }
    if (page !== undefined && !canOpen(atlas, page)) return false;
    if (formatPage(openPageOf(this.state)) === formatPage(page)) return true;
    this.#store.patch({ ...this.#opened(page), origin });
    void this.#findAnswer();
    return true;
  }

  /** Opens the page of a question; undefined opens the overview. As `select`. */
  ask(question: QuestionPage | undefined, origin: Origin = { by: 'api' }): boolean {
    return this.select(question, origin);
  }

  /**
   * Sorts the table of a page. The page keeps its order while another page is open.
   * @param sort the key of a column, after `-` in descending order; undefined for the order of the page itself.
   * @param page by default the open page.
   */
  sortBy(sort: string | undefined, page: Page | undefined = openPageOf(this.state)): void {
    const address = formatPage(page);
    if (sort === undefined) this.#sorts.delete(address);
    else this.#sorts.set(address, sort);
    if (address === formatPage(openPageOf(this.state))) this.#store.patch({ sort });
  }

  /** What changes in the snapshot when this page opens. */
  #opened(page: Page | undefined): Pick<Snapshot, 'selection' | 'question' | 'answer' | 'sort'> {
    const opened = page === undefined || page === openPageOf(this.state) ? page : Object.freeze<Page>({ ...page });
    const sort = this.#sorts.get(formatPage(page));
    if (opened === undefined || 'kind' in opened)
      return { selection: opened, question: undefined, answer: undefined, sort };
    return { selection: undefined, question: opened, answer: undefined, sort };
  }

  /** Finds the meetings of the open question, for the map. If the module cannot be loaded, the map shows all places. */
  async #findAnswer(): Promise<void> {
    const { question, atlas, filter, visible } = this.state;
    if (question === undefined) return;
    const module = await import('../core/queries/question-meetings.js').catch(() => undefined);
    const now = this.state;
    if (now.question === question && now.atlas === atlas && now.visible === visible)
      this.#store.patch({ answer: module?.meetingsOfQuestion(atlas, question, filter, visible) });
  }

  /** Shows the list of meetings, places, people or sources. */
  showList(listView: ListView): void {
    this.#store.patch({ listView });
  }

  /**
   * Shows only the meetings that pass, on the map, in every list and on every page; `{}` shows all again. The first call loads
   * the filter module, unless `prepareFilters` has done so.
   * @param origin a change by the user can be undone with Back.
   * @throws the error of `import()` if the module could not be loaded.
   */
  async setFilter(filter: Filter, origin: Origin = { by: 'api' }): Promise<void> {
    const call = ++this.#filterCalls;
    if (filter === NO_FILTER && this.state.filterText === '') return;
    this.#filters ??= await loadFilters();
    if (call !== this.#filterCalls) return;
    const { applyFilter, formatFilter } = this.#filters;
    const filterText = formatFilter(filter);
    if (filterText === this.state.filterText) return;
    const visible = applyFilter(this.state.atlas, filter);
    this.#store.patch({ filter, filterText, filterOrigin: origin, visible });
    void this.#findAnswer();
  }

  /**
   * Loads the filter module and, for a large atlas, builds the indexes of attendance and of the filter in steps of a few
   * milliseconds: the page of a person needs the first one. Errors are not reported here: `setFilter` throws them.
   */
  async prepareFilters(): Promise<void> {
    const { atlas } = this.state;
    try {
      this.#filters ??= await loadFilters();
      if (!isLarge(atlas)) return;
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

/** Whether the atlas has the thing, or all people of the question. */
const isKnown = (atlas: Atlas, page: Page): boolean =>
  'kind' in page
    ? canOpen(atlas, page)
    : atlas !== emptyAtlas && ('people' in page ? page.people : []).every((id) => atlas.personById.has(id));

/** Whether there is such a thing. The page of a question opens in any case. */
const canOpen = (atlas: Atlas, page: Page): boolean => 'question' in page || thingAt(atlas, page) !== undefined;
