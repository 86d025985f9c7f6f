/** Cells that are lists: `denuclearisation; sanctions`. */

/** Characters that separate the items of a list, for all scripts. */
export const LIST_SEPARATORS = ';；、\n';

const ANY_SEPARATOR = new RegExp(`[${LIST_SEPARATORS}]`);
const BRACKET = /[([（]/u;
const OPENING = '([（';
const CLOSING = ')]）';

/** @returns the trimmed items without empty ones. A separator inside brackets is ignored, except for a line break. */
export function listItems(cell: string): readonly string[] {
  if (!ANY_SEPARATOR.test(cell)) {
    const item = cell.trim();
    return item === '' ? [] : [item];
  }
  if (!BRACKET.test(cell)) return filled(cell.split(ANY_SEPARATOR));
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (LIST_SEPARATORS.includes(character) && (depth === 0 || character === '\n')) {
      items.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  items.push(cell.slice(start));
  return filled(items);
}

/** @returns the trimmed items without empty ones. */
const filled = (items: readonly string[]): readonly string[] =>
  items.map((item) => item.trim()).filter((item) => item !== '');

/** @returns the text with commas in place of the separators, so that it remains one item. */
export const asOneItem = (text: string): string => text.replace(SEPARATOR, ',');

/** Matches one separator, also inside brackets. */
export const SEPARATOR = new RegExp(`[${LIST_SEPARATORS}]`, 'g');
