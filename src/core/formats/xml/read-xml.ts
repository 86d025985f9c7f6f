/**
 * Reads the elements of an XML file one after the other, with the parser saxes. The same parser runs in the page and in the
 * command, so both read the same.
 *
 * The whole file is never held as a tree. The caller names the elements that it needs, such as one placemark or one row, and
 * gets each of them as a small tree. saxes loads nothing from other addresses and expands no entities that a file defines. A
 * file with such entities is refused, because its texts would be incomplete.
 */
import { SaxesParser } from 'saxes';
import type { IssueLog } from '../../model/issue-log.js';
import type { Steps } from '../../lib/steps.js';
import type { XmlElement } from './element.js';

export interface XmlOptions {
  /**
   * @param name the name of an element without its prefix.
   * @param ancestors the elements around it, outermost first, without their content.
   * @returns whether the element is read as a tree.
   */
  readonly isWanted: (name: string, ancestors: readonly XmlElement[]) => boolean;
  /** Called with each wanted element when it is complete. @returns `false` to stop reading. */
  readonly onElement: (element: XmlElement, ancestors: readonly XmlElement[]) => boolean | void;
  readonly log: IssueLog;
  /** Put before the path of an Issue, such as the name of a file in an archive. */
  readonly path?: string;
}

/** Elements inside one another. */
const MAX_XML_DEPTH = 100;
/** Nodes in one wanted element, which is held in memory as a whole. */
const MAX_NODES = 200_000;
/** Characters given to the parser in one step, which takes a few milliseconds. */
const SLICE = 65_536;

/** @returns the slices of a text that `readXml` takes. */
export function* slicesOf(text: string): Generator<string, void, void> {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  for (let at = start; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

/**
 * Reads until the end of the file or until the first error in its syntax, which an Issue reports.
 * @param slices the text in parts of any length.
 * @param length the number of characters, for the progress.
 */
export function* readXml(slices: Iterable<string>, length: number, options: XmlOptions): Steps<void> {
  const reader = new ElementReader(options);
  let done = 0;
  for (const slice of slices) {
    for (let at = 0; at < slice.length; at += SLICE) {
      reader.write(slice.slice(at, at + SLICE));
      if (reader.isStopped) return;
      done += SLICE;
      yield Math.min(1, done / Math.max(1, length));
    }
  }
  reader.close();
}

class ElementReader {
  readonly #parser = new SaxesParser();
  readonly #options: XmlOptions;
  /** All open elements. Those inside a wanted element are part of its tree. */
  readonly #open: XmlElement[] = [];
  /** The number of elements around the wanted element that is open; undefined while none is open. */
  #wantedDepth: number | undefined;
  #nodes = 0;
  isStopped = false;

  constructor(options: XmlOptions) {
    this.#options = options;
    this.#parser.on('opentag', ({ name, attributes }) => this.#onOpen(name, attributes));
    this.#parser.on('closetag', () => this.#onClose());
    this.#parser.on('text', (text) => this.#onText(text));
    this.#parser.on('cdata', (text) => this.#onText(text));
    this.#parser.on('doctype', (doctype) => this.#onDoctype(doctype));
    this.#parser.on('error', (error) => this.#onError(error));
  }

  write(slice: string): void {
    this.#parser.write(slice);
  }

  close(): void {
    this.#parser.close();
  }

  #onOpen(name: string, attributes: Record<string, string>): void {
    if (this.isStopped) return;
    if (this.#open.length >= MAX_XML_DEPTH)
      return this.#stop('too-deep', `at most ${MAX_XML_DEPTH} elements inside one another`);
    const { line, column } = this.#parser;
    const element: XmlElement = {
      name: localName(name),
      attributes: localAttributes(attributes),
      content: [],
      line,
      column: column + 1,
    };
    if (this.#wantedDepth !== undefined) this.#add(element);
    else if (this.#options.isWanted(element.name, this.#open)) {
      this.#wantedDepth = this.#open.length;
      this.#nodes = 0;
    }
    this.#open.push(element);
  }

  #onText(text: string): void {
    if (this.#wantedDepth !== undefined && !this.isStopped) this.#add(text);
  }

  #add(node: XmlElement | string): void {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) this.#stop('xml-too-large', `at most ${MAX_NODES} elements and texts in one entry`);
    else this.#open.at(-1)?.content.push(node);
  }

  #onClose(): void {
    const element = this.#open.pop();
    if (this.isStopped || element === undefined || this.#open.length !== this.#wantedDepth) return;
    this.#wantedDepth = undefined;
    if (this.#options.onElement(element, this.#open) === false) this.isStopped = true;
  }

  #onDoctype(doctype: string): void {
    if (/<!ENTITY/i.test(doctype)) this.#stop('xml-entities', 'texts instead of entities');
  }

  #onError({ message }: Error): void {
    if (!this.isStopped) this.#stop('not-xml', undefined, message.replace(/^\d+:\d+:\s*/, ''));
  }

  #stop(
    code: 'too-deep' | 'not-xml' | 'xml-entities' | 'xml-too-large',
    expected: string | undefined,
    found?: string,
  ): void {
    this.isStopped = true;
    const { line, column } = this.#parser;
    const { log, path = '' } = this.#options;
    const position = `line ${line}, column ${column + 1}`;
    log.add({
      code,
      path: path === '' ? position : `${path}, ${position}`,
      // The lines of a file inside an archive are of no use to the reader of the Issue.
      ...(path === '' ? { row: line, column: String(column + 1) } : {}),
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
    });
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!Object.keys(attributes).some((name) => name.includes(':'))) return attributes;
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const short = localName(name);
    if (short === name || !Object.hasOwn(local, short)) local[short] = value;
  }
  return local;
}
