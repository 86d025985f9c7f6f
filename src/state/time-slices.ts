/**
 * Pauses long work every few milliseconds, so that scrolling, keys and an abort get their turn. A worker would not need this,
 * but a strict Content-Security-Policy or a script from another server does not allow one (see docs/decisions/).
 */
import type { Pause } from '../core/lib/steps.js';

/** Milliseconds of work without a pause. Even with one slow step more, the task fits into a frame. */
const SLICE_MS = 8;

/** Milliseconds before the first progress is reported: short loads need no figure, and every report causes a drawing. */
const QUIET_MS = 300;

interface Scheduling {
  readonly scheduler?: { yield?(): Promise<void> };
}

/**
 * @param signal an abort ends the work at the next step.
 * @param onProgress called with the progress, 0 to 1, at each pause.
 * @returns a function to call after each step (see `runAsync`).
 */
export function createYield(signal: AbortSignal, onProgress?: (done: number) => void): Pause {
  let began = performance.now();
  return (done) => {
    signal.throwIfAborted();
    if (performance.now() - began < SLICE_MS) return undefined;
    onProgress?.(done);
    return nextTask().then(() => {
      signal.throwIfAborted();
      began = performance.now();
    });
  };
}

/** @returns a function that calls `report`, but not during the first `QUIET_MS` milliseconds. */
export function delayProgress(report: (done: number) => void): (done: number) => void {
  const began = performance.now();
  return (done) => {
    if (performance.now() - began >= QUIET_MS) report(done);
  };
}

/**
 * Lets input and drawing go first. Without `scheduler.yield` it posts a message, because browsers delay nested timers by
 * 4 ms or more.
 */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
