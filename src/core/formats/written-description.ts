/** The cells of pictures and own columns, for the writers of tables. */
import type { Described, Media } from '../model/model.js';
import { propertyText } from '../model/properties.js';
import type { Names } from './written-names.js';

/** @returns the names of the properties of all things, in the order in which they first occur. */
export const ownColumns = (things: readonly Described[]): readonly string[] => [
  ...new Set(things.flatMap(({ properties = {} }) => Object.keys(properties))),
];

/** @returns the cell of a thing in an own column; empty if the thing has no such property. */
export const ownCell = (properties: Described['properties'], name: string): string =>
  properties !== undefined && Object.hasOwn(properties, name) ? propertyText(properties[name] ?? '') : '';

/** @returns the cells of one picture, by field. The reader separates addresses at the characters that are escaped. */
export const pictureCells = (
  { url, alt, credit, license = '' }: Media,
  { text }: Names,
): Readonly<Record<'media' | 'alt' | 'credit' | 'licence', string>> => ({
  media: url.replace(/[;|\n]/g, encodeURIComponent),
  alt: text(alt),
  credit: text(credit),
  licence: license,
});
