/**
 * Which part of the fragment of the page's address belongs to which atlas. The part begins with the id of the atlas; without
 * an id with `parley`, `parley-2` and so on, in the order in which the atlases are connected. So addresses stay the same from
 * visit to visit, and no two atlases write to the same part.
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
