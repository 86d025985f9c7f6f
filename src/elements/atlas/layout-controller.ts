/**
 * Decides how map and panel are arranged. The width that the page gives decides whether the panel is beside the map or below it,
 * and the height whether the heading has one line. Below the map the atlas is as high as a list that begins with few rows; from
 * the first page or longer list that the reader opens it keeps that height, and the panel scrolls inside. The text that follows
 * the atlas therefore does not move while the reader uses it.
 */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Values of the attribute `layout`. */
export type LayoutName = 'auto' | 'side' | 'stacked' | 'compact';
const NAMES: readonly string[] = ['auto', 'side', 'stacked', 'compact'] satisfies readonly LayoutName[];

/** In rem: from these widths on the panel is beside the map, by itself and if the page asks for it. */
const BESIDE_WIDTH = 46;
const MIN_BESIDE_WIDTH = 30;
/** In rem: in a lower atlas the heading has one line. */
const SHORT_HEIGHT = 30;

export interface LayoutHost extends ReactiveControllerHost, HTMLElement {
  readonly layout: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class LayoutController implements ReactiveController {
  readonly #host: LayoutHost;
  readonly #sizes: ResizeObserver | undefined;
  #probe: HTMLElement | undefined;
  #isObserved = false;
  #width = 0;
  #isBeside = false;
  #isShort = false;
  /** The page gives the atlas its height. */
  #hasHeight = false;
  /** In pixels: the height that the atlas keeps. */
  #heldHeight: number | undefined;

  constructor(host: LayoutHost) {
    this.#host = host;
    this.#sizes = isServer
      ? undefined
      : new ResizeObserver(() => {
          this.#isObserved = true;
          this.follow();
        });
    host.addController(this);
  }

  hostConnected(): void {
    // A height in a media query may change without a change of the width.
    addEventListener('resize', this.follow);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.follow);
    this.#sizes?.disconnect();
    this.#probe = undefined;
  }

  /** The observer first reports with the first frame, and the data may be drawn before it. */
  hostUpdate(): void {
    if (!this.#isObserved) this.#measure();
  }

  /** Sets the height, and observes the probe, whose size does not depend on the content of the atlas. */
  hostUpdated(): void {
    const region = this.#region;
    // Through the object model, because a security policy may forbid attributes with styles.
    if (region !== null) region.style.blockSize = this.#heldHeight === undefined ? '' : `${this.#heldHeight}px`;
    const probe = this.#host.renderRoot.querySelector<HTMLElement>('.probe') ?? undefined;
    if (probe === this.#probe || probe === undefined) return;
    this.#sizes?.disconnect();
    this.#probe = probe;
    this.#sizes?.observe(probe);
  }

  /** The classes of the region; empty before the atlas is measured for the first time. */
  get classes(): string {
    if (this.#width === 0) return '';
    return [
      this.#isBeside ? 'beside' : 'stacked',
      this.#name === 'compact' ? 'compact' : '',
      this.#isShort ? 'short' : '',
      this.hasNaturalHeight ? 'natural' : '',
      this.#heldHeight === undefined ? '' : 'held',
    ].join(' ');
  }

  /** The atlas is as high as its content, so its list begins with few rows. */
  get hasNaturalHeight(): boolean {
    return this.#width > 0 && !this.#isBeside && !this.#hasHeight && this.#name !== 'compact';
  }

  /** Keeps the present height from now on, if it is that of the content. Call it before the content changes. */
  hold(): void {
    const region = this.#region;
    if (this.#heldHeight !== undefined || !region?.classList.contains('natural')) return;
    this.#heldHeight = region.offsetHeight;
    this.#host.requestUpdate();
  }

  /** Gives the atlas the height of its content again: other data is shown. */
  release(): void {
    if (this.#heldHeight === undefined) return;
    this.#heldHeight = undefined;
    this.#host.requestUpdate();
  }

  get #name(): LayoutName {
    const { layout } = this.#host;
    return NAMES.includes(layout) ? (layout as LayoutName) : 'auto';
  }

  get #region(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.region');
  }

  /** Measures the atlas again, and draws it if its arrangement is another now. */
  readonly follow = (): void => {
    const before = this.classes;
    this.#measure();
    if (before !== this.classes) this.#host.requestUpdate();
  };

  #measure(): void {
    if (isServer) return;
    const width = (this.#probe ?? this.#host).clientWidth;
    if (width === 0) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const minWidth = { auto: BESIDE_WIDTH, compact: BESIDE_WIDTH, side: MIN_BESIDE_WIDTH, stacked: Infinity }[
      this.#name
    ];
    const isBeside = width >= minWidth * rem;
    // A percentage of a height that is not given is no height, so the probe then has none.
    const givenHeight = this.#probe?.clientHeight ?? 0;
    const height = givenHeight > 0 ? givenHeight : (this.#region?.offsetHeight ?? 0);
    const hasHeight = givenHeight > 0 || getComputedStyle(this.#host).getPropertyValue('--parley-height').trim() !== '';
    if (width !== this.#width || hasHeight || isBeside) this.#heldHeight = undefined;
    this.#width = width;
    this.#isBeside = isBeside;
    this.#hasHeight = hasHeight;
    this.#isShort = this.#name === 'compact' || (hasHeight && height < SHORT_HEIGHT * rem);
  }
}
