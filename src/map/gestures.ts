/**
 * What mouse, wheel and fingers do, so that a map in an article never traps the page: the wheel and one finger scroll the
 * page; Ctrl or Command with the wheel, two fingers, dragging with the mouse and double click move the map.
 * Two fingers and the drag itself are Leaflet's; here is when it may, and what it is told.
 */
import type { Map as LeafletMap } from 'leaflet';
import { removeEmptyLeafletRegistry } from './leaflet.js';
import type { MapWords } from './map-view.js';

/** A notch of a wheel is about 100 px, a step of a pinch on a trackpad a few: one zoom level is this many pixels. */
const WHEEL_PIXELS_PER_ZOOM = 120;
/** No single event zooms further than this, whatever a fast wheel reports. */
const WHEEL_MOST = 0.75;
/** The wheel has come to rest when it was silent for this long, in milliseconds. */
const WHEEL_REST_MS = 160;
const HINT_MS = 1500;
/** Pixels of a line, for mice that report lines. */
const LINE_HEIGHT = 20;

export interface Gestures {
  /** True between the first and the last event of a turning wheel: the view is not at rest. */
  readonly busy: boolean;
  destroy(): void;
}

/**
 * @param hints what is shown to those who scroll or drag with one finger.
 * @param moved called when the reader is about to move the map.
 * @param rested called when the wheel has come to rest.
 */
export function createGestures(
  map: LeafletMap,
  hints: () => MapWords['gestureHint'],
  moved: () => void,
  rested: () => void,
): Gestures {
  const container = map.getContainer();
  const listening = new AbortController();
  const hint = createHint(container);
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;
  let zoomDue = 0;
  let dragged = false;

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ): void => container.addEventListener(name, listener, { ...options, signal: listening.signal });

  // Leaflet's drag would take one finger, too, and keep the page from scrolling: it is on for the mouse alone.
  map.dragging.disable();
  on(
    'pointerdown',
    ({ pointerType }) => {
      dragged = false;
      map.options.inertia = !prefersReducedMotion();
      if (pointerType === 'mouse') map.dragging.enable();
      else map.dragging.disable();
    },
    { capture: true },
  );
  map.on('dragstart', () => {
    dragged = true;
    container.classList.add('dragging');
    moved();
  });
  map.on('dragend', () => {
    container.classList.remove('dragging');
    queueMicrotask(removeEmptyLeafletRegistry);
  });
  // A drag that began and ended on the same marker is not a click on it. Keys click with detail 0.
  on(
    'click',
    (event) => {
      removeEmptyLeafletRegistry();
      if (!dragged || event.detail === 0) return;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );

  on(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        hint.show(hints().wheel);
        return;
      }
      event.preventDefault();
      hint.hide();
      moved();
      clearTimeout(wheelTimer);
      wheelTimer = setTimeout(() => {
        wheelTimer = undefined;
        zoomDue = 0;
        rested();
      }, WHEEL_REST_MS);
      zoomDue += zoomOf(event);
      const snap = map.options.zoomSnap ?? 0;
      const step = snap === 0 ? zoomDue : Math.round(zoomDue / snap) * snap;
      zoomDue -= step;
      if (step === 0) return;
      map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + step, { animate: false });
    },
    { passive: false },
  );

  on('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('.marker') !== null) return;
    moved();
    const step = event.shiftKey ? -1 : 1;
    map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + step, { animate: false });
  });

  on(
    'touchstart',
    ({ touches }) => {
      if (touches.length === 2) moved();
    },
    { passive: true },
  );
  on(
    'touchmove',
    ({ touches }) => {
      if (touches.length === 1) hint.show(hints().touch);
      else hint.hide();
    },
    { passive: true },
  );

  return {
    get busy() {
      return wheelTimer !== undefined;
    },
    destroy() {
      clearTimeout(wheelTimer);
      listening.abort();
      hint.destroy();
      removeEmptyLeafletRegistry();
    },
  };
}

export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How far one event of the wheel zooms, in levels. */
function zoomOf({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * LINE_HEIGHT;
  return Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, -pixels / WHEEL_PIXELS_PER_ZOOM));
}

/** A word over the map for those who scroll on it; not announced, since screen readers do not scroll so. */
function createHint(container: HTMLElement): { show(text: string): void; hide(): void; destroy(): void } {
  const element = document.createElement('p');
  element.className = 'gesture-hint';
  element.part.add('gesture-hint');
  element.ariaHidden = 'true';
  container.append(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    element.classList.remove('shown');
  };
  return {
    show(text) {
      clearTimeout(timer);
      element.textContent = text;
      element.classList.add('shown');
      timer = setTimeout(hide, HINT_MS);
    },
    hide,
    destroy() {
      clearTimeout(timer);
      element.remove();
    },
  };
}
