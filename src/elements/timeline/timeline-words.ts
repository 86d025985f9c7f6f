/** The words of a timeline: the names of its marks and lanes. */
import type { DrawnLane } from '../../core/scene/timeline/timeline-scene.js';
import type { LaneChoice } from '../../core/scene/timeline/lanes.js';
import type { Meeting } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';
import { modelEn } from '../../languages/en/model.js';
import { timelineEn } from '../../languages/en/timeline.js';
import { formatSpan, formatWhen, words } from '../../languages/index.js';
import { placeNames } from '../../pages/pieces/meeting-words.js';
import type { Shown } from '../../pages/page.js';

/** "Mon 4 June 2018, about 10:00: Fifth session, Panmunjeom, planned", or the count of several with their dates. */
export function markName(shown: Shown, meetings: readonly [Meeting, ...Meeting[]]): string {
  const { mark, group } = words(shown.lang, timelineEn);
  const [meeting] = meetings;
  if (meetings.length > 1) return group(meetings.length, formatSpan(meetings, shown.lang));
  const { status, mode } = words(shown.lang, modelEn);
  const qualities = [
    meeting.mode === 'in-person' ? '' : mode[meeting.mode],
    meeting.status === 'held' ? '' : status[meeting.status],
  ];
  const title = pick(meeting.title, shown.lang);
  const where = placeNames(shown, meeting);
  return mark(
    formatWhen(meeting.when, shown.lang, { style: 'short' }),
    title,
    title.includes(where) ? '' : where,
    qualities.filter((quality) => quality !== '').join(', '),
  );
}

export function laneName({ atlas, lang }: Shown, { kind, id, members }: DrawnLane, choice: LaneChoice): string {
  const messages = words(lang, timelineEn);
  switch (kind) {
    case 'place':
      return pick(atlas.placeById.get(id)?.name, lang);
    case 'side':
      return pick(atlas.sideById.get(id)?.name, lang);
    case 'unknown':
      return choice === 'side' ? words(lang, modelEn).sideUnknown : messages.unknownPlace;
    case 'calls':
    case 'letters':
    case 'remote':
      return messages[kind];
    case 'others':
      return choice === 'side' ? messages.otherSides(members) : messages.otherPlaces(members);
    case 'all':
      return '';
  }
}
