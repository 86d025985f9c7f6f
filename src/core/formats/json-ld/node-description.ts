/** Reads pictures and identifiers of events, places and people: `image`, `sameAs`, and `@id` at a known authority. */
import { identifierOf, identifierUrl } from '../../identifiers/authorities.js';
import { definedOnly } from '../../lib/defined-only.js';
import type { IssueLog } from '../../model/issue-log.js';
import type { Media } from '../../model/model.js';
import { isObject, type Json } from '../json/fields.js';
import { MEDIA_ADDRESS, mediaUrl } from '../media-url.js';
import { descriptionOf, type Description } from '../records/describe.js';
import { itemsOf, plain, textOf, typesOf } from './events.js';
import type { Nodes } from './nodes.js';

/** The `propertyID` of a value that was not understood. */
export const UNREAD = 'unread';

export const descriptionOfNode = (node: Json, nodes: Nodes, log: IssueLog): Description | undefined =>
  descriptionOf({ media: mediaOf(node, nodes, log), sameAs: sameAsOf(node), aliases: otherNames(node) });

/** @returns the names after the first: often the same name in other languages. */
export function otherNames(node: Json): readonly string[] {
  const [first, ...others] = [...itemsOf(node, 'name'), ...itemsOf(node, 'alternateName')].map(plain);
  return [...new Set(others)].filter((name): name is string => name !== undefined && name !== first);
}

/** @returns the description of the only location. */
export function placeDescription(locations: readonly unknown[], nodes: Nodes, log: IssueLog): Description | undefined {
  const [only, ...others] = locations.filter(
    (one): one is Json => isObject(one) && !typesOf(one).includes('VirtualLocation'),
  );
  return only === undefined || others.length > 0 ? undefined : descriptionOfNode(only, nodes, log);
}

export function sameAsOf(node: Json): readonly string[] {
  const stated = itemsOf(node, 'sameAs').flatMap((one) => (typeof one === 'string' ? (identifierUrl(one) ?? []) : []));
  const id = typeof node['@id'] === 'string' ? identifierUrl(node['@id']) : undefined;
  // An `@id` at any other host is the address of the page that describes the thing.
  const isKnown = id !== undefined && identifierOf(id).isKnown;
  return [...new Set(isKnown ? [id, ...stated] : stated)];
}

/** @returns the images: addresses, or nodes of type ImageObject. An unsafe address is reported. */
export function mediaOf(node: Json, nodes: Nodes, log: IssueLog): readonly Media[] {
  return nodes.of(node, 'image', 'photo').flatMap((image): readonly Media[] => {
    const object = isObject(image) ? image : {};
    const written =
      typeof image === 'string'
        ? image
        : (textOf(object, 'contentUrl') ?? textOf(object, 'url') ?? textOf(object, '@id'));
    if (written === undefined) return [];
    const url = mediaUrl(written);
    if (url === undefined) {
      log.add({ code: 'url-unsafe', path: 'image', found: written, expected: MEDIA_ADDRESS });
      return [];
    }
    const [alt] = [...itemsOf(object, 'caption'), ...itemsOf(object, 'description'), ...itemsOf(object, 'name')].map(
      plain,
    );
    const credit = textOf(object, 'creditText') ?? plain(nodes.of(object, 'creator', 'author', 'copyrightHolder')[0]);
    return [definedOnly<Media>({ url, alt, credit, license: textOf(object, 'license') })];
  });
}
