/**
 * Which part of the page's fragment belongs to which atlas: its id, else `parley`, `parley-2` … in order of coming, so
 * that addresses stay the same from visit to visit and two atlases never write into one another's.
 */
const taken = new Map<Element, string>();

export function claimNamespace(atlas: Element): string {
  const known = taken.get(atlas);
  if (known !== undefined) return known;
  const names = new Set(taken.values());
  const base = atlas.id || 'parley';
  let name = base;
  for (let count = 2; names.has(name); count += 1) name = `${base}-${count}`;
  taken.set(atlas, name);
  return name;
}

export function releaseNamespace(atlas: Element): void {
  taken.delete(atlas);
}
