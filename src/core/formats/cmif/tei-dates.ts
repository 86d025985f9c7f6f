/** Reads the dates of TEI (section 13.4, the classes att.datable and att.datable.w3c) as EDTF. */
import { attributeOf, textOfElement, type XmlElement } from '../xml/element.js';

/** Editors mark a date as doubtful with one of these values of `cert`. */
const DOUBTFUL = /^(?:low|medium|unknown)$/;

/**
 * @returns EDTF from the attributes; without them the date as it is written; undefined for an empty element. `from` and `to`
 *   are a period. `notBefore` and `notAfter` are the limits of one unknown day.
 */
export function dateOf(date: XmlElement): string | undefined {
  const at = (name: string): string | undefined => attributeOf(date, name) ?? attributeOf(date, `${name}-iso`);
  const [when, from, to, notBefore, notAfter] = ['when', 'from', 'to', 'notBefore', 'notAfter'].map(at);
  if (when !== undefined) return DOUBTFUL.test(attributeOf(date, 'cert') ?? '') && isDay(when) ? `${when}?` : when;
  if (from !== undefined || to !== undefined) return from === to ? from : `${from ?? ''}/${to ?? ''}`;
  if (notBefore !== undefined && notAfter !== undefined)
    return notBefore === notAfter ? notBefore : `[${notBefore}..${notAfter}]`;
  if (notBefore !== undefined) return `${notBefore}/..`;
  return notAfter === undefined ? textOfElement(date) : `../${notAfter}`;
}

const isDay = (date: string): boolean => /^-?\d{4}(?:-\d\d){0,2}$/.test(date);

/** @returns the date as a reader of the letter sees it. */
export const writtenDate = (date: XmlElement): string | undefined => textOfElement(date) ?? dateOf(date);
