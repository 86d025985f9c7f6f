/**
 * What mouse, wheel and fingers do, so that a map in an article never traps the page: the wheel and one finger scroll the
 * page; Ctrl or Command with the wheel, two fingers, dragging with the mouse and a double click move the map. Leaflet
 * handles two fingers and the drag itself; this file decides when dragging is on.
 */
import type { Map as LeafletMap } from 'leaflet';
import { removeEmptyLeafletRegistry } from './leaflet.js';
import type { MapWords } from './map-view.js';

/** Pixels of the wheel for one zoom level. A notch of a wheel is about 100 px, a step of a pinch on a trackpad a few. */
const WHEEL_PIXELS_PER_ZOOM = 120;
/** Zoom levels: the limit for one event, whatever a fast wheel reports. */
const MAX_WHEEL_ZOOM = 0.75;
/** The wheel is at rest after this long without an event. */
const WHEEL_REST_MS = 160;
const HINT_MS = 1500;
/** Pixels of a line, for a mouse that reports lines. */
const LINE_HEIGHT = 20;

export interface Gestures {
  /** True between the first and the last event of a turning wheel: the view is not at rest. */
  readonly isActive: boolean;
  destroy(): void;
}

/**
 * @param hints texts shown when the user scrolls or drags with one finger over the map.
 * @param moveStarted called when the user is about to move the map.
 * @param wheelRested called when the wheel has come to rest.
 */
export function createGestures(
  map: LeafletMap,
  hints: () => MapWords['gestureHint'],
  moveStarted: () => void,
  wheelRested: () => void,
): Gestures {
  const container = map.getContainer();
  const listeners = new AbortController();
  const hint = createHint(container);
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;
  let pendingZoom = 0;
  let wasDragged = false;

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ): void => container.addEventListener(name, listener, { ...options, signal: listeners.signal });

  // Leaflet's drag would also take one finger, and keep the page from scrolling: it is on for the mouse only.
  map.dragging.disable();
  on(
    'pointerdown',
    ({ pointerType }) => {
      wasDragged = false;
      map.options.inertia = !prefersReducedMotion();
      if (pointerType === 'mouse') map.dragging.enable();
      else map.dragging.disable();
    },
    { capture: true },
  );
  map.on('dragstart', () => {
    wasDragged = true;
    container.classList.add('dragging');
    moveStarted();
  });
  map.on('dragend', () => {
    container.classList.remove('dragging');
    queueMicrotask(removeEmptyLeafletRegistry);
  });
  // A drag that starts and ends on one marker is no click on it. A click by keyboard has detail 0.
  on(
    'click',
    (event) => {
      removeEmptyLeafletRegistry();
      if (!wasDragged || event.detail === 0) return;
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
      moveStarted();
      clearTimeout(wheelTimer);
      wheelTimer = setTimeout(() => {
        wheelTimer = undefined;
        pendingZoom = 0;
        wheelRested();
      }, WHEEL_REST_MS);
      pendingZoom += zoomOf(event);
      const snap = map.options.zoomSnap ?? 0;
      const step = snap === 0 ? pendingZoom : Math.round(pendingZoom / snap) * snap;
      pendingZoom -= step;
      if (step !== 0) zoomAround(map, event, step);
    },
    { passive: false },
  );

  on('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    moveStarted();
    zoomAround(map, event, event.shiftKey ? -1 : 1);
  });

  on(
    'touchstart',
    ({ touches }) => {
      if (touches.length === 2) moveStarted();
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
    get isActive() {
      return wheelTimer !== undefined;
    },
    destroy() {
      clearTimeout(wheelTimer);
      listeners.abort();
      hint.destroy();
      removeEmptyLeafletRegistry();
    },
  };
}

export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Zooms by a number of levels; the point under the pointer stays where it is. */
function zoomAround(map: LeafletMap, event: MouseEvent, levels: number): void {
  map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + levels, { animate: false });
}

/** Zoom levels of one event of the wheel. */
function zoomOf({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * LINE_HEIGHT;
  return Math.max(-MAX_WHEEL_ZOOM, Math.min(MAX_WHEEL_ZOOM, -pixels / WHEEL_PIXELS_PER_ZOOM));
}

/** A text over the map. It is hidden from screen readers, whose users do not scroll like this. */
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
