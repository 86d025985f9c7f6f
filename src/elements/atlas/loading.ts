/**
 * What an atlas loads, and when. The source is `src`; without it the data in its own children; without those the bundled
 * first atlas. With `loading="lazy"` nothing is asked for until the atlas is near the viewport, or its address is open.
 *
 * An element may be connected before the parser has read its children, moved while it loads, and given another `src`
 * before the last one came: each source is loaded once, and the last one asked for is the one that is shown.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasData } from '../../core/model/model.js';
import type { AtlasSource, AtlasStore, LoadOptions } from '../../state/atlas-store.js';
import { findHtmlData } from './html-data.js';

/** How far from the viewport a lazy atlas begins to load: one screen, so that it is there when the reader is. */
const NEAR = '100% 0px';

/** What is in a native file, parsed already: GeoJSON whose features are places (geo/schema/atlas.schema.json). */
export interface AtlasFile {
  readonly type: 'FeatureCollection';
  readonly features: readonly unknown[];
  readonly parley?: unknown;
}

const isFile = (data: AtlasData | AtlasFile): data is AtlasFile => 'features' in data;

export interface LoadingHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly loading: 'lazy' | 'eager';
}

export interface LoadingOptions {
  readonly store: AtlasStore;
  /** Something asks for this atlas now, wherever it is: an address that names it, or paper. */
  isWanted(): boolean;
  /** Settles when what the data must not come before is there: words, and if it comes soon what draws the map. */
  until(): Promise<unknown>;
}

export class Loading implements ReactiveController {
  readonly #host: LoadingHost;
  readonly #options: LoadingOptions;
  #children: MutationObserver | undefined;
  #near: IntersectionObserver | undefined;
  #isNear = false;
  /** What the store shows or is loading: an address, `html`, `bundled`, or `given` by script. */
  #asked: string | undefined;
  /** The data element, while the data is the page's own. */
  #data: Element | undefined;

  constructor(host: LoadingHost, options: LoadingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Nothing was asked for yet: a placeholder is all there is. */
  get waiting(): boolean {
    return this.#asked === undefined;
  }

  /** Nobody else could load it: the data is in this page or came from its script. */
  get isOwn(): boolean {
    return this.#asked === 'html' || this.#asked === 'given';
  }

  /** The element the data came from, if it came from the page itself. */
  get data(): Element | undefined {
    return this.#data;
  }

  hostConnected(): void {
    this.#children = new MutationObserver((changes) => this.#childrenChanged(changes));
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#near?.disconnect();
    this.#near = undefined;
    document.removeEventListener('DOMContentLoaded', this.#parsed);
    // Moving in the document disconnects and connects at once: only one that stays away stops loading.
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#options.store.state.status !== 'loading') return;
      this.#options.store.abort();
      this.#asked = undefined;
    });
  }

  /** The URLs that `src` names, relative to the page no longer. */
  absolute(src: string): readonly string[] {
    const { baseURI } = this.#host;
    return src
      .split(/\s+/)
      .filter(Boolean)
      .map((url) => (URL.canParse(url, baseURI) ? new URL(url, baseURI).href : url));
  }

  /** Loads what is to be loaded now, unless it is what was asked for last. */
  ask(): void {
    const { store } = this.#options;
    if (!this.#host.isConnected || this.#asked === 'given') return;
    if (this.waiting && this.#host.loading === 'lazy' && !this.#isNear && !this.#options.isWanted()) {
      this.#watch();
      return;
    }
    const { src } = this.#host;
    this.#data = src ? undefined : findHtmlData(this.#host);
    if (src) {
      const [first = '', ...others] = this.absolute(src);
      this.#load(`src ${[first, ...others].join(' ')}`, others.length === 0 ? first : [first, ...others]);
    } else if (this.#data !== undefined) {
      const data = this.#data;
      this.#load('html', async () => (await import('./html-text.js')).textOfHtmlData(data));
    } else if (document.readyState === 'loading' && store.state.status === 'idle') {
      document.addEventListener('DOMContentLoaded', this.#parsed);
    } else {
      this.#load('bundled', async () => (await import('../../../geo/us-dprk-2018.js')).data);
    }
  }

  /** Script gave data: it stays until `src` is set anew. A file is read as if it had been loaded. */
  given(data: AtlasData | AtlasFile): void {
    if (typeof data !== 'object' || data === null)
      throw new TypeError(`Got ${String(data)}, expected data as readAtlas gives it, or the content of a native file.`);
    this.#options.store.abort();
    this.#asked = 'given';
    this.#data = undefined;
    if (isFile(data)) void this.#options.store.load(() => Promise.resolve(JSON.stringify(data)));
    else this.#options.store.show(data);
  }

  /** A reader's own files: they stay until `src` is set anew. */
  opened(files: readonly Blob[], options: LoadOptions): Promise<boolean> {
    this.#asked = 'given';
    this.#data = undefined;
    return this.#options.store.load(files, { ...options, until: this.#options.until() });
  }

  /** `src` was set: it counts again, even after data was given. */
  renewed(): void {
    if (this.#asked === 'given') this.#asked = '';
    this.ask();
  }

  #load(asked: string, source: AtlasSource): void {
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#options.store.load(source, { until: this.#options.until() });
  }

  readonly #parsed = (): void => {
    document.removeEventListener('DOMContentLoaded', this.#parsed);
    this.ask();
  };

  #childrenChanged(changes: readonly MutationRecord[]): void {
    const own = changes.some(({ target }) => target === this.#host);
    const inData = this.#data !== undefined && changes.some(({ target }) => this.#data?.contains(target));
    if (own) this.#host.requestUpdate();
    if (inData && this.#asked === 'html') this.#asked = '';
    if (own && findHtmlData(this.#host) !== this.#data && this.#asked === 'html') this.#asked = '';
    if (own || inData) this.ask();
  }

  #watch(): void {
    if (this.#near !== undefined) return;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#isNear = true;
        this.#near?.disconnect();
        this.#near = undefined;
        this.ask();
        this.#host.requestUpdate();
      },
      { rootMargin: NEAR },
    );
    this.#near.observe(this.#host);
  }
}
