/** Loads what brings an atlas into view (arrival.ts): at once where a link may lead to it, else after the first view. */
import type { ReactiveController } from 'lit';
import type { AddressBinding } from './address-binding.js';
import type { Arrival, ArrivalHost } from './arrival.js';
import type { Parts } from './parts.js';

export class Arriving implements ReactiveController {
  readonly #parts: readonly [host: ArrivalHost, address: AddressBinding, parts: Parts];
  #arrival: Promise<Arrival | undefined> | undefined;

  constructor(...parts: readonly [host: ArrivalHost, address: AddressBinding, parts: Parts]) {
    this.#parts = parts;
    parts[0].addController(this);
  }

  hostConnected(): void {
    const [host, address] = this.#parts;
    if (address.namesAPage || host.loading === 'lazy' || isLinked(address.namespace)) void this.#load();
  }

  /** The data is shown for the first time, or again. */
  async shown(): Promise<void> {
    (await this.#load())?.shown();
  }

  /** @returns undefined if the module could not be fetched: then the atlas is shown where it is. */
  #load(): Promise<Arrival | undefined> {
    return (this.#arrival ??= import('./arrival.js').then(
      ({ Arrival }) => new Arrival(...this.#parts),
      () => undefined,
    ));
  }
}

/** Whether a link of the page names a page of the atlas. */
const isLinked = (namespace: string): boolean => [...document.links].some(({ hash }) => hash.includes(`${namespace}:`));
