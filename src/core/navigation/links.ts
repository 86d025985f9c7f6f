/**
 * Addresses of the atlas's pages in the fragment of a web page: `#parley:meeting/panmunjeom-5`. Each atlas has a namespace
 * (its element's id, or `parley`) and owns only the part that begins with it. So two atlases and an anchor of the web page
 * share one fragment: `#section-2&parley:place/panmunjeom&other:person/sung-kim`. Other parts are copied as they are.
 *
 * Ids are percent-encoded only where the fragment and this grammar need it; `/`, `:` and `,` stay readable. Lone surrogates,
 * which UTF-8 cannot encode, are written `%uD800`, as `escape` does, so that every id can be read back.
 */
import { KINDS, type Ref } from '../kinds/registry.js';

/** @throws TypeError for an argument that is not a reference. A reference to an unknown id passes. */
export function expectRef(ref: Ref): void {
  if (KINDS.includes(ref.kind) && typeof ref.id === 'string') return;
  throw new TypeError(`Got ${JSON.stringify(ref)}, expected { kind: '${KINDS.join("' | '")}', id: string }.`);
}

/** An address that opens the overview, even where `selected` names a page. */
const OVERVIEW = 'overview';

/**
 * @param ref undefined for the overview, which has no fragment.
 * @param namespace any text; the elements use their id, or `parley`.
 * @returns a fragment with `#`, or ''.
 */
export function formatFragment(ref: Ref | undefined, namespace: string): string {
  return ref === undefined ? '' : `#${formatPart(ref, namespace)}`;
}

/**
 * @param hash any fragment, with or without `#`, e.g. `location.hash`.
 * @returns the reference in the part with this namespace; `overview` for `#parley:overview` and `#parley:`; undefined if no
 *   part has the namespace, or it cannot be read.
 */
export function parseFragment(hash: string, namespace: string): Ref | typeof OVERVIEW | undefined {
  for (const part of partsOf(hash)) {
    const own = ownText(part, namespace);
    if (own !== undefined) return parseOwn(own);
  }
  return undefined;
}

/**
 * Replaces the part with this namespace in a fragment, and nothing else.
 *
 * @param currentHash the fragment as it is, with or without `#`.
 * @param ref undefined removes the part.
 * @returns the whole new fragment with `#`; '' if it is empty.
 */
export function mergeFragment(currentHash: string, ref: Ref | undefined, namespace: string): string {
  const merged: string[] = [];
  let isPlaced = ref === undefined;
  for (const part of partsOf(currentHash)) {
    if (ownText(part, namespace) === undefined) {
      merged.push(part);
    } else if (ref !== undefined && !isPlaced) {
      merged.push(formatPart(ref, namespace));
      isPlaced = true;
    }
  }
  if (ref !== undefined && !isPlaced) merged.push(formatPart(ref, namespace));
  const fragment = merged.join('&');
  return fragment === '' ? '' : `#${fragment}`;
}

const formatPart = ({ kind, id }: Ref, namespace: string): string =>
  `${encodeName(namespace)}:${kind}/${encodeName(id).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`;

function partsOf(hash: string): readonly string[] {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  return fragment === '' ? [] : fragment.split('&');
}

/**
 * @returns the text after `namespace:` in a part; undefined if the part has another namespace. Some programs encode the
 *   colon. They encode every colon, so beside a plain colon an encoded one belongs to the name.
 */
function ownText(part: string, namespace: string): string | undefined {
  const name = encodeName(namespace);
  if (!part.startsWith(name)) return undefined;
  const rest = part.slice(name.length);
  if (rest.startsWith(':')) return rest.slice(1);
  return /^%3a/i.test(rest) && !rest.includes(':') ? rest.slice(3) : undefined;
}

function parseOwn(own: string): Ref | typeof OVERVIEW | undefined {
  const text = decodeName(own);
  if (text === undefined) return undefined;
  if (text === '' || text === OVERVIEW) return OVERVIEW;
  return refOf(text);
}

/** @returns a reference as plain text, `place/geneva`, as in the `selected` attribute. */
export const refText = ({ kind, id }: Ref): string => `${kind}/${id}`;

/** @param text a reference as plain text. @returns undefined if the text does not begin with a known kind and `/`. */
export function refOf(text: string): Ref | undefined {
  const slash = text.indexOf('/');
  const kind = KINDS.find((known) => known === text.slice(0, slash));
  return kind === undefined ? undefined : { kind, id: text.slice(slash + 1) };
}

function encodeName(name: string): string {
  return name
    .split(/(\p{Cs})/u)
    .map((piece, index) => (index % 2 === 0 ? encodeURIComponent(piece) : encodeSurrogate(piece)))
    .join('');
}

const encodeSurrogate = (surrogate: string): string => `%u${surrogate.charCodeAt(0).toString(16).toUpperCase()}`;

/** @returns undefined if it is not percent-encoded UTF-8. */
function decodeName(encoded: string): string | undefined {
  try {
    return encoded
      .split(/%u(d[89a-f][0-9a-f]{2})/i)
      .map((piece, index) => (index % 2 === 0 ? decodeURIComponent(piece) : String.fromCharCode(parseInt(piece, 16))))
      .join('');
  } catch {
    return undefined;
  }
}
