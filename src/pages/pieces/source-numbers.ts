import type { Atlas, Sourced } from '../../core/model/model.js';

/** @returns the numbers of the sources that some statements cite, from 1 in order of first mention. */
export function numberSources(
  atlas: Atlas,
  statements: Iterable<Pick<Sourced, 'sources'>>,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { sources } of statements)
    for (const id of sources) if (atlas.sourceById.has(id) && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}
