/**
 * The base class of every part of an atlas: it finds the atlas, listens to its store, and gives words in its language.
 *
 * A part names the slice of the snapshot it draws from (`slice`), and updates only when a value of that slice changes: a
 * pointer over a marker does not redraw a list of a thousand meetings.
 */
import { ContextConsumer } from '@lit/context';
import { LitElement, adoptStyles, type PropertyDeclarations, type PropertyValues } from 'lit';
import { haveSameItems } from '../../core/lib/same-items.js';
import { words } from '../../languages/index.js';
import type { Section } from '../../languages/section.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import type { Snapshot } from '../../state/snapshot.js';
import { tokens } from '../styles/tokens.js';
import { atlasContext, hostOf, type AtlasContext } from './context.js';
import { DETACHED_HOST, type AtlasHost } from './atlas-host.js';

export abstract class PartElement extends LitElement {
  static override properties: PropertyDeclarations = { atlas: { attribute: false } };

  /** The atlas to show, instead of the one that this part is inside of. */
  declare atlas: AtlasStore | undefined;

  #unsubscribe: (() => void) | undefined;
  #subscribed: AtlasStore | undefined;
  #hasTokens = false;
  readonly #consumer = new ContextConsumer(this, { context: atlasContext, callback: () => this.#follow() });

  constructor() {
    super();
    this.atlas = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    // A part defined before `<parley-atlas>` gets no answer to its request for the context: it asks again.
    if (this.#found === undefined && this.atlas === undefined) {
      void customElements.whenDefined('parley-atlas').then(() => {
        if (this.isConnected && this.#found === undefined) this.#consumer.hostConnected();
      });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#subscribed = undefined;
    delete this.#consumer.value;
  }

  /** As in `<parley-atlas>`: replaces what a server rendered. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('atlas')) this.#follow();
  }

  /** The consumer calls back once, but updates its value each time it is connected. */
  get #found(): AtlasContext | undefined {
    return this.#consumer.value;
  }

  protected get store(): AtlasStore | undefined {
    return this.atlas ?? this.#found?.store;
  }

  protected get atlasHost(): AtlasHost {
    const given = this.atlas === undefined ? undefined : hostOf(this.atlas);
    return given ?? this.#found?.atlasHost ?? DETACHED_HOST;
  }

  /** @returns the words of one part of the interface, in the language of the atlas. */
  protected words<Words extends object>(section: Section<Words>): Words {
    return words(this.store?.state.lang ?? 'en', section);
  }

  /** Draws the current state now, if it is not drawn yet. */
  drawNow(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /** The values this part draws from. It updates when one of them is another value or object than before. */
  protected abstract slice(state: Snapshot): readonly unknown[];

  /** Called for each change of the slice, before the update it causes. */
  protected stateChanged(_state: Snapshot, _before: Snapshot): void {
    this.requestUpdate();
  }

  /** A part outside the atlas does not inherit the tokens from it. */
  #setTokens(): void {
    if (this.#hasTokens || !(this.renderRoot instanceof ShadowRoot)) return;
    this.#hasTokens = true;
    adoptStyles(this.renderRoot, [tokens, ...(this.constructor as typeof LitElement).elementStyles]);
  }

  #follow(): void {
    const store = this.store;
    if (this.atlas !== undefined && this.#found === undefined) this.#setTokens();
    if (store === this.#subscribed || !this.isConnected) return;
    this.#unsubscribe?.();
    this.#subscribed = store;
    this.#unsubscribe = store?.subscribe((state, before) => {
      if (!haveSameItems(this.slice(state), this.slice(before))) this.stateChanged(state, before);
    });
    this.requestUpdate();
  }
}
