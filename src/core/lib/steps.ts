/**
 * Long work in steps, so that a page is not frozen by it: a generator that now and then says how far it is. Whoever runs it
 * decides when to pause (src/state/time-slices.ts); run to the end at once it is an ordinary function.
 */

/** Yields how much of it is done, 0 to 1. */
export type Steps<T> = Generator<number, T, void>;

/** @returns the result, without any pause; `tell` is told how far it is. */
export function runSync<T>(steps: Steps<T>, tell?: (done: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    tell?.(step.value);
  }
}

/** Waits if it is time to; undefined if it is not. @throws what ends the work, e.g. the reason of an abort. */
export type Pause = (done: number) => Promise<void> | undefined;

/** @returns the result, after as many pauses as `pause` takes. */
export async function runAsync<T>(steps: Steps<T>, pause: Pause | undefined): Promise<T> {
  if (pause === undefined) return runSync(steps);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const waiting = pause(step.value);
    if (waiting !== undefined) await waiting;
  }
}

/** @returns the steps, their 0 to 1 told as `from` to `to`. */
export function* mapProgress<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

const RUN = 4096;

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
