/** The fewest arrow keys between two places of an atlas, by the law in src/core/navigation/moves.ts: what real keys are held against. */
import { narrowestWindow, unwrapNear } from '../../src/core/geo/geography.js';
import { project } from '../../src/core/geo/mercator.js';
import {
  nextInDirection,
  type ArrowDirection,
  type Candidate,
  type MoveMemory,
} from '../../src/core/navigation/moves.js';
import { CITIES, idOf } from './world-atlas.js';

const KEYS: Readonly<Record<ArrowDirection, string>> = {
  up: 'ArrowUp',
  right: 'ArrowRight',
  down: 'ArrowDown',
  left: 'ArrowLeft',
};
export const OPPOSITE_KEY: Readonly<Record<string, string>> = {
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** The 24 cities as a map that shows them all draws them. */
export const CITY_POINTS: readonly Candidate[] = (() => {
  const { center } = narrowestWindow(CITIES.map(([, longitude]) => longitude));
  return CITIES.map(([name, longitude, latitude]) => ({
    id: idOf(name),
    point: project([unwrapNear(longitude, center), latitude], 0),
  }));
})();

export interface Step {
  readonly key: string;
  readonly to: string;
}

/**
 * @param memory of the step that led to `from`, since the opposite arrow returns.
 * @returns the steps to `to`, none if it is `from`; the memory after them.
 */
export function shortestPath(
  from: string,
  to: string,
  memory?: MoveMemory,
): { readonly steps: readonly Step[]; readonly memory: MoveMemory | undefined } {
  const queue: { at: string; steps: readonly Step[]; memory: MoveMemory | undefined }[] = [
    { at: from, steps: [], memory },
  ];
  const seen = new Set<string>();
  for (const here of queue) {
    if (here.at === to) return here;
    for (const direction of Object.keys(KEYS) as ArrowDirection[]) {
      const move = nextInDirection(CITY_POINTS, here.at, direction, here.memory);
      if (move.to === undefined) continue;
      const state = `${move.to} ${move.memory?.from ?? ''} ${move.memory?.direction ?? ''}`;
      if (seen.has(state)) continue;
      seen.add(state);
      queue.push({
        at: move.to,
        steps: [...here.steps, { key: KEYS[direction], to: move.to }],
        memory: move.memory,
      });
    }
  }
  throw new Error(`Got no way from ${from} to ${to}; expected one.`);
}
