/**
 * Brings an atlas into view when a reader comes by a link to one of its pages: with the address of the web page, or by a link in
 * the text around the atlas. Focus goes to the page that the link has opened, as it goes to the target of any fragment. This
 * happens once for each link, without animation, and not if the reader has begun to read elsewhere.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseAddress } from '../../core/navigation/addresses.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import { openPageOf } from '../../state/snapshot.js';
import { deepActiveElement } from '../base/focus.js';
import { isPlainClick } from '../base/plain-click.js';
import type { AddressBinding } from './address-binding.js';
import type { Parts } from './parts.js';

export interface ArrivalHost extends ReactiveControllerHost, HTMLElement {
  readonly store: AtlasStore;
  readonly loading: 'lazy' | 'eager';
}

export class Arrival implements ReactiveController {
  readonly #host: ArrivalHost;
  readonly #address: AddressBinding;
  readonly #parts: Parts;
  /** What has named a page that is not shown yet: the address at first, or a link in the text. */
  #expectedBy: 'address' | 'link' | 'nothing' | undefined;

  constructor(host: ArrivalHost, address: AddressBinding, parts: Parts) {
    this.#host = host;
    this.#address = address;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    // An atlas that is moved in the document has arrived before.
    this.#expectedBy ??= this.#address.namesAPage && isNavigation() ? 'address' : 'nothing';
    document.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#onClick);
  }

  /** The data is shown for the first time, or again. */
  shown(): void {
    const expectedBy = this.#expectedBy;
    this.#expectedBy = 'nothing';
    if (expectedBy === 'link' || (expectedBy === 'address' && !hasBegunToRead())) void this.#arrive();
  }

  async #arrive(): Promise<void> {
    await this.#parts.drawn();
    if (openPageOf(this.#host.store.state) === undefined || !this.#host.isConnected) return;
    const { top, bottom } = this.#host.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.#host.scrollIntoView({ block: 'start', behavior: 'instant' });
    // The element that shows pages may still be loading.
    const before = deepActiveElement();
    await customElements.whenDefined('parley-details');
    await this.#parts.drawn();
    if (deepActiveElement() === before) this.#parts.find('parley-details')?.focus({ preventScroll: true });
  }

  /** A link in the text around the atlas. The browser changes the address after this event, so the atlas follows after it. */
  readonly #onClick = (event: MouseEvent): void => {
    const path = event.composedPath();
    const link = path.find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (link === undefined || path.includes(this.#host) || event.defaultPrevented || !isPlainClick(event)) return;
    const isHere = link.href.split('#')[0] === location.href.split('#')[0];
    const page = parseAddress(link.hash, this.#address.namespace)?.page;
    if (!isHere || page === undefined) return;
    setTimeout(() => {
      if (!this.#address.namesAPage) return;
      // The event that tells of the new address may come later.
      this.#host.store.select(page, { by: 'url' });
      if (this.#host.store.state.status === 'ready') void this.#arrive();
      else {
        this.#expectedBy = 'link';
        this.#host.requestUpdate(); // a lazy atlas loads now
      }
    });
  };
}

/** Whether the page was opened by a link. After a reload, Back or Forward the browser itself restores where the reader was. */
function isNavigation(): boolean {
  // A frame does not scroll the page around it.
  if (window !== window.top) return false;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry === undefined || entry.type === 'navigate';
}

const hasBegunToRead = (): boolean => scrollY !== 0 || deepActiveElement() !== undefined;
