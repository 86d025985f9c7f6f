/**
 * The groups of many places under a filter: those of the one tree of all places, with what the filter leaves of each.
 *
 * Joining 50,000 places anew takes longer than a frame, and would move every marker whenever the filter moves. So groups
 * keep their middle, their place in the order and their key, and lose what is filtered out; one without anything left is
 * not there, one with a single place left is that place. Where few places are left (sites.ts says how few) this is not
 * done: there nothing is slow, and a tree of their own stands where they are and not where the others were.
 */
import { project, worldSize } from '../../geo/mercator.js';
import type { FilterResult } from '../../filter/filter-result.js';
import type { ClusterTree, Group } from './clusters.js';
import { createCrowds } from './density.js';
import { countOf, lookOf, radiusOf } from './drawn-places.js';

const WORLD = worldSize(0);

/** @param orders of the sites of `all`, by index: where each place stands in the atlas. */
export function createFilteredTree(all: ClusterTree, orders: Int32Array, passing: FilterResult): ClusterTree {
  const { meetingsAt, linksAt, heldAt } = passing;
  const known = new Map<Group, Group | undefined>();
  const isLeft = (site: number): boolean => passing.hasPlace(orders[site] ?? -1);

  function leftOf(group: Group): Group | undefined {
    if (!known.has(group)) known.set(group, sumOf(group));
    return known.get(group);
  }

  function sumOf(group: Group): Group | undefined {
    let [size, meetings, links, held, best, largest, most] = [0, 0, 0, 0, 0, 0, -1];
    const sites = group.members();
    for (let at = 0; at < sites.length; at += 1) {
      const site = sites[at] ?? 0;
      const place = orders[site] ?? 0;
      const [met, linked] = [meetingsAt[place] ?? 0, linksAt[place] ?? 0];
      if (met + linked === 0) continue;
      // By meetings, then calls, then order, as all sites are ordered.
      const isBetter = met > most || (met === most && isBefore(site, best));
      if (isBetter) [best, most] = [site, met];
      if (size === 0 || site < largest) largest = site;
      size += 1;
      meetings += met;
      links += linked;
      held += heldAt[place] ?? 0;
    }
    if (size === 0) return undefined;
    const alone = size === 1 ? all.sites[best] : undefined;
    const [x, y] = alone === undefined ? [group.x * WORLD, group.y * WORLD] : project(alone.coordinates, 0);
    let left: readonly Group[] | undefined;
    const parts = (): readonly Group[] =>
      (left ??= size === 1 ? [] : group.split().flatMap((part) => leftOf(part) ?? []));
    // Where all that is left is in one part, it comes apart only where that part does.
    const only = (): Group | undefined => (parts().length === 1 ? parts()[0] : undefined);
    let members: Int32Array | undefined;
    return {
      x: x / WORLD,
      y: y / WORLD,
      unfiltered: group,
      size,
      meetings,
      links,
      look: lookOf(held > 0, meetings, links),
      best,
      largest,
      first: alone ?? group.first,
      radius: radiusOf(countOf(meetings, links)),
      get splitsAt() {
        return size === 1 ? Infinity : (only()?.splitsAt ?? group.splitsAt);
      },
      split: () => only()?.split() ?? parts(),
      members: () => (members ??= bestFirst(sites.filter(isLeft), best)),
    };
  }

  /** Whether a place has more calls and letters than another with as many meetings, or as many and comes before it. */
  function isBefore(site: number, other: number): boolean {
    const [one, two] = [orders[site] ?? 0, orders[other] ?? 0];
    return ((linksAt[two] ?? 0) - (linksAt[one] ?? 0) || one - two) < 0;
  }

  return {
    ...all,
    isCrowded: createCrowds(all.cells, all.sites.length, all.maxZoom, isLeft),
    groupsIn: (zoom, box) => all.groupsIn(zoom, box).flatMap((group) => leftOf(group) ?? []),
  };
}

function bestFirst(members: Int32Array, best: number): Int32Array {
  const at = members.indexOf(best);
  members.copyWithin(1, 0, at);
  members[0] = best;
  return members;
}
