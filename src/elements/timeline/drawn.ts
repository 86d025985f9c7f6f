/** What a timeline shows now: its scene with the values that it was made from. */
import type { LaneChoice } from '../../core/scene/timeline/lanes.js';
import type { Stop } from '../../core/scene/timeline/stops.js';
import type { TimeView } from '../../core/scene/timeline/time-view.js';
import type { TimelineScene } from '../../core/scene/timeline/timeline-scene.js';
import type { Snapshot } from '../../state/snapshot.js';

/** The lanes in pixels. */
export interface Room {
  readonly width: number;
  readonly rowHeight: number;
}

export interface Drawn {
  readonly state: Snapshot;
  readonly scene: TimelineScene;
  readonly view: TimeView;
  /** The view of all dates; the same object as `view` if all are shown. */
  readonly whole: TimeView;
  readonly choice: LaneChoice;
  readonly room: Room;
  /** There is one lane, and the buttons have a row of their own. */
  readonly isNarrow: boolean;
}

/** What arrow keys move among: the marks, or the bins by lane. */
export const stopsOf = ({ bars, marks }: TimelineScene): readonly Stop[] => bars?.bins ?? marks;
