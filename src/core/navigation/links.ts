/**
 * Addresses of the atlas's pages in the fragment of a web page: `#parley:meeting/panmunjeom-5`. Each atlas has a namespace
 * (its element's id, or `parley`) and owns only the part that begins with it. So two atlases and an anchor of the web page
 * share one fragment: `#section-2&parley:place/panmunjeom&other:person/sung-kim`. Other parts are copied as they are.
 *
 * Ids are percent-encoded only where the fragment and this grammar need it; `/`, `:` and `,` stay readable. Lone surrogates,
 * which UTF-8 cannot encode, are written `%uD800`, as `escape` does, so that every id can be read back.
 */
import { KINDS, type Ref } from '../kinds/registry.js';
import { decodeName, encodeName } from '../lib/address-text.js';

/** @throws TypeError for an argument that is not a reference. A reference to an unknown id passes. */
export function expectRef(ref: unknown): void {
  const { kind, id } = Object(ref) as Partial<Ref>;
  if (KINDS.includes(kind as Ref['kind']) && typeof id === 'string') return;
  throw new TypeError(`Got ${JSON.stringify(ref)}, expected { kind: '${KINDS.join("' | '")}', id: string }.`);
}

/** An address that opens the overview, even where `selected` names a page. */
export const OVERVIEW = 'overview';

/** @returns the text after `namespace:` in a fragment, percent-encoded as it is; undefined if no part has the namespace. */
export function ownPart(hash: string, namespace: string): string | undefined {
  for (const part of partsOf(hash)) {
    const own = ownText(part, namespace);
    if (own !== undefined) return own;
  }
  return undefined;
}

/**
 * Replaces the part with this namespace in a fragment, and nothing else.
 *
 * @param currentHash the fragment as it is, with or without `#`.
 * @param own percent-encoded text after the namespace; undefined removes the part.
 * @returns the whole new fragment with `#`; '' if it is empty.
 */
export function mergePart(currentHash: string, own: string | undefined, namespace: string): string {
  const merged: string[] = [];
  const written = own === undefined ? undefined : `${encodeName(namespace)}:${own}`;
  let isPlaced = written === undefined;
  for (const part of partsOf(currentHash)) {
    if (ownText(part, namespace) === undefined) {
      merged.push(part);
    } else if (written !== undefined && !isPlaced) {
      merged.push(written);
      isPlaced = true;
    }
  }
  if (written !== undefined && !isPlaced) merged.push(written);
  const fragment = merged.join('&');
  return fragment === '' ? '' : `#${fragment}`;
}

/** @returns a reference as it stands in a fragment, percent-encoded. */
export const formatRef = ({ kind, id }: Ref): string =>
  `${kind}/${encodeName(id).replace(/%(2F|3A|2C)/g, decodeURIComponent)}`;

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

/** @param own text after the namespace, percent-encoded. @returns undefined if it cannot be read. */
export function parseOwn(own: string): Ref | typeof OVERVIEW | undefined {
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
