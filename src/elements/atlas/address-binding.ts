/**
 * The addresses of the pages of one atlas. They are a part of the fragment of the page's address, and are bound to the state of
 * the atlas while it is in the document.
 */
import { formatPage, mergeAddress, opensPage, type Page } from '../../core/navigation/question-links.js';
import { bindToHash, conditionsOf, type HashBinding } from '../../page/hash-routing.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { openPageOf } from '../../state/snapshot.js';
import { claimNamespace, releaseNamespace } from './namespaces.js';

interface Host extends HTMLElement {
  readonly store: AtlasStore;
  readonly selected: string | undefined;
  readonly routing: 'hash' | 'none';
}

/** @returns the address of this page if a `<base>` resolves fragments against another one, else ''. */
function addressBeforeFragment(): string {
  const [base] = document.baseURI.split('#');
  const [page = ''] = location.href.split('#');
  return base === page ? '' : page;
}

export class AddressBinding {
  readonly #host: Host;
  #namespace = '';
  #binding: HashBinding | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get namespace(): string {
    return this.#namespace;
  }

  /** Whether the address names a page of this atlas. */
  get namesAPage(): boolean {
    return this.#isBound && opensPage(location.hash, this.#namespace);
  }

  /** Settles when the page and the filter that the address names are known. */
  get reading(): Promise<void> | undefined {
    return this.#binding?.reading;
  }

  /** Reserves a part of the fragment. Call it before any other method. */
  claim(): void {
    this.#namespace = claimNamespace(this.#host);
  }

  /** Binds the state to the address, or unbinds it, according to `routing`. */
  bind(): void {
    if (!this.#isBound) this.#unbindState();
    else this.#binding ??= bindToHash(this.#host.store, this.#namespace, window);
  }

  release(): void {
    this.#unbindState();
    releaseNamespace(this.#host);
  }

  /** Opens the page of a question that `selected` names; the overview if it names none. */
  async openQuestion(selected: string): Promise<void> {
    const { parseQuestion } = await import('../../core/navigation/addresses.js');
    if (selected === this.#host.selected) this.#host.store.select(parseQuestion(selected), { by: 'data' });
  }

  /**
   * @param page undefined for the overview.
   * @param filterText as in addresses; by default the present filter.
   * @returns the address of a page, for `href`.
   */
  href(page: Page | undefined, filterText = this.#host.store.state.filterText): string {
    const { state } = this.#host.store;
    const { sort } = state;
    const isOpen = sort !== undefined && formatPage(page) === formatPage(openPageOf(state));
    const conditions = conditionsOf({ filterText, sort: isOpen ? sort : undefined });
    const fragment = mergeAddress(this.#isBound ? location.hash : '', page, conditions, this.#namespace);
    return `${addressBeforeFragment()}${fragment === '' ? '#' : fragment}`;
  }

  get #isBound(): boolean {
    return this.#host.routing === 'hash';
  }

  #unbindState(): void {
    this.#binding?.unbind();
    this.#binding = undefined;
  }
}
