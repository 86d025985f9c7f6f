/** Questions about topics: who wanted what. */
import type { Atlas, Position, Side, Topic } from '../model/model.js';

export interface SidePositions {
  /** Undefined for positions of both sides. */
  readonly side: Side | undefined;
  readonly positions: readonly Position[];
}

/** @returns the positions on a topic by side: positions of both sides first, then the sides in the order of the atlas. */
export function positionsBySide(atlas: Atlas, topic: Topic): readonly SidePositions[] {
  return [undefined, ...atlas.sides].flatMap((side) => {
    const positions = topic.positions.filter((one) => one.side === side?.id);
    return positions.length === 0 ? [] : [{ side, positions }];
  });
}
