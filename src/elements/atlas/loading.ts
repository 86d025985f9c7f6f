/**
 * What an atlas loads, and when. The source is `src`; without it the data in the atlas's children; without those the bundled
 * first atlas. With `loading="lazy"` nothing is requested until the atlas is near the viewport or its address is open.
 *
 * An atlas may be connected before the parser has read its children, moved while it loads, and given another `src` before the
 * previous one is loaded. Each source is loaded once, and the last requested source is shown.
 */
import type { FeatureCollection, Geometry } from 'geojson';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasData } from '../../core/model/model.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import type { AtlasSource, LoadOptions } from '../../state/read-source.js';
import { captionOfHtmlData, findHtmlData } from './html-data.js';

/** A lazy atlas begins to load one screen before it comes into the viewport. */
const NEAR = '100% 0px';

/** The parsed content of a native file: GeoJSON whose features are places (geo/schema/atlas.schema.json). */
export interface AtlasFile extends FeatureCollection<Geometry | null> {
  /** Everything beside the places. The reader checks it. */
  readonly parley?: unknown;
}

const isFile = (data: AtlasData | AtlasFile): data is AtlasFile => 'features' in data;

export interface LoadingHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly loading: 'lazy' | 'eager';
}

export interface LoadingOptions {
  readonly store: AtlasStore;
  /** Whether a lazy atlas must load wherever it is: the address names one of its pages, or the page is being printed. */
  mustLoad(): boolean;
  /** Settles when the data may be shown: the words are loaded, and the map is loaded or takes too long to wait for. */
  until(): Promise<unknown>;
}

export class Loading implements ReactiveController {
  readonly #host: LoadingHost;
  readonly #options: LoadingOptions;
  #children: MutationObserver | undefined;
  #near: IntersectionObserver | undefined;
  #isNear = false;
  /** The source that the store shows or loads: `src` and its URLs, `html`, `bundled`, or `given` by script. */
  #source: string | undefined;
  /** The element that holds the data, while the data is in the page. */
  #dataElement: Element | undefined;

  constructor(host: LoadingHost, options: LoadingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Nothing was requested yet, so the atlas draws a placeholder. */
  get isWaiting(): boolean {
    return this.#source === undefined;
  }

  /** The data is in this page or came from its script, so another page could not load it. */
  get isOwn(): boolean {
    return this.#source === 'html' || this.#source === 'given';
  }

  hostConnected(): void {
    this.#children = new MutationObserver((changes) => this.#onChildrenChange(changes));
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#near?.disconnect();
    this.#near = undefined;
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    // A move in the document disconnects and connects at once; only an atlas that stays disconnected stops loading.
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#options.store.state.status !== 'loading') return;
      this.#options.store.abort();
      this.#source = undefined;
    });
  }

  /** @returns the URLs in `src` as absolute URLs. */
  absolute(src: string): readonly string[] {
    const { baseURI } = this.#host;
    return src
      .split(/\s+/)
      .filter(Boolean)
      .map((url) => (URL.canParse(url, baseURI) ? new URL(url, baseURI).href : url));
  }

  /** Loads the current source, unless it is already the requested one. */
  load(): void {
    const { store } = this.#options;
    if (!this.#host.isConnected || this.#source === 'given') return;
    if (this.isWaiting && this.#host.loading === 'lazy' && !this.#isNear && !this.#options.mustLoad()) {
      this.#watchViewport();
      return;
    }
    const { src } = this.#host;
    this.#dataElement = src ? undefined : findHtmlData(this.#host);
    if (src) {
      const [first = '', ...others] = this.absolute(src);
      this.#request(`src ${[first, ...others].join(' ')}`, others.length === 0 ? first : [first, ...others]);
    } else if (this.#dataElement !== undefined) {
      const data = this.#dataElement;
      const read: AtlasSource = async () => (await import('./html-text.js')).textOfHtmlData(data);
      this.#request('html', read, captionOfHtmlData(data));
    } else if (document.readyState === 'loading' && store.state.status === 'idle') {
      document.addEventListener('DOMContentLoaded', this.#onParsed);
    } else {
      this.#request('bundled', async () => (await import('../../../geo/us-dprk-2018.js')).data);
    }
  }

  /** Shows data from script until `src` is set again. The content of a file is read as if it had been loaded. */
  show(data: AtlasData | AtlasFile): void {
    if (typeof data !== 'object' || data === null)
      throw new TypeError(`Got ${String(data)}, expected data as readAtlas gives it, or the content of a native file.`);
    this.#options.store.abort();
    this.#source = 'given';
    this.#dataElement = undefined;
    if (isFile(data)) void this.#options.store.load(() => Promise.resolve(JSON.stringify(data)));
    else this.#options.store.show(data);
  }

  /** Shows files that the user chose until `src` is set again. */
  open(files: readonly Blob[], options: LoadOptions): Promise<boolean> {
    this.#source = 'given';
    this.#dataElement = undefined;
    return this.#options.store.load(files, { ...options, until: this.#options.until() });
  }

  /** Call it when `src` was set: it replaces even data from script. */
  onSrcChange(): void {
    if (this.#source === 'given') this.#source = '';
    this.load();
  }

  #request(name: string, source: AtlasSource, title = ''): void {
    if (name === this.#source) return;
    this.#source = name;
    void this.#options.store.load(source, { title, until: this.#options.until() });
  }

  readonly #onParsed = (): void => {
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    this.load();
  };

  #onChildrenChange(changes: readonly MutationRecord[]): void {
    const own = changes.some(({ target }) => target === this.#host);
    const inData = this.#dataElement !== undefined && changes.some(({ target }) => this.#dataElement?.contains(target));
    if (own) this.#host.requestUpdate();
    if (inData && this.#source === 'html') this.#source = '';
    if (own && findHtmlData(this.#host) !== this.#dataElement && this.#source === 'html') this.#source = '';
    if (own || inData) this.load();
  }

  #watchViewport(): void {
    if (this.#near !== undefined) return;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#isNear = true;
        this.#near?.disconnect();
        this.#near = undefined;
        this.load();
        this.#host.requestUpdate();
      },
      { rootMargin: NEAR },
    );
    this.#near.observe(this.#host);
  }
}
