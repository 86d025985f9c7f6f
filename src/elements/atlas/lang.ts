/**
 * The language an atlas speaks: its own `lang`, else that of the nearest element around it, through shadow roots, and
 * again whenever one of them changes. Its words may still be on their way; until they are here the atlas keeps its old
 * language, and what it loads waits for them, so that nobody sees one language turn into another.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadMessages, onRegistered, resolveLang } from '../../languages/index.js';

/** @returns the `lang` in force at an element, undefined if nobody around it says any. */
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

export class Language implements ReactiveController {
  /** While words are being loaded: settles, whatever came of it, when they are here. */
  arriving: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #speak: (lang: string) => void;
  #observer: MutationObserver | undefined;
  #forget: (() => void) | undefined;

  /** @param speak called with a BCP 47 tag that there are words for. */
  constructor(host: ReactiveControllerHost & Element, speak: (lang: string) => void) {
    this.#host = host;
    this.#speak = speak;
    host.addController(this);
  }

  hostConnected(): void {
    this.follow();
    this.#forget = onRegistered(() => this.follow());
    this.#observer = new MutationObserver(() => this.follow());
    // One observer cannot see into several trees by itself: it is told of each root on the way up.
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#forget = undefined;
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Reads the language again, and speaks it as soon as there are words. */
  follow(): void {
    const tag = inheritedLang(this.#host);
    const loading = loadMessages(tag);
    if (loading === undefined) {
      this.arriving = undefined;
      this.#speak(resolveLang(tag));
      return;
    }
    const settled = loading
      .catch(() => undefined)
      .then(() => {
        if (this.arriving !== settled) return;
        this.arriving = undefined;
        this.#speak(resolveLang(tag));
      });
    this.arriving = settled;
  }
}
