/** A cluster opens by zooming to where it splits; focus goes to a member, and Escape comes back. */
import { announceEn } from '../../languages/en/announce.js';
import { words } from '../../languages/index.js';
import { deepActiveElement } from '../base/focus.js';
import { placesInView } from './camera.js';
import type { MapKeyboard } from './keyboard.js';
import { focusPlace } from './places.js';
import type { Stage } from './stage.js';

/** @param key of the cluster's marker. */
export function openCluster(stage: Stage, key: string, keyboard: MapKeyboard): void {
  const { handle, source, state } = stage;
  const announce = words(state.lang, announceEn);
  const members = source.membersOf(key);
  const [first] = members;
  if (first === undefined) return;
  const focused = handle.elementOf(key) === deepActiveElement();
  keyboard.clusterOpened(members, handle.view);
  const view = source.fit(handle.view.size, { places: members });
  const zoom = Math.max(view.zoom, Math.min(handle.maxZoom, source.expansionZoom(key)));
  stage.byReader(() => handle.setView(view.center, zoom));
  stage.draw();
  if (focused) focusPlace(stage, first);
  const { shown, total } = placesInView(stage);
  stage.announce(announce.zoomedIn(shown, total));
}
