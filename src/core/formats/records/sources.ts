/** Reads the sources of a record: titles and URLs, paired by order. A URL may also be among the titles. */
import { safeUrl } from '../safe-url.js';
import { listItems } from './lists.js';
import { unreadable, type MeetingRecord, type RecordContext } from './meeting-record.js';

const NO_SOURCES: readonly string[] = [];
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** @returns the ids of the sources. */
export function readSources(record: MeetingRecord, context: RecordContext): readonly string[] {
  const { builder } = context;
  if (record.texts('source').length + record.texts('url').length === 0) return NO_SOURCES;
  const stated = record.texts('source').flatMap((cell) => listItems(cell));
  const titles = stated.filter((text) => !ADDRESS.test(text));
  const addresses = [...record.texts('url').flatMap(splitAddresses), ...stated.filter((text) => ADDRESS.test(text))];
  const urls = addresses.map((text) => readUrl(record, context, text));
  const isPaired = titles.length === urls.length;
  // If there are not as many titles as URLs, they cannot be paired, so each one becomes a source.
  const titled = titles.map((title, index) => builder.source({ title, url: isPaired ? urls[index] : undefined }));
  const untitled = isPaired ? [] : urls.flatMap((url) => (url === undefined ? [] : builder.source({ url })));
  return [...new Set([...titled, ...untitled])];
}

/** A URL may contain a semicolon, so a semicolon separates only if a URL follows it. */
const splitAddresses = (cell: string): readonly string[] =>
  cell.split(/[;,]?\s+|;(?=https?:|www\.)/i).filter((text) => text !== '');

function readUrl(record: MeetingRecord, context: RecordContext, text: string): string | undefined {
  const url = safeUrl(/^www\./i.test(text) ? `https://${text}` : text);
  if (url === undefined)
    unreadable(record, context, 'url', 'url-unsafe', { found: text, expected: 'an address that begins with https://' });
  return url;
}
