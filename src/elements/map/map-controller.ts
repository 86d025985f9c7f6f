/**
 * Owns what the map element shows: the drawn map and its scenes (`MapDrawing`), focus among the markers, and the
 * descriptions of places. Keys, buttons and clicks call its methods; each moves the view or focus, draws, and announces the
 * result. The controller reads the state from its host and reports intents to it; it never changes the state itself.
 */
import { distanceKm } from '../../core/geo/geography.js';
import type { View } from '../../core/scene/scene.js';
import { openPageOf } from '../../state/snapshot.js';
import { announceEn } from '../../languages/en/announce.js';
import { words } from '../../languages/index.js';
import { deepActiveElement } from '../base/focus.js';
import type { Action } from '../base/keys.js';
import { isDirection, panOffset, placesInView, zoomTarget, type Direction } from './camera.js';
import { PlaceDescriptions } from './description.js';
import type { MapContext } from './map-context.js';
import { MapDrawing } from './map-drawing.js';
import type { MapHost } from './map-host.js';
import { OpenedClusters } from './opened-clusters.js';
import { PlaceWalk, wayText, type WalkStep } from './place-walk.js';
import { viewThatReveals } from './reveal.js';

export interface CameraOptions {
  /** A small step instead of a quarter of the view. */
  readonly isSmall?: boolean;
  /** Key of a marker: zooming keeps its most important place where it is on the screen. */
  readonly aboutMarker?: string;
}

export class MapController {
  readonly #host: MapHost;
  readonly #drawing: MapDrawing;
  readonly #descriptions: PlaceDescriptions;
  readonly #walk = new PlaceWalk();
  readonly #openedClusters = new OpenedClusters();

