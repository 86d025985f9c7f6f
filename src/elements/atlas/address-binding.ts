/** The addresses of one atlas's pages: its part of the page's fragment, bound to its state while it is in the document. */
import { formatFragment, mergeFragment, parseFragment } from '../../core/navigation/links.js';
import type { Ref } from '../../core/kinds/registry.js';
import { bindToHash } from '../../page/hash-routing.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { claimNamespace, releaseNamespace } from './namespaces.js';

interface Host extends HTMLElement {
  readonly store: AtlasStore;
  readonly routing: 'hash' | 'none';
}

/** A `<base>` resolves a fragment against another page: then the address has to be a whole one. */
function elsewhere(): string {
  const [base] = document.baseURI.split('#');
  const [page = ''] = location.href.split('#');
  return base === page ? '' : page;
}

export class AddressBinding {
  readonly #host: Host;
  #namespace = '';
  #unbind: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get namespace(): string {
    return this.#namespace;
  }

  /** The page's address names a page of this atlas. */
  get namesAPage(): boolean {
    return this.#isBound && parseFragment(location.hash, this.#namespace) !== undefined;
  }

  /** Takes a part of the fragment; call it before anything asks for it. */
  claim(): void {
    this.#namespace = claimNamespace(this.#host);
  }

  /** Binds or frees the state as `routing` now says. */
  bind(): void {
    if (!this.#isBound) this.#free();
    else this.#unbind ??= bindToHash(this.#host.store, this.#namespace, window);
  }

  release(): void {
    this.#free();
    releaseNamespace(this.#host);
  }

  /** @returns the address of a page, for `href`; undefined is the overview. */
  href(ref: Ref | undefined): string {
    const fragment = this.#isBound
      ? mergeFragment(location.hash, ref, this.#namespace)
      : formatFragment(ref, this.#namespace);
    return `${elsewhere()}${fragment === '' ? '#' : fragment}`;
  }

  get #isBound(): boolean {
    return this.#host.routing === 'hash';
  }

  #free(): void {
    this.#unbind?.();
    this.#unbind = undefined;
  }
}
