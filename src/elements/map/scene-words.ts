/** The words the scene is made with: names of places, accessible names of markers, names on the basemap. */
import type { Meeting, Mode, Place } from '../../core/model/model.js';
import type { SceneWords } from '../../core/scene/scene-source.js';
import { pick } from '../../core/model/text.js';
import { countryName, formatSpan, type Messages } from '../../languages/index.js';
import type { Snapshot } from '../../state/snapshot.js';

export function sceneWords({ lang }: Pick<Snapshot, 'lang'>, words: Messages): SceneWords {
  const placeName = (place: Place): string => pick(place.name, lang) || place.id;
  const clusterLabel = (largest: Place, others: number): string => words.map.clusterLabel(placeName(largest), others);
  return {
    placeName,
    clusterLabel,
    clusterName: (largest, places, meetings) =>
      words.map.clusterName(clusterLabel(largest, places - 1), places, placeName(largest), meetings),
    markerName: (place, meetings, links) => markerName(placeName(place), meetings, links, lang, words),
    basemapName: (name) => (name.code === undefined ? pick(name.name, lang) : countryName(name.code, lang)),
  };
}

/** "Panmunjeom, 6 meetings, 27 May to 6 June 2018": begins with what is seen, ends without instructions. */
function markerName(
  name: string,
  meetings: readonly Meeting[],
  links: readonly Meeting[],
  lang: string,
  words: Messages,
): string {
  const ofMode = (mode: Mode): number => links.filter((link) => link.mode === mode).length;
  const counts = words.counts.all({
    meetings: meetings.length,
    planned: meetings.filter((meeting) => meeting.status === 'planned').length,
    phone: ofMode('phone'),
    video: ofMode('video'),
    letter: ofMode('letter'),
  });
  return words.map.placeName(name, counts, formatSpan(meetings.length > 0 ? meetings : links, lang, words));
}