  constructor(host: MapHost) {
    this.#host = host;
    this.#descriptions = new PlaceDescriptions(() => host.element.renderRoot.querySelector('#ways'));
    this.#drawing = new MapDrawing(host, {
      activate: (key) => this.#activate(key),
      focus: (key) => this.#onMarkerFocus(key),
      focusedMarkerRemoved: (placeIds) => this.#focusAnyOf(placeIds),
    });
  }

  /** Resolves once the first markers are drawn. */
  get firstDraw(): Promise<void> {
    return this.#drawing.firstDraw;
  }

  /** The view of the map; undefined until the map is drawn. */
  get view(): View | undefined {
    return this.#drawing.map?.view;
  }

  /** Brings the map to the state of the atlas. Call it after each render of the element. */
  update(): void {
    this.#drawing.update();
  }

  /** Removes the map; the next `update` creates another one. */
  destroy(): void {
    this.#drawing.destroy();
  }

  /** Reads the size of the frame at once instead of with the next frame. */
  resize(): void {
    this.#drawing.map?.resize();
  }

  /** Moves the view, by the least, so that it shows all places of the selection. */
  reveal(): void {
    const { drawn, frame } = this.#drawing;
    const view = drawn && frame ? viewThatReveals(drawn, frame) : undefined;
    if (view !== undefined) drawn?.map.setView(view.center, view.zoom, { animate: true });
  }

  /** Moves focus to the marker that has the tab stop; without markers, to the map view. */
  focus(): void {
    const { map } = this.#drawing;
    if (map?.current === undefined) map?.viewElement.focus();
    else map.focus(map.current);
  }

  /**
   * Focuses the marker that shows a place, alone or in a cluster, after moving the view to the place if it is not drawn.
   * @returns whether the marker has focus.
   */
  focusPlace(placeId: string): boolean {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return false;
    const { map, source, state } = drawn;
    let key = source.keyOf(placeId, map.view);
    if (key === undefined || map.elementOf(key) === undefined) {
      const coordinates = state.atlas.placeById.get(placeId)?.coordinates;
      if (coordinates === undefined) return false;
      map.setView(coordinates, map.view.zoom);
      this.#drawing.draw();
      key = source.keyOf(placeId, map.view);
    }
    return key !== undefined && map.focus(key);
  }

  /** Focuses the place nearest the middle of the view. @returns whether there is one. */
  focusNearest(): boolean {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return false;
    let nearest: { readonly placeId: string | undefined; readonly km: number } | undefined;
    for (const { coordinates, places } of drawn.source.markers(drawn.state.visible, drawn.view)) {
      const km = distanceKm(coordinates, drawn.view.center);
      if (nearest === undefined || km < nearest.km) nearest = { placeId: places[0], km };
    }
    return nearest?.placeId !== undefined && this.focusPlace(nearest.placeId);
  }

  /** Goes from a marker to the place a key leads to. */
  walk(fromKey: string, action: Action): void {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return;
    const step = this.#walk.move(drawn, fromKey, action);
    if (step !== undefined) {
      this.#follow(drawn, fromKey, step);
      return;
    }
    const { noPlaceFurther, lastMeeting, firstMeeting } = words(drawn.state.lang, announceEn);
    if (isDirection(action)) this.#host.announce(noPlaceFurther(action));
    else if (action === 'next-meeting') this.#host.announce(lastMeeting);
    else if (action === 'previous-meeting') this.#host.announce(firstMeeting);
  }

  /** Goes from a marker to the place whose name begins with what is typed. @returns whether the key is part of a name. */
  type(fromKey: string, event: KeyboardEvent): boolean {
    const { drawn } = this.#drawing;
    const typed = drawn && this.#walk.type(drawn, fromKey, event);
    if (drawn === undefined || typed === undefined) return false;
    if (typed.step !== undefined) this.#follow(drawn, fromKey, typed.step);
    return true;
  }

  /** @returns whether the action moves the camera. */
  moveCamera(action: Action, { isSmall = false, aboutMarker }: CameraOptions = {}): boolean {
    if (isDirection(action)) this.#pan(action, isSmall);
    else if (action === 'zoom-in' || action === 'zoom-out') this.#zoom(action, aboutMarker);
    else if (action === 'show-all') this.#showAll();
    else return false;
    return true;
  }

  /** Goes back to the view from which the user opened the last cluster. @returns whether a cluster was open. */
  closeCluster(): boolean {
    const { drawn } = this.#drawing;
    const closed = drawn && this.#openedClusters.close(drawn);
    if (closed === undefined) return false;
    drawn?.map.setView(closed.view.center, closed.view.zoom);
    this.#drawing.draw();
    this.focusPlace(closed.placeId);
    return true;
  }

  /** Closes the open page; focus stays. @returns whether a page was open. */
  closePage(): boolean {
    const state = this.#host.state();
    if (state === undefined || openPageOf(state) === undefined) return false;
    this.#host.selectPlace(undefined);
    return true;
  }

  /** Focus left the markers. */
  markersLeft(): void {
    this.#descriptions.markersLeft();
  }

  /** Enter, Space or a click on a marker. On the place whose page is open it leads into the page. */
  #activate(key: string): void {
    const { drawn } = this.#drawing;
    const [placeId, secondId] = drawn?.source.membersOf(key) ?? [];
    if (drawn === undefined || placeId === undefined) return;
    const { selection } = drawn.state;
    if (secondId !== undefined) this.#openCluster(key);
    else if (selection?.kind === 'place' && selection.id === placeId) this.#host.focusPage();
    else this.#host.selectPlace(placeId);
  }

  /** Zooms to where the cluster splits. Focus moves to its most important place if it was on the cluster. */
  #openCluster(key: string): void {
    const { drawn } = this.#drawing;
    const members = drawn?.source.membersOf(key) ?? [];
    const [first] = members;
    if (drawn === undefined || first === undefined) return;
    const { map, source, view } = drawn;
    const hadFocus = map.elementOf(key) === deepActiveElement();
    this.#openedClusters.add(members, view);
    const { center, zoom: fittedZoom } = source.fit(view.size, { places: members });
    const zoom = Math.max(fittedZoom, Math.min(map.maxZoom, source.expansionZoom(key)));
    this.#drawing.moveForUser(() => map.setView(center, zoom));
    if (hadFocus) this.focusPlace(first);
    this.#announceZoom('zoomedIn');
  }

  /** Describes the places that the next key may lead to. */
  #onMarkerFocus(key: string): void {
    const { drawn } = this.#drawing;
    if (drawn !== undefined) this.#descriptions.markerFocused(drawn.map, key, this.#walk.waysFrom(drawn, key));
  }

  #focusAnyOf(placeIds: readonly string[]): void {
    const { drawn } = this.#drawing;
    const shown = placeIds.filter((placeId) => drawn?.source.keyOf(placeId, drawn.view) !== undefined);
    if (!shown.some((placeId) => this.focusPlace(placeId))) this.focus();
  }

  #follow(context: MapContext, fromKey: string, step: WalkStep): void {
    const key = context.source.keyOf(step.placeId, context.view);
    // If focus stays on the same marker it is not spoken again, so the meeting reached is announced.
    if (key === fromKey) {
      if (step.announcement !== '') this.#host.announce(step.announcement);
      return;
    }
    const marker = key === undefined ? undefined : this.#drawing.map?.elementOf(key);
    const text = wayText(context, fromKey, step);
    this.#descriptions.moveFocus(marker, text, step.isTyped !== true, () => this.focusPlace(step.placeId));
  }

  #pan(direction: Direction, isSmall: boolean): void {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return;
    const { map, view, state } = drawn;
    this.#drawing.moveForUser(() => map.panBy(panOffset(direction, view.size, isSmall)));
    const { shown, total } = placesInView(state, map.view);
    this.#host.announce(words(state.lang, announceEn).moved(direction, shown, total));
  }

  #zoom(action: 'zoom-in' | 'zoom-out', aboutMarker: string | undefined): void {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return;
    const { map, source, state } = drawn;
    const [placeId] = aboutMarker === undefined ? [] : source.membersOf(aboutMarker);
    const about = placeId === undefined ? undefined : state.atlas.placeById.get(placeId)?.coordinates;
    const target = zoomTarget(map, action, about);
    if (target === undefined) {
      const { closestZoom, widestZoom } = words(state.lang, announceEn);
      this.#host.announce(action === 'zoom-in' ? closestZoom : widestZoom);
      return;
    }
    this.#drawing.moveForUser(() => map.setView(target.center, target.zoom));
    this.#announceZoom(action === 'zoom-in' ? 'zoomedIn' : 'zoomedOut');
  }

  #showAll(): void {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return;
    const { map, source, state } = drawn;
    const { center, zoom } = source.fit(map.view.size);
    this.#drawing.moveForUser(() => map.setView(center, zoom), { keepsFitting: true });
    this.#host.announce(words(state.lang, announceEn).showingAll(placesInView(state, map.view).total));
  }

  #announceZoom(result: 'zoomedIn' | 'zoomedOut'): void {
    const { drawn } = this.#drawing;
    if (drawn === undefined) return;
    const { shown, total } = placesInView(drawn.state, drawn.view);
    this.#host.announce(words(drawn.state.lang, announceEn)[result](shown, total));
  }
}
