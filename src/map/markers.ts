/**
 * The places and clusters: native buttons in one toolbar with one tab stop, in the order of the scene. A button's box is
 * its disc; its label hangs beside it and counts as part of it for the pointer. What a key does is the element's concern;
 * here it is only said which marker was activated, focused or hovered.
 */
import type { MarkerSpec, Pixels } from '../core/scene/scene.js';
import { createKeyedNodes } from './keyed-nodes.js';
import type { MapEvents, MapOptions } from './map-view.js';
import { putAt, type PointOf } from './projection.js';

/** No target is smaller than this (WCAG 2.5.8), whatever the disc's radius. */
const MIN_TARGET = 24;
/** Between the disc and a label that is shown only on hover or focus. */
const LABEL_GAP = 5;

export interface MarkersLayer {
  draw(markers: readonly MarkerSpec[]): void;
  /** Puts every marker where it belongs after the zoom or the origin changed. */
  place(): void;
  readonly current: string | undefined;
  setCurrent(key: string): void;
  focus(key: string): boolean;
  elementOf(key: string): HTMLButtonElement | undefined;
  specOf(key: string): MarkerSpec | undefined;
  /** Every marker drawn, in order. */
  readonly specs: readonly MarkerSpec[];
}

/**
 * @param pane becomes the toolbar; its listeners go with it.
 * @param pointOf layer pixels of a point.
 */
export function createMarkers(
  pane: HTMLElement,
  pointOf: PointOf,
  { words, placesHint }: Pick<MapOptions, 'words' | 'placesHint'>,
  events: Partial<Pick<MapEvents, 'activate' | 'focus' | 'hover'>>,
): MarkersLayer {
  let current: string | undefined;
  let specs: readonly MarkerSpec[] = [];
  const nodes = createKeyedNodes<MarkerSpec, HTMLButtonElement>(pane, createMarker, updateMarker);

  pane.role = 'toolbar';
  pane.ariaLabel = words.places;
  pane.setAttribute('aria-describedby', placesHint);
  listen(pane, {
    ...events,
    focus(key) {
      setCurrent(key);
      events.focus?.(key);
    },
  });

  /** Exactly one marker is a tab stop: the current one, or whatever shows its place now, or the first. */
  function setCurrent(key: string | undefined): void {
    if (key !== undefined && nodes.get(key) === undefined) return;
    const before = current === undefined ? undefined : nodes.get(current);
    if (before !== undefined) before.tabIndex = -1;
    current = key;
    const now = key === undefined ? undefined : nodes.get(key);
    if (now !== undefined) now.tabIndex = 0;
  }

  const place = (): void => {
    for (const { spec, node } of nodes.entries.values()) {
      const [x, y] = pointOf(spec.coordinates);
      const half = boxOf(spec) / 2;
      putAt(node, [x + spec.offset[0] - half, y + spec.offset[1] - half]);
    }
  };

  return {
    draw(markers) {
      const before = specs;
      specs = markers;
      nodes.draw(markers);
      if (current === undefined || nodes.get(current) === undefined) setCurrent(successorOf(current, before, markers));
      place();
    },
    place,
    get current() {
      return current;
    },
    setCurrent,
    focus(key) {
      const node = nodes.get(key);
      if (node === undefined) return false;
      setCurrent(key);
      node.focus({ preventScroll: true });
      return true;
    },
    elementOf: (key) => nodes.get(key),
    specOf: (key) => nodes.entries.get(key)?.spec,
    get specs() {
      return specs;
    },
  };
}

/** The side of a marker's box, in pixels. */
export const boxOf = ({ radius }: MarkerSpec): number => Math.max(MIN_TARGET, Math.round(radius * 2));

/** Who takes over the tab stop of a marker that is gone: the marker of its place, else of the nearest rank, else nobody. */
function successorOf(
  key: string | undefined,
  before: readonly MarkerSpec[],
  now: readonly MarkerSpec[],
): string | undefined {
  const index = before.findIndex((spec) => spec.key === key);
  const places = new Set(before[index]?.places);
  const sameOrOnlyNear =
    now.find((spec) => spec.places.some((id) => places.has(id))) ?? now[Math.max(0, Math.min(index, now.length - 1))];
  return sameOrOnlyNear?.key;
}

