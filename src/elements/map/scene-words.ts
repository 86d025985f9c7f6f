/** The words of a scene: names of places, accessible names of markers, names on the basemap. */
import type { Meeting, Mode, Place } from '../../core/model/model.js';
import type { SceneWords } from '../../core/scene/scene.js';
import { pick, shorten } from '../../core/model/text.js';
import { countsEn } from '../../languages/en/counts.js';
import { mapEn } from '../../languages/en/map.js';
import { countryName, formatSpan, words } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';

export function sceneWords({ lang }: Pick<Snapshot, 'lang'>): SceneWords {
  const messages = words(lang, mapEn);
  const placeName = (place: Place): string => shorten(pick(place.name, lang) || place.id);
  const clusterLabel = (largest: Place, others: number): string => messages.clusterLabel(placeName(largest), others);
  return {
    placeName,
    clusterLabel,
    clusterName: (largest, places, meetings) =>
      messages.clusterName(clusterLabel(largest, places - 1), places, placeName(largest), meetings),
    markerName: (place, meetings, remote) => markerName(placeName(place), meetings, remote, lang),
    basemapName: (name) => (name.code === undefined ? pick(name.name, lang) : countryName(name.code, lang)),
  };
}

/** "Panmunjeom, 6 meetings, 27 May to 6 June 2018": begins with the visible label. */
function markerName(name: string, meetings: readonly Meeting[], remote: readonly Meeting[], lang: string): string {
  const ofMode = (mode: Mode): number => remote.filter((one) => one.mode === mode).length;
  const counts = words(lang, countsEn).all({
    meetings: meetings.length,
    planned: meetings.filter((meeting) => meeting.status === 'planned').length,
    phone: ofMode('phone'),
    video: ofMode('video'),
    letter: ofMode('letter'),
  });
  return words(lang, mapEn).placeName(name, counts, formatSpan(meetings.length > 0 ? meetings : remote, lang));
}
