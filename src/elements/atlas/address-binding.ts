/**
 * The addresses of the pages of one atlas. They are a part of the fragment of the page's address, and are bound to the state of
 * the atlas while it is in the document.
 */
import { formatFragment, mergeFragment, parseFragment } from '../../core/navigation/links.js';
import type { Ref } from '../../core/kinds/registry.js';
import { bindToHash } from '../../page/hash-routing.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { claimNamespace, releaseNamespace } from './namespaces.js';

interface Host extends HTMLElement {
  readonly store: AtlasStore;
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
  #unbind: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  get namespace(): string {
    return this.#namespace;
  }

  /** Whether the address names a page of this atlas. */
  get namesAPage(): boolean {
    return this.#isBound && parseFragment(location.hash, this.#namespace) !== undefined;
  }

  /** Reserves a part of the fragment. Call it before any other method. */
  claim(): void {
    this.#namespace = claimNamespace(this.#host);
  }

  /** Binds the state to the address, or unbinds it, according to `routing`. */
  bind(): void {
    if (!this.#isBound) this.#unbindState();
    else this.#unbind ??= bindToHash(this.#host.store, this.#namespace, window);
  }

  release(): void {
    this.#unbindState();
    releaseNamespace(this.#host);
  }

  /** @returns the address of a page, for `href`. @param ref undefined for the overview. */
  href(ref: Ref | undefined): string {
    const fragment = this.#isBound
      ? mergeFragment(location.hash, ref, this.#namespace)
      : formatFragment(ref, this.#namespace);
    return `${addressBeforeFragment()}${fragment === '' ? '#' : fragment}`;
  }

  get #isBound(): boolean {
    return this.#host.routing === 'hash';
  }

  #unbindState(): void {
    this.#unbind?.();
    this.#unbind = undefined;
  }
}
