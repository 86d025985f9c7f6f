/**
 * Authority files and other data sets that identify places, meetings and people: their names, and the addresses of their
 * identifiers. The patterns are those of the data sets' own documentation.
 */

interface Authority {
  readonly name: string;
  /** The prefixes of short forms: `wd:Q90`. The headings of columns use the same words. */
  readonly prefixes: readonly string[];
  /** An identifier without its address. */
  readonly id: RegExp;
  /** The address before the identifier. */
  readonly address: string;
  /** The address after the identifier. */
  readonly end?: string;
  /** The host, and the path before the identifier, in any of the forms that are in use. */
  readonly url: RegExp;
}

const WIKIDATA: Authority = {
  name: 'Wikidata',
  prefixes: ['wikidata', 'wd', 'qid'],
  id: /^[QPL][1-9]\d{0,14}$/i,
  address: 'https://www.wikidata.org/entity/',
  url: /^(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityPage\/)?([^/?#]+)/i,
};

const AUTHORITIES: readonly Authority[] = [
  WIKIDATA,
  {
    name: 'GeoNames',
    prefixes: ['geonames', 'geoname', 'gn'],
    id: /^[1-9]\d{0,11}$/,
    address: 'https://sws.geonames.org/',
    end: '/',
    url: /^(?:www\.|sws\.)?geonames\.org\/(\d+)/i,
  },
  {
    name: 'VIAF',
    prefixes: ['viaf'],
    id: /^\d{1,22}$/,
    address: 'https://viaf.org/viaf/',
    url: /^(?:www\.)?viaf\.org\/viaf\/(\d+)/i,
  },
  {
    name: 'ORCID',
    prefixes: ['orcid'],
    id: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i,
    address: 'https://orcid.org/',
    url: /^(?:www\.)?orcid\.org\/([\dX-]+)/i,
  },
  {
    name: 'GND',
    prefixes: ['gnd'],
    id: /^[\dX-]{4,14}$/i,
    address: 'https://d-nb.info/gnd/',
    url: /^d-nb\.info\/gnd\/([\dX-]+)/i,
  },
  {
    name: 'ISNI',
    prefixes: ['isni'],
    id: /^\d{15}[\dX]$/i,
    address: 'https://isni.org/isni/',
    url: /^(?:www\.)?isni\.org\/(?:isni\/)?([\dX]+)/i,
  },
  {
    name: 'Getty TGN',
    prefixes: ['tgn'],
    id: /^\d{5,9}$/,
    address: 'https://vocab.getty.edu/tgn/',
    url: /^vocab\.getty\.edu\/(?:page\/)?tgn\/(\d+)/i,
  },
  {
    name: 'Getty ULAN',
    prefixes: ['ulan'],
    id: /^\d{6,9}$/,
    address: 'https://vocab.getty.edu/ulan/',
    url: /^vocab\.getty\.edu\/(?:page\/)?ulan\/(\d+)/i,
  },
  {
    name: 'Pleiades',
    prefixes: ['pleiades', 'pl'],
    id: /^\d{3,12}$/,
    address: 'https://pleiades.stoa.org/places/',
    url: /^pleiades\.stoa\.org\/places\/(\d+)/i,
  },
  {
    name: 'Library of Congress',
    prefixes: ['lcnaf', 'loc', 'lccn'],
    id: /^(?:n|nb|nr|no|ns|sh)\d{6,12}$/i,
    address: 'https://id.loc.gov/authorities/',
    url: /^id\.loc\.gov\/authorities\/(?:names\/|subjects\/)?([a-z]+\d+)/i,
  },
  {
    name: 'Wikipedia',
    prefixes: ['wikipedia', 'wp'],
    id: /^(?!)/,
    address: '',
    url: /^(?:[a-z-]+\.)?(?:m\.)?wikipedia\.org\/wiki\/([^?#]+)/i,
  },
  {
    name: 'DBpedia',
    prefixes: ['dbpedia', 'dbp'],
    id: /^(?!)/,
    address: '',
    url: /^(?:[a-z]+\.)?dbpedia\.org\/(?:resource|page)\/([^?#]+)/i,
  },
  {
    name: 'OpenStreetMap',
    prefixes: ['osm'],
    id: /^(?:node|way|relation)\/\d{1,15}$/,
    address: 'https://www.openstreetmap.org/',
    url: /^(?:www\.)?openstreetmap\.org\/((?:node|way|relation)\/\d+)/i,
  },
];

/** An address is not longer, and a cell of a table may be. */
const MAX_LENGTH = 2000;

/** @returns whether the word is a prefix of an authority: `wd`. */
export const isAuthority = (word: string): boolean => byPrefix(word) !== undefined;

const byPrefix = (prefix: string): Authority | undefined =>
  AUTHORITIES.find(({ prefixes }) => prefixes.includes(prefix.toLowerCase()));

/**
 * @param text an address, a short form (`wd:Q90`, `viaf:102333412`), or an identifier of a known authority (`Q90`).
 * @param prefix of the authority, if the column or member names one.
 * @returns the address of the identifier, an http(s) address as it is written; undefined for any other text.
 */
export function identifierUrl(text: string, prefix?: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined;
  if (/^https?:\/\/[^\s/]\S*$/i.test(trimmed)) return URL.canParse(trimmed) ? trimmed : undefined;
  const colon = trimmed.indexOf(':');
  const authority = byPrefix(colon > 0 ? trimmed.slice(0, colon) : (prefix ?? ''));
  const id = colon > 0 ? trimmed.slice(colon + 1).trim() : trimmed;
  if (authority !== undefined) return authority.id.test(id) ? urlOf(authority, id) : undefined;
  // Only the identifiers of Wikidata are recognised by themselves.
  return colon < 0 && WIKIDATA.id.test(id) ? urlOf(WIKIDATA, id) : undefined;
}

const urlOf = ({ address, end = '' }: Authority, id: string): string =>
  `${address}${/^[qpl]\d+$/.test(id) ? id.toUpperCase() : id}${end}`;

export interface Identifier {
  readonly url: string;
  /** The name of the authority; the host of an address that is not of a known one. */
  readonly authority: string;
  /** The identifier; for an unknown address, the address without its scheme. */
  readonly id: string;
  /** Whether the address is that of a known authority. */
  readonly isKnown: boolean;
}

/** @returns what to show of the address of an identifier. */
export function identifierOf(url: string): Identifier {
  const rest = url.replace(/^https?:\/\//i, '');
  for (const { name, url: pattern } of AUTHORITIES) {
    const id = pattern.exec(rest)?.[1];
    if (id !== undefined) return { url, authority: name, id: decoded(id), isKnown: true };
  }
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : rest;
  return { url, authority: host, id: rest.replace(/^www\./i, '').replace(/\/$/, ''), isKnown: false };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id).replaceAll('_', ' ');
  } catch {
    return id;
  }
}
