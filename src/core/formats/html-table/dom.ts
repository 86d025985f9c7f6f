/**
 * The part of the DOM that reading a page needs. The elements of a browser have it, and so have those of linkedom in Node, so
 * a table in a page and a table in a file are read by the same code.
 */
export interface HtmlNode {
  readonly nodeType: number;
  /** The text of a text node. */
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  closest(selector: string): HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;

export const childElements = (element: HtmlElement): readonly HtmlElement[] =>
  [...element.childNodes].filter(isElement);

/** A document, or an element with what is inside it. */
export type HtmlPage = Pick<HtmlElement, 'querySelector' | 'querySelectorAll'>;

export type ParsePage = (text: string) => HtmlPage;
