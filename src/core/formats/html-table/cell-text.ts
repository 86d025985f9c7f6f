/**
 * The text of a cell as a reader of the page sees it: without hidden text, keys for sorting and the marks of footnotes. Dates
 * that the markup states (`<time datetime>`, `data-sort-value`) take precedence over their words. Lines and list items become
 * the items of a list, separated by semicolons.
 */
import { childElements, isElement, isText, type HtmlElement, type HtmlNode } from './dom.js';

/** Deeper elements are not read, so that a page of a million nested elements ends. */
const MAX_DEPTH = 200;
const NEVER_SHOWN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'rp',
  'rt',
  'head',
  'title',
]);
/** Classes of text that is hidden, or shown to screen readers alone. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sortkey|sort-key|sr-only|visually-?hidden|screen-reader-text|hidden|noprint|mw-editsection)(?:\s|$)/i;
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const LINES: ReadonlySet<string> = new Set(['li', 'p', 'div', 'tr', 'dd', 'dt', 'blockquote', 'ul', 'ol']);

/** @returns one line; several lines are joined with `; `. */
export function textOfCell(cell: HtmlElement): string {
  const stated = soleValue(cell);
  if (stated !== undefined) return stated;
  const text = linesOf(cell).join('; ');
  const key = sortKeyOf(cell);
  if (key !== undefined && !HAS_YEAR.test(text) && ISO_DATE.test(key)) return key;
  return text || key || altTextOf(cell);
}

/** @returns the visible text of an element with single spaces. */
export const flatText = (element: HtmlElement): string => linesOf(element).join(' ');

function linesOf(element: HtmlElement): readonly string[] {
  const parts: string[] = [];
  addText(element, parts, 0);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function addText(parent: HtmlNode, parts: string[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const node of parent.childNodes) {
    if (isText(node)) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    if (!isElement(node) || isHidden(node) || isFootnote(node, parts)) continue;
    const { localName } = node;
    const date = localName === 'time' ? (node.getAttribute('datetime') ?? '').trim() : '';
    const isLine = LINES.has(localName);
    if (localName === 'br' || isLine) parts.push('\n');
    if (ISO_DATE.test(date)) parts.push(date);
    else addText(node, parts, depth + 1);
    if (isLine) parts.push('\n');
  }
}

function isHidden(element: HtmlElement): boolean {
  if (NEVER_SHOWN.has(element.localName) || element.getAttribute('hidden') !== null) return true;
  return (
    HIDDEN_CLASS.test(element.getAttribute('class') ?? '') || HIDDEN_STYLE.test(element.getAttribute('style') ?? '')
  );
}

const BRACKETED = /^(?:\[[^[\]]{1,20}\]\s?){1,9}$/;
const SIGN = /^[*†‡§¶#]{1,3}$/;
const SHORT_MARK = /^(?:\d{1,3}|\p{L})$/u;
const BESIDE_WORD = /[\p{L})\].,”’"]\s*$/u;
/** `m` in `12 m²`. */
const UNIT = /\d\s?[a-z]{1,2}$/i;

/**
 * @param before the text before the element.
 * @returns whether the element is the mark of a footnote: `[1]`, `[note 2]`, `†`, a link to a note, or a raised number behind
 *   a word. A raised ending such as the `th` of `12th` is text.
 */
function isFootnote(element: HtmlElement, before: readonly string[]): boolean {
  const isRaised = element.localName === 'sup';
  const isLink = element.localName === 'a' && (element.getAttribute('href') ?? '').startsWith('#');
  if (!isRaised && !isLink) return false;
  const classes = element.getAttribute('class') ?? '';
  if (/(?:^|\s)(?:reference|footnote|footnote-ref|noteref)(?:\s|$)/i.test(classes)) return true;
  if (element.getAttribute('role') === 'doc-noteref') return true;
  const mark = markOf(element);
  if (BRACKETED.test(mark) || SIGN.test(mark)) return true;
  if (!isRaised) return false;
  if (element.querySelector('a[href^="#"]') !== null) return mark.length <= 6;
  const text = before.slice(-3).join('');
  return SHORT_MARK.test(mark) && BESIDE_WORD.test(text) && !UNIT.test(text);
}

/** Longer texts are no mark. */
const MAX_MARK = 60;

/** @returns all text in an element, cut after `MAX_MARK` characters. */
function markOf(element: HtmlElement): string {
  const open: HtmlNode[] = [element];
  let text = '';
  for (let node = open.pop(); node !== undefined && text.length <= MAX_MARK; node = open.pop()) {
    if (isText(node)) text += node.nodeValue ?? '';
    open.push(...[...node.childNodes].reverse());
  }
  return text.replace(/\s+/g, ' ').trim();
}

const ISO_DATE = /^-?\d{4}(?:-\d{2}(?:-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?(?:\/-?\d{4}[\dT:Z.+-]{0,20})?$/;
const HAS_YEAR = /\d{3,4}/;
const SORT_KEYS = ['data-sort-value', 'data-order', 'data-sort'];

/** @returns the key by which the cell is sorted, such as a date; without the zeros and the end that Wikipedia adds. */
function sortKeyOf(cell: HtmlElement): string | undefined {
  const holders = [cell, ...childElements(cell)];
  const key = holders
    .flatMap((holder) => SORT_KEYS.map((name) => holder.getAttribute(name)))
    .find((value) => value !== null && value.trim() !== '');
  return key
    ?.trim()
    .replace(/^0{4,}(?=\d{4}-)/, '')
    .replace(/(\d{4}-\d{2}-\d{2})-0000$/, '$1');
}

/** @returns the value of `<time datetime>` or `<data value>`, if all text of the cell is inside one such element. */
function soleValue(cell: HtmlElement): string | undefined {
  let holder = cell;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const shown = [...holder.childNodes].filter(isShown);
    const [only] = shown;
    if (only === undefined || shown.length > 1 || !isElement(only)) return undefined;
    const value = machineText(only);
    if (value !== undefined) return value;
    holder = only;
  }
  return undefined;
}

const isShown = (node: HtmlNode): boolean =>
  isElement(node) ? !isHidden(node) && !isFootnote(node, ['x']) : isText(node) && /\S/.test(node.nodeValue ?? '');

/** @returns what the markup states for programs; undefined if it states nothing. */
export function machineText(element: HtmlElement): string | undefined {
  const value = element.localName === 'data' ? element.getAttribute('value') : element.getAttribute('datetime');
  return value === null || value.trim() === '' ? undefined : value.trim();
}

/** @returns the text in place of a picture, such as the flag of a country, in a cell without words. */
function altTextOf(cell: HtmlElement): string {
  const pictures = [...cell.querySelectorAll('img[alt]')];
  return pictures
    .map((picture) => (picture.getAttribute('alt') ?? '').trim())
    .filter((text) => text !== '')
    .join('; ');
}
