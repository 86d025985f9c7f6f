/**
 * The clusters of many places under a filter: the clusters of all places, each reduced to the places that pass the filter.
 *
 * Computing new clusters takes longer than a frame (measured for an overview of 50,000 places, with about half of them left:
 * 175 ms of processor time, compared with 4 ms for this method), and it would move every marker whenever the filter changes.
 * A cluster therefore keeps its position, its order and its key, and loses the places that are filtered out. A cluster
 * without places is dropped, and a cluster with one place left becomes that place. If few places are left (the limit is
 * `MANY_PLACES`), computing new clusters is fast, so that is done, and each cluster is then in the middle of its remaining
 * places.
 */
import type { FilterResult } from '../../filter/filter-result.js';
import { project, worldSize } from '../../geo/mercator.js';
import type { ClusterTree, Group } from './clusters.js';
import { createDensityTest } from './density.js';
import { countOf, lookOf, radiusOf } from './drawn-places.js';

const WORLD = worldSize(0);

/** @param all the cluster tree of all places, without a filter. */
export function createFilteredTree(all: ClusterTree, filter: FilterResult): ClusterTree {
  const { meetingsAt, remoteAt, heldAt } = filter;
  const places = all.places.withFilter(filter);
  const { list, orders } = places;
  const cache = new Map<Group, Group | undefined>();

  function filteredGroup(group: Group): Group | undefined {
    if (!cache.has(group)) cache.set(group, sumOf(group));
    return cache.get(group);
  }

  function sumOf(group: Group): Group | undefined {
    let [size, meetings, remote, held, best, largest, most] = [0, 0, 0, 0, 0, 0, -1];
    const allMembers = group.members();
    for (let at = 0; at < allMembers.length; at += 1) {
      const member = allMembers[at] ?? 0;
      const order = orders[member] ?? 0;
      const [meetingsHere, remoteHere] = [meetingsAt[order] ?? 0, remoteAt[order] ?? 0];
      if (meetingsHere + remoteHere === 0) continue;
      const isBetter = meetingsHere > most || (meetingsHere === most && isMoreImportant(member, best));
      if (isBetter) [best, most] = [member, meetingsHere];
      if (size === 0 || member < largest) largest = member;
      size += 1;
      meetings += meetingsHere;
      remote += remoteHere;
      held += heldAt[order] ?? 0;
    }
    if (size === 0) return undefined;
    const single = size === 1 ? list[best] : undefined;
    const [x, y] = single === undefined ? [group.x * WORLD, group.y * WORLD] : project(single.coordinates, 0);
    let filteredParts: readonly Group[] | undefined;
    const parts = (): readonly Group[] =>
      (filteredParts ??= size === 1 ? [] : group.split().flatMap((part) => filteredGroup(part) ?? []));
    // If all remaining places are in one part, the cluster splits only at the zoom at which that part splits.
    const onlyPart = (): Group | undefined => (parts().length === 1 ? parts()[0] : undefined);
    let members: Int32Array | undefined;
    return {
      x: x / WORLD,
      y: y / WORLD,
      unfiltered: group,
      size,
      meetings,
      remote,
      look: lookOf(held > 0, meetings, remote),
      best,
      largest,
      first: single ?? group.first,
      radius: radiusOf(countOf(meetings, remote)),
      get splitsAt() {
        return size === 1 ? Infinity : (onlyPart()?.splitsAt ?? group.splitsAt);
      },
      split: () => onlyPart()?.split() ?? parts(),
      members: () =>
        (members ??= withFirst(
          allMembers.filter((member) => places.has(member)),
          best,
        )),
    };
  }

  /**
   * Compares two places with equally many meetings: the one with more calls and letters is more important; if these are
   * equal too, the earlier place.
   */
  function isMoreImportant(member: number, other: number): boolean {
    const [one, two] = [orders[member] ?? 0, orders[other] ?? 0];
    return ((remoteAt[two] ?? 0) - (remoteAt[one] ?? 0) || one - two) < 0;
  }

  return {
    ...all,
    places,
    isDense: createDensityTest(all.cellsAt, places, all.maxZoom),
    groupsIn: (zoom, box) => all.groupsIn(zoom, box).flatMap((group) => filteredGroup(group) ?? []),
  };
}

/** Moves `best` to the front of the list. It changes the list. */
function withFirst(members: Int32Array, best: number): Int32Array {
  const at = members.indexOf(best);
  members.copyWithin(1, 0, at);
  members[0] = best;
  return members;
}
