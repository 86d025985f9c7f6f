/** People whose side nobody knows, in an atlas that tells sides apart; and sides that are named but not listed. */
import { pick } from '../model/text.js';
import { pathTo, type Examined, type Finding } from './findings.js';

export function* unknownSides({ atlas }: Examined): Iterable<Finding> {
  const finding = { severity: 'warning', code: 'side-unknown' } as const;
  const withSide = new Set<string>();
  for (const { id, attendance } of atlas.meetings) {
    for (const { person, side } of attendance) {
      if (side === undefined) continue;
      if (person !== undefined) withSide.add(person);
      if (!atlas.sideById.has(side)) yield { ...finding, path: pathTo('meeting', id), id, found: side };
    }
  }
  for (const { id, name, side } of atlas.people) {
    const isKnown = side === undefined ? withSide.has(id) : atlas.sideById.has(side);
    if (isKnown || (side === undefined && atlas.sides.length === 0)) continue;
    yield { ...finding, path: pathTo('person', id), id, found: side ?? pick(name, 'en') };
  }
}
