/** The order in which names take their positions: the most important marker first. */
import { hash32 } from '../../lib/hash.js';
import type { Group } from './clusters.js';

export interface NameRank {
  readonly weight: number;
  /** Orders markers with equal weights, smaller first. It is different for every marker. */
  readonly tie: number;
}

/**
 * @param placeId of the most important place of the group. Equally important groups are ordered by a hash of it, because in the
 *   order of the ids a chain of neighbours could cross the whole world.
 */
export const rankOf = ({ meetings, remote, best }: Group, placeId: string): NameRank => ({
  weight: meetings + remote / 1e6,
  tie: hash32(placeId) + best / 1e9,
});

export const comesBefore = (one: NameRank, other: NameRank): boolean =>
  one.weight !== other.weight ? one.weight > other.weight : one.tie < other.tie;
