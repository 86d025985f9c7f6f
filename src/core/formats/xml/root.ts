/** Finds the root element of an XML file, by which its format is known, without parsing the file. */

/** Characters before the root element that are examined: declaration, comments and document type. */
const SAMPLE_LENGTH = 65_536;

/** Roots of XML formats that are often saved without the XML declaration. */
const XML_ROOTS = /^(?:kml|gpx|tei|teicorpus|rdf|feed|rss|osm|graphml|gexf|svg|mods|workbook|document-content)$/i;

/** Parts of pages, which word processors save with namespaces of their own. */
const HTML_ROOTS =
  /^(?:html|head|body|div|table|p|span|ul|ol|dl|section|article|main|script|style|meta|title|link|template|h[1-6])$/i;

/**
 * @returns the name of the root element without its prefix; undefined for HTML (also as XHTML) and for text that does not
 *   begin with an element.
 */
export function xmlRoot(text: string): string | undefined {
  let rest = text
    .slice(0, SAMPLE_LENGTH)
    .replace(/^\ufeff/, '')
    .trimStart();
  const isDeclared = rest.startsWith('<?xml');
  for (;;) {
    if (/^<!doctype\s+html\b/i.test(rest)) return undefined;
    const closing = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    const end = closing === undefined ? endOfDoctype(rest) : rest.indexOf(closing) + closing.length;
    if (end <= 2) break;
    rest = rest.slice(end).trimStart();
  }
  const [tag = '', name = ''] = /^<(?:[\w-]{1,99}:)?([\p{L}_][\w.-]{0,99})[^>]{0,9999}/u.exec(rest) ?? [];
  if (name === '' || HTML_ROOTS.test(name)) return undefined;
  return isDeclared || XML_ROOTS.test(name) || /\sxmlns[:=]/.test(tag) ? name : undefined;
}

/** @returns the offset behind a document type, which may have an internal subset in square brackets; 0 if there is none. */
function endOfDoctype(text: string): number {
  if (!/^<!doctype/i.test(text)) return 0;
  const bracket = text.indexOf('[');
  const end = text.indexOf('>');
  return bracket < 0 || bracket > end ? end + 1 : text.indexOf(']>', bracket) + 2;
}
