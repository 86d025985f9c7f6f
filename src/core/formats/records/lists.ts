/** Cells that are lists: `denuclearisation; sanctions`. */

/** Characters that separate the items of a list, for all scripts. */
export const LIST_SEPARATORS = ';；、\n';

const OPENING = '([（';
const CLOSING = ')]）';

/**
 * @param also additional separators.
 * @returns the trimmed items without empty ones. A separator inside brackets is ignored, except for a line break.
 */
export function listItems(cell: string, also = ''): readonly string[] {
  const separators = LIST_SEPARATORS + also;
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (separators.includes(character) && (depth === 0 || character === '\n')) {
      items.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  items.push(cell.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** @returns the text with commas in place of the separators, so that it remains one item. */
export const asOneItem = (text: string): string => text.replace(SEPARATOR, ',');

/** Matches one separator, also inside brackets. */
export const SEPARATOR = new RegExp(`[${LIST_SEPARATORS}]`, 'g');

/**
 * Whether a field separates people by commas. That is so if no cell has another separator or a bracket, some cells have
 * commas, and each part between commas is a whole name ("Sung Kim, Joe Hagin") and not a surname alone ("Kim, Sung").
 */
export function isCommaSeparated(cells: readonly string[]): boolean {
  const lists = cells.filter((cell) => cell.includes(','));
  if (lists.length === 0 || cells.some((cell) => OTHER_MARK.test(cell))) return false;
  return lists.every((cell) => cell.split(/,| and | & /).every((part) => isWholeName(part.trim())));
}

const OTHER_MARK = new RegExp(`[${LIST_SEPARATORS}(（]`);
const isWholeName = (name: string): boolean => /^\S+(?: \S+){1,4}$/.test(name) || /^[가-힣]{2,4}$/.test(name);
