/** The texts of a workbook: each text is stored once, and cells refer to it by its number (ECMA-376 part 1, section 18.4). */
import type { Steps } from '../../lib/steps.js';
import type { IssueLog } from '../../model/issue-log.js';
import { childOf, childrenOf, rawTextOf, type XmlElement } from '../xml/element.js';
import { readXml } from '../xml/read-xml.js';

/** @returns the text of an element with one text or several formatted runs. Phonetic guides (`rPh`) are left out. */
export function textOfRuns(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const texts = childrenOf(element).flatMap((child) => {
    const text = child.name === 't' ? child : child.name === 'r' ? childOf(child, 't') : undefined;
    return text === undefined ? [] : [rawTextOf(text)];
  });
  // A character that XML cannot hold is written as _x000D_.
  return texts
    .join('')
    .replace(/_x([\dA-F]{4})_/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .trim();
}

export function* readStrings(parts: Iterable<string>, length: number, log: IssueLog): Steps<readonly string[]> {
  const strings: string[] = [];
  yield* readXml(parts, length, {
    log,
    path: 'sharedStrings.xml',
    isWanted: (name) => name === 'si',
    onElement: (element) => void strings.push(textOfRuns(element)),
  });
  return strings;
}
