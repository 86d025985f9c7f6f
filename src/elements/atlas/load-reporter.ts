/** Reports what was loaded and what failed: to the page by events, to screen readers by speech. templates.ts shows the same. */
import type { LitElement } from 'lit';
import type { Atlas } from '../../core/model/model.js';
import { statistics } from '../../core/queries/atlas.js';
import { atlasEn } from '../../languages/en/atlas.js';
import { formatTimeOfDay, words } from '../../languages/index.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import type { Failure, Snapshot } from '../../state/snapshot.js';
import type { Announcer } from '../base/announcer.js';
import { ParleyErrorEvent, ParleyLoadEvent } from '../base/events.js';
import { loadDeferredElementsSoon } from '../base/deferred-elements.js';
import type { Parts } from './parts.js';

/** The shortest time between two announcements of an update: data may change every few seconds. */
const SAY_UPDATE_MS = 60_000;

export class LoadReporter {
  readonly #atlas: LitElement;
  readonly #store: AtlasStore;
  readonly #parts: Parts;
  readonly #announcer: Announcer;
  /** The atlas for which `parley-load` was last dispatched. */
  #reported: Atlas | undefined;
  #saidUpdateAt = -Infinity;

  constructor(atlas: LitElement, store: AtlasStore, parts: Parts, announcer: Announcer) {
    this.#atlas = atlas;
    this.#store = store;
    this.#parts = parts;
    this.#announcer = announcer;
  }

  /** Dispatches `parley-load`. The event promises drawn markers, so it waits for the map if one is visible. */
  async reportLoaded({ atlas, issues }: Snapshot): Promise<void> {
    await this.#atlas.updateComplete;
    const map = this.#parts.find('parley-map');
    if (map !== null && map.getClientRects().length > 0) await map.firstDraw;
    if (this.#store.state.atlas !== atlas || !this.#atlas.isConnected || this.#reported === atlas) return;
    this.#reported = atlas;
    const { meetings, calls, places, people } = statistics(atlas);
    this.#atlas.dispatchEvent(new ParleyLoadEvent({ places, meetings: meetings + calls, people, issues }));
    loadDeferredElementsSoon();
    void this.#store.prepareFilters();
    if (issues.length > 0) this.#atlas.dispatchEvent(new ParleyErrorEvent({ issues }));
  }

  /** Says that a refresh has brought other data, at most once a minute. */
  reportUpdate(): void {
    const { updatedAt, lang } = this.#store.state;
    if (updatedAt === undefined || updatedAt - this.#saidUpdateAt < SAY_UPDATE_MS) return;
    this.#saidUpdateAt = updatedAt;
    this.#announcer.announce(words(lang, atlasEn).updated(formatTimeOfDay(updatedAt, lang)));
  }

  reportFailure(failure: Failure): void {
    this.#atlas.dispatchEvent(new ParleyErrorEvent({ failure }));
    this.#announcer.announce(words(this.#store.state.lang, atlasEn).failed(failure));
  }

  /** Deferred elements have something to show but could not be fetched. */
  reportMissingParts(): void {
    this.#atlas.dispatchEvent(new ParleyErrorEvent({ failure: { reason: 'network', detail: '' } }));
    this.#announcer.announce(words(this.#store.state.lang, atlasEn).partsMissing);
  }
}
