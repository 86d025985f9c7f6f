/** The extensions of files that people name themselves. The last part of another address is often that of a service. */
const EXTENSION = /(?:\.geo)?\.(?:csv|tsv|tab|txt|json|geojson|jsonld|xlsx|ics|kml|kmz|gpx|xml|html?)$/i;
/** Names that say nothing about the data. */
const GENERIC =
  /^(?:data|dataset|index|export|download|untitled|sheet ?\d*|table ?\d*|atlas|meetings?|events?|file|query|results?|rows|features|output|test|new|[\da-f ]{16,})$/i;

/**
 * @param name the name or the address of a file: `https://news.example/vienna-1815.csv`.
 * @returns a title: `Vienna 1815`; undefined if the name says nothing about the data.
 */
export function titleOfFile(name: string): string | undefined {
  const [path = ''] = name.split(/[?#]/);
  const last = decoded(path.split(/[/\\]/).at(-1) ?? '');
  if (!EXTENSION.test(last)) return undefined;
  const words = last
    .replace(EXTENSION, '')
    .replace(/[-_+.\s]+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(words) || /^[\w ]{1,2}$/.test(words) || GENERIC.test(words)) return undefined;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