function createMarker(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'marker';
  button.part.add('marker');
  button.tabIndex = -1;
  const disc = document.createElement('span');
  disc.className = 'disc';
  disc.ariaHidden = 'true';
  const label = document.createElement('span');
  label.className = 'label';
  button.append(disc, label);
  return button;
}

function updateMarker(button: HTMLButtonElement, spec: MarkerSpec): void {
  const [disc, label] = button.children as unknown as [HTMLElement, HTMLElement];
  Object.assign(button.dataset, { key: spec.key, kind: spec.kind, state: spec.state, look: spec.look });
  button.ariaExpanded = String(spec.expanded);
  button.ariaLabel = spec.name;
  const box = boxOf(spec);
  button.style.inlineSize = button.style.blockSize = `${box}px`;
  disc.style.inlineSize = disc.style.blockSize = `${Math.round(spec.radius * 2)}px`;
  // Drawn by the styles, not text: the label is what is read and said, and the name tells in words what is counted.
  disc.dataset['count'] = spec.count;
  label.textContent = spec.label;
  placeLabel(label, spec, box / 2);
}

/** A label without room of its own waits, unseen, to the right of its disc until it is asked for by hover or focus. */
function placeLabel(label: HTMLElement, { labelBox, radius }: MarkerSpec, half: number): void {
  label.classList.toggle('on-demand', labelBox === undefined);
  label.style.setProperty('--aside', `${half + radius + LABEL_GAP}px`);
  if (labelBox === undefined) {
    Object.assign(label.style, { left: '', top: '', inlineSize: '', lineHeight: '', textAlign: '' });
    return;
  }
  const [x, y] = labelBox.at;
  const [width, height] = labelBox.size;
  Object.assign(label.style, {
    left: `${half + x}px`,
    top: `${half + y}px`,
    inlineSize: `${width}px`,
    lineHeight: `${height}px`,
    textAlign: alignmentOf(x, width),
  });
}

/** Text keeps to the side of its disc, should it come out a little narrower than its box. */
function alignmentOf(x: Pixels[0], width: number): string {
  if (x >= 0) return 'left';
  return x + width <= 0 ? 'right' : 'center';
}

function listen(pane: HTMLElement, events: Partial<Pick<MapEvents, 'activate' | 'focus' | 'hover'>>): void {
  const keyOf = (target: EventTarget | null): string | undefined =>
    target instanceof Element ? target.closest<HTMLElement>('.marker')?.dataset['key'] : undefined;
  const tell = (tellKey: ((key: string) => void) | undefined, event: Event): void => {
    const key = keyOf(event.target);
    if (key !== undefined) tellKey?.(key);
  };
  // A label on demand opens to the left where the right has no room.
  const turn = (event: Event): void => {
    const label = event.target instanceof Element ? event.target.closest('.marker')?.querySelector('.on-demand') : null;
    const edge = pane.closest('.map-root')?.getBoundingClientRect().right;
    if (!(label instanceof HTMLElement) || edge === undefined) return;
    label.classList.remove('leftward');
    label.classList.toggle('leftward', label.getBoundingClientRect().right > edge);
  };
  pane.addEventListener('pointerover', turn);
  pane.addEventListener('focusin', turn);
  pane.addEventListener('click', (event) => tell(events.activate, event));
  pane.addEventListener('focusin', (event) => tell(events.focus, event));

  let hovered: string | undefined;
  const hover = (key: string | undefined, event: PointerEvent): void => {
    // A finger does not hover: it would leave the last marker touched lit.
    if (key === hovered || event.pointerType === 'touch') return;
    hovered = key;
    events.hover?.(key);
  };
  pane.addEventListener('pointerover', (event) => hover(keyOf(event.target), event));
  pane.addEventListener('pointerout', (event) => hover(keyOf(event.relatedTarget), event));
}
