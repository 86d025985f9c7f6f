/**
 * The language of an atlas: its own `lang`, else that of the nearest element around it, through shadow roots. A change of any
 * of these attributes is followed. While the words of a new language are loading, the atlas keeps its old language and delays
 * its data, so that the user never sees one language replaced by another.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadMessages, onRegistered, resolveLang } from '../../languages/index.js';

/** @returns the `lang` that applies to an element, undefined if no element around it has one. */
export function inheritedLang(element: Element): string | undefined {
  for (
    let node: Node | null = element;
    node !== null;
    node = node instanceof ShadowRoot ? node.host : node.parentNode
  ) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang !== null && lang !== '') return lang;
  }
  return undefined;
}

export class LanguageController implements ReactiveController {
  /** Defined while words are loading; settles when they are loaded or could not be. */
  loading: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #setLang: (lang: string) => void;
  #observer: MutationObserver | undefined;
  #unregister: (() => void) | undefined;

  /** @param setLang called with a BCP 47 tag for which there are words. */
  constructor(host: ReactiveControllerHost & Element, setLang: (lang: string) => void) {
    this.#host = host;
    this.#setLang = setLang;
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
    this.#unregister = onRegistered(() => this.follow());
    this.#observer = new MutationObserver(() => this.follow());
    // An observer does not see into the trees around its own, so it observes each root on the way up.
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  hostDisconnected(): void {
    this.#unregister?.();
    this.#unregister = undefined;
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Reads the language again and switches to it once its words are loaded. */
  follow(): void {
    const tag = inheritedLang(this.#host);
    const loading = loadMessages(tag);
    if (loading === undefined) {
      this.loading = undefined;
      this.#setLang(resolveLang(tag));
      return;
    }
    const settled = loading
      .catch(() => undefined)
      .then(() => {
        if (this.loading !== settled) return;
        this.loading = undefined;
        this.#setLang(resolveLang(tag));
      });
    this.loading = settled;
  }
}
