/** @returns FNV-1a of a text (G. Fowler, L. C. Noll, K.-P. Vo) over UTF-16 units: an unsigned integer of 32 bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
