/** Measures a timeline: the element, which may be outside of any layout, its lanes, and the words under them. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface SizedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class TimelineSizes implements ReactiveController {
  /** Width of the element, width and height of its lanes, in pixels; 0 until they are drawn. */
  outer = 0;
  width = 0;
  height = 0;
  readonly #host: SizedHost;
  readonly #observer = new ResizeObserver(() => this.#measureInNextFrame());
  #frame: number | undefined;
  #observed: Element | null = null;
  #pen: CanvasRenderingContext2D | null | undefined;

  constructor(host: SizedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const element = this.#find('.plot') ?? this.#find('.outer');
    if (element === this.#observed || element === null) return;
    this.#observer.disconnect();
    this.#observed = element;
    this.#observer.observe(element);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** @returns the width of a text under the lanes, in pixels. */
  readonly widthOf = (text: string): number => {
    this.#pen ??= document.createElement('canvas').getContext('2d');
    const room = this.#find('.room');
    if (this.#pen === null || room === null) return text.length * 8;
    const { fontFamily, fontSize } = getComputedStyle(room);
    this.#pen.font = `${fontSize} ${fontFamily}`;
    return this.#pen.measureText(text).width + 4;
  };

  /** Drawing changes the size of what is observed. In the frame of the report, a browser calls that a loop, which is an error. */
  #measureInNextFrame(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#measure();
    });
  }

  #measure(): void {
    const plot = this.#find('.plot');
    const outer = this.#find('.outer')?.clientWidth ?? 0;
    const [width, height] = [plot?.clientWidth ?? 0, plot?.clientHeight ?? 0];
    if (outer === this.outer && width === this.width && height === this.height) return;
    [this.outer, this.width, this.height] = [outer, width, height];
    this.#host.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
