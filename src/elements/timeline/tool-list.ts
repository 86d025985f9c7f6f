/** Which buttons a timeline has now. */
import { filterIndexOf } from '../../core/filter/filter-index.js';
import type { Atlas, Meeting } from '../../core/model/model.js';
import { LANE_CHOICES, type LaneChoice } from '../../core/scene/timeline/lanes.js';
import { viewBetween, type TimeView } from '../../core/scene/timeline/time-view.js';
import type { timelineEn } from '../../languages/en/timeline.js';
import type { WordsOf } from '../../languages/section.js';
import type { Snapshot } from '../../state/snapshot.js';
import type { Drawn } from './drawn.js';
import { ZOOM, type TimeWalk } from './time-walk.js';
import type { Tool } from './tools.js';
import type { Tray } from './tray.js';

const ICONS = {
  zoomIn: 'M10 4v12M4 10h12',
  zoomOut: 'M4 10h12',
  earlier: 'M12 5l-5 5 5 5',
  later: 'M8 5l5 5-5 5',
  all: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
};

interface Deeds {
  readonly words: WordsOf<typeof timelineEn>;
  readonly walk: TimeWalk;
  readonly tray: Tray;
  readonly chooseLanes: (next: LaneChoice) => void;
  readonly filterTo: (view: TimeView) => void;
}

export function toolsOf(drawn: Drawn, { words, walk, tray, chooseLanes, filterTo }: Deeds): readonly Tool[] {
  const { state, view, whole, choice, isNarrow } = drawn;
  const isZoomed = view !== whole;
  const closest = viewBetween(view.from, view.from, whole);
  const isClosest = view.to - view.from <= (closest.to - closest.from) * 1.001;
  const choices = isNarrow ? [] : usefulChoices(state.atlas);
  const next = choices[(choices.indexOf(choice) + 1) % choices.length];
  const tools: Tool[] = [
    { id: 'zoomIn', name: words.zoomIn, icon: ICONS.zoomIn, isOff: isClosest, act: () => walk.zoom(1 / ZOOM) },
    { id: 'zoomOut', name: words.zoomOut, icon: ICONS.zoomOut, isOff: !isZoomed, act: () => walk.zoom(ZOOM) },
  ];
  if (next !== undefined && next !== choice)
    tools.push({
      id: 'lanes',
      name: words.lanesButton(words.lanes[choice]),
      label: words.lanes[choice],
      isText: true,
      act: () => chooseLanes(next),
    });
  if (isZoomed) {
    const isAtEnd = true;
    tools.push(
      { id: 'earlier', name: words.earlier, icon: ICONS.earlier, isAtEnd, act: () => walk.move(-0.5, true) },
      { id: 'later', name: words.later, icon: ICONS.later, isAtEnd, act: () => walk.move(0.5, true) },
      { id: 'all', name: words.all, icon: ICONS.all, isText: !isNarrow, isAtEnd, act: () => walk.show(undefined) },
      { id: 'filter', name: words.filterToSpan, isText: true, isAtEnd, act: () => filterTo(view) },
    );
  }
  const undated = undatedIn(state);
  if (undated.length > 0 && !(isZoomed && isNarrow)) {
    const title = words.undated(undated.length);
    tools.push({
      id: 'undated',
      name: title,
      isText: true,
      isAtEnd: true,
      isExpanded: tray.content?.title === title,
      act: (button) => {
        if (tray.content === undefined) tray.show({ title, meetings: undated }, button);
        else tray.close();
      },
    });
  }
  return tools;
}

/** @returns how much of the row of labels the buttons at its end cover, in pixels. */
export function widthAtEnd(tools: readonly Tool[], widthOf: (text: string) => number): number {
  const atEnd = tools.filter(({ isAtEnd }) => isAtEnd);
  return atEnd.reduce((sum, { name, isText }) => sum + (isText === true ? widthOf(name) * 1.1 + 14 : 28), 0);
}

/** Meetings without a date are the last in the order of the atlas. */
function undatedIn({ atlas, visible }: Snapshot): readonly Meeting[] {
  const { earliest, latest } = filterIndexOf(atlas);
  let first = atlas.meetings.length;
  while (first > 0 && !Number.isFinite(earliest[first - 1]) && !Number.isFinite(latest[first - 1])) first -= 1;
  const undated = atlas.meetings.slice(first);
  return visible === undefined ? undated : undated.filter((_, index) => visible.hasIndex(first + index));
}

/** The lanes that differ from one lane. */
function usefulChoices(atlas: Atlas): readonly LaneChoice[] {
  const hasPlaces = atlas.meetingsByPlace.size + (atlas.remoteMeetingsByPlace.size > 0 ? 1 : 0) > 1;
  return LANE_CHOICES.filter(
    (choice) => choice === 'none' || (choice === 'place' ? hasPlaces : atlas.sides.length > 1),
  );
}
