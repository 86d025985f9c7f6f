/** The words of the drawn map: names for screen readers, and hints on how to move the map. */
import type { mapEn } from '../../languages/en/map.js';
import type { WordsOf } from '../../languages/section.js';
import type { MapWords } from '../../map/map-view.js';

export function mapWords(map: WordsOf<typeof mapEn>): MapWords {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return {
    places: map.places,
    view: map.view,
    gestureHint: { wheel: map.wheelHint(isMac), touch: map.touchHint },
  };
}
