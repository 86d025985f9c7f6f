/**
 * Addresses of pages inside a page's fragment: `#parley:meeting/panmunjeom-5`. Each atlas has a namespace (its element's id,
 * or `parley`) and owns only the part that begins with it, so two atlases, and the page's own anchor, share one fragment:
 * `#section-2&parley:place/panmunjeom&other:person/sung-kim`. Parts that are not ours are never touched, not even respelt.
 *
 * Ids are percent-encoded as far as the fragment and this grammar need it; `/`, `:` and `,` stay readable. Lone surrogates,
 * which UTF-8 cannot carry, are written `%uD800`, as `escape` did, so that the round trip holds for any id.
 */
import { KINDS, type Ref } from '../kinds/registry.js';

/** @throws TypeError for what is no reference: a wrong call, not one that leads nowhere. */
export function expectRef(ref: Ref): void {
  if (KINDS.includes(ref.kind) && typeof ref.id === 'string') return;
  throw new TypeError(`Got ${JSON.stringify(ref)}, expected { kind: '${KINDS.join("' | '")}', id: string }.`);
}

/** An address that opens the overview on purpose. */
const OVERVIEW = 'overview';

/**
 * @param ref undefined is the overview, which needs no fragment.
 * @param namespace any text; by default of the elements `parley` or the element's id.
 * @returns a fragment with `#`, or ''.
 */
export function formatFragment(ref: Ref | undefined, namespace: string): string {
  return ref === undefined ? '' : `#${formatPart(ref, namespace)}`;
}

/**
 * @param hash a fragment, with or without `#`, e.g. `location.hash`. Anything goes; nothing throws.
 * @returns what our part of it names; `overview` for `#parley:overview` and `#parley:`; undefined if there is no part of
 *   ours, or it cannot be read.
 */
export function parseFragment(hash: string, namespace: string): Ref | typeof OVERVIEW | undefined {
  for (const part of partsOf(hash)) {
    const own = ownText(part, namespace);
    if (own !== undefined) return parseOwn(own);
  }
  return undefined;
}

/**
 * Changes our own part of a fragment and nothing else.
 *
 * @param currentHash the fragment as it is, with or without `#`.
 * @param ref undefined removes our part.
 * @returns the whole new fragment with `#`; '' if nothing is left.
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
 * @returns what follows `namespace:` in a part, undefined if the part is not ours. Some programs encode the colon, and then
 *   every one: beside a plain colon, an encoded one belongs to a longer name.
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

/** @returns `place/geneva`: the plain text of a reference, as in the `selected` attribute. */
export const refText = ({ kind, id }: Ref): string => `${kind}/${id}`;

/** @returns what `place/geneva` names, plainly written; undefined if it begins with no kind of thing. */
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
