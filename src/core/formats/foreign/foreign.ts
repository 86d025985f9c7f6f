/**
 * Names the format of a file that has no reader. Such a file never reaches the reader of tables, which accepts any text and
 * would make meetings out of a calendar or a bibliography.
 */
import type { NewIssue } from '../../model/issue-log.js';
import type { FileContent } from '../format.js';
import { foreignBytes, unknownBytes } from './first-bytes.js';
import { foreignText } from './first-lines.js';
import type { ForeignFormat } from './foreign-format.js';
import { foreignXml } from './xml-roots.js';
import { foreignZip } from './zip-contents.js';

/**
 * @param content a file that no format with a reader of its own accepts.
 * @returns the Issue that names the format and says how to save the data in another one; undefined for a text that may be a
 *   table, a page or JSON.
 */
export function issueOfForeign({ bytes, entries, root, text }: FileContent): NewIssue | undefined {
  if (entries?.length === 0) return { code: 'archive-damaged', path: '' };
  if (bytes !== undefined) return issueOf(entries === undefined ? formatOfBytes(bytes) : foreignZip(bytes, entries));
  return root === undefined ? issueOfForeignText(text) : issueOf(foreignXml(root));
}

/** Like `issueOfForeign`, for a text that is not parsed yet. */
export function issueOfForeignText(text: string): NewIssue | undefined {
  const format = foreignText(text);
  return format === undefined ? undefined : issueOf(format);
}

const formatOfBytes = (bytes: Uint8Array): ForeignFormat =>
  foreignBytes(bytes) ?? unknownBytes(bytes) ?? { code: 'foreign-unknown', name: 'file of an unknown format' };

const issueOf = ({ code, name }: ForeignFormat): NewIssue => ({ code, path: '', found: name });
