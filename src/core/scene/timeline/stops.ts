/** Where the arrow keys go on a timeline: among its marks, or among its bins where there are bars. */
import { filterIndexOf } from '../../filter/filter-index.js';
import type { FilterResult } from '../../filter/filter-result.js';
import type { Atlas } from '../../model/model.js';
import type { TimelineBin, TimelineMark } from './timeline-scene.js';
import type { TimeView } from './time-view.js';

export type Stop = TimelineMark | TimelineBin;

/** What had focus: it may be drawn otherwise now. */
export interface StopMemory {
  readonly key: string;
  /** Ids of the meetings of a mark; empty for a bin. */
  readonly meetings: readonly string[];
  /** The middle, as a time. */
  readonly time: number;
  readonly lane: number;
}

const middleOf = ({ start, end }: Stop): number => (start + end) / 2;

export const timeOf = (stop: Stop, view: TimeView, width: number): number =>
  view.from + (middleOf(stop) / width) * (view.to - view.from);

export function memoryOf(stop: Stop, view: TimeView, width: number): StopMemory {
  const meetings = 'meetings' in stop ? stop.meetings.map(({ id }) => id) : [];
  return { key: stop.key, meetings, time: timeOf(stop, view, width), lane: stop.lane };
}

/** @returns the same stop, else the one with the same meeting, else the nearest in time, in the same lane if they are as near. */
export function stopFor(
  stops: readonly Stop[],
  memory: StopMemory | undefined,
  view: TimeView,
  width: number,
): Stop | undefined {
  if (memory === undefined) return stops[0];
  const same = stops.find(({ key }) => key === memory.key);
  if (same !== undefined) return same;
  const [id] = memory.meetings;
  const holding = stops.find((stop) => 'meetings' in stop && stop.meetings.some((meeting) => meeting.id === id));
  return holding ?? nearest(stops, memory.time, view, { width, lane: memory.lane });
}

/** @returns the nearest stop of the next lane in a direction that has one; undefined if there is none. */
export function stopInLane(
  stops: readonly Stop[],
  from: Stop,
  direction: 1 | -1,
  { view, width }: { view: TimeView; width: number },
): Stop | undefined {
  const lanes = [...new Set(stops.map(({ lane }) => lane))].sort((one, other) => (one - other) * direction);
  const lane = lanes.find((one) => (one - from.lane) * direction > 0);
  const inLane = stops.filter((stop) => stop.lane === lane);
  return nearest(inLane, timeOf(from, view, width), view, { width, lane: lane ?? 0 });
}

function nearest(
  stops: readonly Stop[],
  time: number,
  view: TimeView,
  { width, lane }: { width: number; lane: number },
): Stop | undefined {
  const distance = (stop: Stop): number => Math.abs(timeOf(stop, view, width) - time);
  const better = (one: Stop, other: Stop): boolean => {
    const [near, far] = [distance(other), distance(one)];
    return near < far || (near === far && other.lane === lane && one.lane !== lane);
  };
  return stops.reduce<Stop | undefined>(
    (best, stop) => (best === undefined || better(best, stop) ? stop : best),
    undefined,
  );
}

/** @returns the nearest time before or after a view at which a meeting that passes the filter ends or begins. */
export function timeOutside(
  atlas: Atlas,
  visible: FilterResult | undefined,
  view: TimeView,
  direction: 1 | -1,
): number | undefined {
  const { earliest, latest } = filterIndexOf(atlas);
  const times = direction === 1 ? earliest : latest;
  const edge = direction === 1 ? view.to : view.from;
  let best: number | undefined;
  for (let index = 0; index < times.length; index += 1) {
    const time = times[index] as number;
    if (!Number.isFinite(time) || (time - edge) * direction <= 0) continue;
    if (best !== undefined && (time - best) * direction >= 0) continue;
    if (visible === undefined || visible.hasIndex(index)) best = time;
  }
  return best;
}
