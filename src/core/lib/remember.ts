/**
 * Remembers what was found for a text. A table of 20,000 rows often has a thousand different dates and ten ways of meeting, and
 * finding out what each says costs more than the rest of a row.
 */

const MAX_REMEMBERED = 20_000;
/** Characters. Longer texts are rarely repeated. */
const MAX_LENGTH = 100;

/**
 * @param find a pure function.
 * @returns the same function, which finds repeated texts quickly. It forgets all when it has remembered 20,000 texts.
 */
export function remembering<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    if (text.length > MAX_LENGTH) return find(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Found;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const fresh = find(text);
    known.set(text, fresh);
    return fresh;
  };
}
