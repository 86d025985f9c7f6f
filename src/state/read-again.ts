/** Asks for a source again while it is shown. It is loaded for the first refresh, which comes long after the first view. */
import { runAsync } from '../core/lib/steps.js';
import { atlasSteps } from '../core/model/build-atlas.js';
import type { Issue } from '../core/model/issues.js';
import type { Atlas } from '../core/model/model.js';
import type { MeetingOrigins } from '../core/formats/format.js';
import { LoadError } from './request.js';
import { isUnreadable, readSource, type ReadAgainOptions } from './read-source.js';
import type { Snapshot } from './snapshot.js';
import { createYield } from './time-slices.js';

export interface ReadAgain {
  readonly atlas: Atlas;
  readonly issues: readonly Issue[];
  readonly signature: string | undefined;
  readonly origins: MeetingOrigins | undefined;
  readonly shown: Pick<Snapshot, 'guess' | 'sourceCount' | 'newMeetings'>;
}

/**
 * @param before what is shown now.
 * @returns undefined if nothing has changed. Meetings that were not there before are among the new ones.
 * @throws LoadError if it could not be loaded or read; the signal's reason when aborted.
 */
export async function readAgain(
  source: string | readonly string[],
  before: Snapshot,
  options: ReadAgainOptions,
): Promise<ReadAgain | undefined> {
  const { signature, reading } = await readSource(source, options);
  if (reading === undefined) return undefined;
  if (isUnreadable(reading)) throw new LoadError({ reason: 'unreadable', detail: '' });
  const { value, issues, guess, origins } = reading;
  const atlas = await runAsync(atlasSteps(value), createYield(options.signal));
  options.signal.throwIfAborted();
  const added = atlas.meetings.filter(({ id }) => !before.atlas.meetingById.has(id)).map(({ id }) => id);
  const newMeetings = new Set([...before.newMeetings, ...added]);
  return { atlas, issues, signature, origins, shown: { guess, sourceCount: before.sourceCount, newMeetings } };
}
