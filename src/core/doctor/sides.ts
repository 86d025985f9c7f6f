/** Finds people without a side in an atlas that has sides, and side names that are not in the list of sides. */
import { pick } from '../model/text.js';
import { refText } from '../navigation/links.js';
import type { Finding, RuleInput } from './rule.js';

export function* unknownSides({ atlas, facts }: RuleInput): Iterable<Finding | undefined> {
  const finding = { severity: 'warning', code: 'side-unknown' } as const;
  const peopleWithSide = new Set<string>();
  for (const [{ person, side }, { id }] of facts.attendances) {
    yield;
    if (side === undefined) continue;
    if (person !== undefined) peopleWithSide.add(person);
    if (!atlas.sideById.has(side)) yield { ...finding, path: refText({ kind: 'meeting', id }), id, found: side };
  }
  // In a register only the organisations are sides.
  const haveSides = peopleWithSide.size > 0 || atlas.people.some(({ side }) => side !== undefined);
  for (const { id, name, side } of atlas.people) {
    yield;
    const isKnown = side === undefined ? peopleWithSide.has(id) : atlas.sideById.has(side);
    if (isKnown || (side === undefined && (atlas.sides.length === 0 || !haveSides))) continue;
    const path = refText({ kind: 'person', id });
    yield { ...finding, path, id, ...(side === undefined ? { name: pick(name, 'en') } : { found: side }) };
  }
}
