/** The sources of a row: titles and addresses, in columns of their own, paired in order; an address may stand among the titles. */
import { Fields } from '../fields/fields.js';
import { IssueLog } from '../fields/issue-log.js';
import { readUrl } from '../native/sources.js';
import { listItems } from './people-cells.js';
import { problem, type Row, type TableContext } from './row.js';

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** @returns ids of the sources. */
export function readSources(row: Row, context: TableContext): readonly string[] {
  const { gathering } = context;
  const stated = row.texts('source').flatMap((cell) => listItems(cell));
  const titles = stated.filter((text) => !ADDRESS.test(text));
  const addresses = [...row.texts('url').flatMap(splitAddresses), ...stated.filter((text) => ADDRESS.test(text))];
  const urls = addresses.map((text) => safeAddress(row, context, text));
  const ids = titles.map((title, index) => {
    // Several titles and one address: nobody can say whose it is, so it stands alone.
    const url = titles.length === urls.length ? urls[index] : undefined;
    return gathering.source({ title, url });
  });
  if (titles.length === urls.length) return [...new Set(ids)];
  return [...new Set([...ids, ...urls.flatMap((url) => (url === undefined ? [] : gathering.source({ url })))])];
}

/** Addresses may hold semicolons themselves, so only one before the next address separates. */
const splitAddresses = (cell: string): readonly string[] =>
  cell.split(/[;,]?\s+|;(?=https?:|www\.)/i).filter((text) => text !== '');

function safeAddress(row: Row, context: TableContext, text: string): string | undefined {
  const written = /^www\./i.test(text) ? `https://${text}` : text;
  const url = readUrl(new Fields({ url: written }, '', new IssueLog()), 'url');
  if (url === undefined)
    problem(row, context, 'url', 'url-unsafe', { found: text, expected: 'an address that begins with https://' });
  return url;
}
