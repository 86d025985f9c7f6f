/**
 * Long work in steps, so that it does not freeze a page: a generator that yields its progress from time to time. The caller
 * decides when to pause (src/state/time-slices.ts), or runs it without a pause like an ordinary function.
 */

/** Yields progress from 0 to 1 and returns the result. */
export type Steps<T> = Generator<number, T, void>;

/**
 * Runs all steps without a pause.
 * @param onProgress called with the progress, 0 to 1, after each step.
 * @returns the result.
 */
export function runSync<T>(steps: Steps<T>, onProgress?: (done: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

/** Called after each step: returns a promise to wait for, or undefined to go on at once. @throws to end the work, e.g. on an abort. */
export type Pause = (done: number) => Promise<void> | undefined;

/** Runs all steps and waits whenever `pause` returns a promise. @returns the result. */
export async function runAsync<T>(steps: Steps<T>, pause: Pause | undefined): Promise<T> {
  if (pause === undefined) return runSync(steps);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const waiting = pause(step.value);
    if (waiting !== undefined) await waiting;
  }
}

/** @returns the same steps with their progress (0 to 1) scaled to the range `from` to `to`. */
export function* mapProgress<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Items sorted or merged in one step: a few milliseconds of work. */
const RUN = 1024;

/** A stable merge sort. @returns a new list. */
export function* mergeSort<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let from: T[] = [];
  for (let at = 0; at < list.length; at += RUN) {
    for (const item of list.slice(at, at + RUN).sort(compare)) from.push(item);
    yield (at / list.length) * 0.5;
  }
  const passes = Math.ceil(Math.log2(list.length / RUN));
  for (let [width, pass] = [RUN, 0]; width < list.length; width *= 2, pass += 1) {
    const to: T[] = [];
    for (let start = 0; start < list.length; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, list.length), Math.min(start + 2 * width, list.length)];
      let [left, right] = [start, middle];
      while (left < middle || right < end) {
        const takesLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
        to.push(from[takesLeft ? left++ : right++] as T);
        if (to.length % RUN === 0) yield 0.5 + (0.5 * (pass + to.length / list.length)) / passes;
      }
    }
    from = to;
  }
  return from;
}
