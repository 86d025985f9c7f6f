/** An element of an XML file with its content, and access to it. Names are without prefixes. */

export interface XmlElement {
  readonly name: string;
  /** By name without prefix. If two attributes differ only in the prefix, the one without a prefix is kept. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in the order of the file. */
  readonly content: (XmlElement | string)[];
  /** 1-based position of the element in the file. */
  readonly line: number;
  readonly column: number;
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** @returns the children with this name, or all children. */
export const childrenOf = ({ content }: XmlElement, name?: string): readonly XmlElement[] =>
  content.filter(isElement).filter((child) => name === undefined || child.name === name);

/** @returns the first element at a path of names: `childOf(placemark, 'TimeStamp', 'when')`. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.content.filter(isElement).find((child) => child.name === name);
  return found;
}

/** @returns the elements with this name inside an element, at any depth. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** @returns all text inside an element as it is written. */
export const rawTextOf = (element: XmlElement): string =>
  element.content.map((node) => (typeof node === 'string' ? node : rawTextOf(node))).join('');

/** @returns the text inside an element with single spaces; undefined if there is no element or no text. */
export function textOfElement(element: XmlElement | undefined): string | undefined {
  const text = element === undefined ? '' : rawTextOf(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** @returns the trimmed value of an attribute; undefined if it is missing or empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const attributes = element?.attributes ?? {};
  const value = Object.hasOwn(attributes, name) ? attributes[name]?.trim() : undefined;
  return value === '' ? undefined : value;
}
