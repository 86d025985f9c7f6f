/** The doctor's examination of an atlas that is shown, in steps. */
import { examineSteps, withJudgements } from '../core/doctor/doctor.js';
import type { MeetingOrigins } from '../core/formats/format.js';
import { runAsync } from '../core/lib/steps.js';
import type { Issue } from '../core/model/issues.js';
import type { Snapshot } from './snapshot.js';
import { createYield } from './time-slices.js';

/** What the examination needs of the store. */
interface Shown {
  readonly state: Snapshot;
  subscribe(listener: (state: Snapshot) => void): () => void;
}

/**
 * @param today milliseconds since 1970 UTC.
 * @param origins the rows of the meetings that are shown, if they come from a table.
 * @returns the Issues of the reader and of the doctor; undefined if the store shows another atlas meanwhile.
 */
export async function examineShown(
  store: Shown,
  today: number,
  origins: () => MeetingOrigins | undefined,
): Promise<readonly Issue[] | undefined> {
  const { atlas, issues } = store.state;
  const gone = new AbortController();
  const unsubscribe = store.subscribe((state) => state.atlas !== atlas && gone.abort());
  try {
    const judged = await runAsync(examineSteps(atlas, { today }), createYield(gone.signal));
    return store.state.atlas === atlas ? withJudgements(issues, judged, origins()) : undefined;
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    return undefined;
  } finally {
    unsubscribe();
  }
}
