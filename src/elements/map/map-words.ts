/** The words that the drawn map itself carries: names for screen readers, and hints on how to move it. */
import type { Messages } from '../../languages/index.js';
import type { MapWords } from '../../map/map-view.js';

export function mapWords({ map }: Messages): MapWords {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return {
    places: map.places,
    view: map.view,
    gestureHint: { wheel: map.wheelHint(isMac), touch: map.touchHint },
  };
}
