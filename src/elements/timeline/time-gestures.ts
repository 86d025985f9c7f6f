/**
 * Moves and zooms a timeline by pointer. The wheel zooms with Ctrl alone (a pinch on a trackpad is the same event), one finger moves
 * the line sideways and two zoom it. A wheel without Ctrl and a finger that moves up or down scroll the page.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Targets {
  /** The area that reacts, once it is drawn. */
  readonly area: () => HTMLElement | null;
  /** @param factor less than 1 zooms in. @param at where, as a part of the width from its beginning. */
  readonly zoom: (factor: number, at: number) => void;
  /** @param by how far, as a part of the width; later if positive. */
  readonly move: (by: number) => void;
}

/** A pointer that moves less than this still clicks. */
const CLICK_PX = 5;
/** A turn of the wheel by so many pixels doubles or halves what is shown. */
const WHEEL_PX = 240;

export class TimelineGestures implements ReactiveController {
  readonly #targets: Targets;
  #area: HTMLElement | null = null;
  readonly #pointers = new Map<number, number>();
  #isDragging = false;
  #startedAt = 0;

  constructor(host: ReactiveControllerHost, targets: Targets) {
    this.#targets = targets;
    host.addController(this);
  }

  hostUpdated(): void {
    const area = this.#targets.area();
    if (area === this.#area) return;
    this.#listen(this.#area, 'removeEventListener');
    this.#area = area;
    this.#listen(area, 'addEventListener');
  }

  hostDisconnected(): void {
    this.#listen(this.#area, 'removeEventListener');
    this.#area = null;
    this.#pointers.clear();
  }

  #listen(area: HTMLElement | null, method: 'addEventListener' | 'removeEventListener'): void {
    area?.[method]('wheel', this.#onWheel as EventListener, { passive: false });
    area?.[method]('pointerdown', this.#onDown as EventListener);
    area?.[method]('pointermove', this.#onMove as EventListener);
    for (const type of ['pointerup', 'pointercancel']) area?.[method](type, this.#onUp as EventListener);
    area?.[method]('click', this.#onClick, { capture: true });
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
    this.#targets.zoom(2 ** ((event.deltaY * lines) / WHEEL_PX), this.#fractionOf(event.clientX));
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) [this.#isDragging, this.#startedAt] = [false, event.clientX];
    this.#pointers.set(event.pointerId, event.clientX);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    if (!this.#isDragging && Math.abs(event.clientX - this.#startedAt) < CLICK_PX) return;
    if (!this.#isDragging) this.#area?.setPointerCapture(event.pointerId);
    this.#isDragging = true;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, event.clientX);
    if (other === undefined) {
      this.#targets.move(this.#fractionOf(before) - this.#fractionOf(event.clientX));
      return;
    }
    const [apart, apartBefore] = [Math.abs(event.clientX - other), Math.abs(before - other)];
    if (apart > 0) this.#targets.zoom(apartBefore / apart, this.#fractionOf((event.clientX + other) / 2));
  };

  readonly #onUp = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };

  /** The end of a movement is no click. */
  readonly #onClick = (event: Event): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    event.preventDefault();
    event.stopPropagation();
  };

  #fractionOf(clientX: number): number {
    if (this.#area === null) return 0;
    const { left, width } = this.#area.getBoundingClientRect();
    const fromLeft = (clientX - left) / Math.max(1, width);
    return getComputedStyle(this.#area).direction === 'rtl' ? 1 - fromLeft : fromLeft;
  }
}
