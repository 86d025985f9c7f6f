/**
 * An atlas on a page as its readers meet it: a link before it, a link after it, real keys and clicks, and what is seen,
 * focused and spoken read from the page. Tests use an atlas through this alone, so they say what a reader does.
 */
import { executeServerCommand, resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { readAtlas } from '../../src/core/formats/read.js';
import * as elements from '../../src/elements/registry.js';

export interface MountOptions {
  /** The text of a file, shown at once; without it the atlas loads by itself. */
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Width of the atlas in pixels. */
  readonly width?: number;
  /** Children of the atlas, as elements. */
  readonly children?: readonly Element[];
}

/** Elements that Tab stops at while `tabindex` says nothing else. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** A selector for every element but the atlas. */
const PARTS = Object.values(elements)
  .filter((element) => element !== elements.ParleyAtlas)
  .map(({ tag }) => tag)
  .join(', ');

const mounted = new Set<AtlasDriver>();
const isChromium = navigator.userAgent.includes('Chrome');
const isWebKit = navigator.userAgent.includes('AppleWebKit') && !isChromium;
/** Long walks are whole in Chromium, and in all engines where web-test-runner.config.mjs asks for it (CI=true). */
const isExhaustive = isChromium || document.documentElement.dataset['exhaustive'] !== undefined;

let address: string | undefined;
let viewport: Promise<void> | undefined;

/** Real keys take their time on a loaded machine, and a browser its own to start. */
beforeEach(function () {
  this.currentTest?.timeout(120_000);
});

export class AtlasDriver {
  readonly stage: HTMLElement;
  readonly before: HTMLAnchorElement;
  readonly after: HTMLAnchorElement;
  readonly atlas: elements.ParleyAtlas;
  /** Every text the live region had, oldest first; emptying it is not told. */
  readonly spoken: string[] = [];
  /** How many keys were pressed. */
  keys = 0;
  readonly #log = new MutationObserver((changes) => this.#hear(changes));

  constructor({ attributes = {}, width = 1200, children = [] }: MountOptions) {
    this.stage = document.createElement('div');
    this.stage.style.inlineSize = `${width}px`;
    this.before = linkNamed('before');
    this.after = linkNamed('after');
    this.atlas = document.createElement('parley-atlas');
    for (const [name, value] of Object.entries(attributes)) this.atlas.setAttribute(name, value);
    this.atlas.append(...children);
    this.stage.append(this.before, this.atlas, this.after);
  }

  /** Puts it on the page; settles once `parley-load` or `parley-error` came. */
  async open(text?: string): Promise<this> {
    mounted.add(this);
    const data = text === undefined ? undefined : (await readAtlas(text)).value;
    const settled = new Promise((resolve) => {
      this.atlas.addEventListener('parley-load', resolve, { once: true });
      this.atlas.addEventListener('parley-error', resolve, { once: true });
    });
    document.body.append(this.stage);
    await this.atlas.store.prepareFilters();
    if (data !== undefined) this.atlas.show(data);
    await settled;
    await this.settled();
    const status = this.atlas.renderRoot.querySelector('[role="status"]');
    if (status !== null) this.#log.observe(status, { childList: true, characterData: true, subtree: true });
    return this;
  }

  close(): void {
    this.#log.disconnect();
    this.stage.remove();
  }

  /** One key, or a chord beginning with its modifiers: `press('Shift', 'Tab')`. It counts as one. */
  async press(...keys: readonly string[]): Promise<void> {
    this.keys += 1;
    await executeServerCommand('chord', keys);
    await this.settled();
  }

  /** Letters one after another. */
  async type(letters: string): Promise<void> {
    this.keys += letters.length;
    await executeServerCommand('letters', [...letters]);
    await this.settled();
  }

  /** The same key again and again. */
  async repeat(key: string, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.press(key);
  }

  /** A real click in the middle of an element. */
  async click(element: Element): Promise<void> {
    element.scrollIntoView({ block: 'nearest' });
    await sendMouse({ type: 'click', position: middleOf(element) });
    await this.settled();
  }

  /** All parts have drawn what there is to draw. */
  async settled(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await this.atlas.updateComplete;
      const parts = [this.atlas.renderRoot, this.atlas].flatMap((root) => [...root.querySelectorAll(PARTS)]);
      await Promise.all(parts.map((part) => (part as elements.ParleyAtlas).updateComplete));
    }
  }

  /** A part of the atlas by its tag, in its own arrangement or in one of the page's author. */
  part<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const found = this.#find(tag);
    if (found === null) throw new Error(`Got no <${tag}>; expected one in the atlas.`);
    return found;
  }

  hasPart(tag: keyof HTMLElementTagNameMap): boolean {
    return this.#find(tag) !== null;
  }

  #find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] | null {
    const roots = ['parley-embed', 'parley-details'].map(
      (outer) => this.atlas.renderRoot.querySelector(outer)?.shadowRoot,
    );
    const found = [this.atlas.renderRoot, this.atlas, ...roots].map((root) => root?.querySelector(tag));
    return found.find((element) => element !== null && element !== undefined) ?? null;
  }

  /** Elements inside a part's shadow root. */
  all<Kind extends HTMLElement = HTMLElement>(tag: keyof HTMLElementTagNameMap, selector: string): Kind[] {
    return [...(this.part(tag).shadowRoot?.querySelectorAll<Kind>(selector) ?? [])];
  }

  one<Kind extends HTMLElement = HTMLElement>(tag: keyof HTMLElementTagNameMap, selector: string): Kind {
    const [found] = this.all<Kind>(tag, selector);
    if (found === undefined) throw new Error(`Got no ${selector} in <${tag}>; expected at least one.`);
    return found;
  }

  get markers(): HTMLButtonElement[] {
    return this.all<HTMLButtonElement>('parley-map', '.marker');
  }

  /** The marker whose name begins so. */
  marker(name: string): HTMLButtonElement {
    return named(this.markers, name);
  }

  get controls(): HTMLButtonElement[] {
    return this.all<HTMLButtonElement>('parley-map', '.controls button');
  }

  /** Opens the menu with the buttons that are needed less often. */
  async openMore(): Promise<void> {
    await this.click(this.one('parley-map', '.controls .more'));
  }

  control(name: string): HTMLButtonElement {
    return named(this.controls, name);
  }

  get rows(): HTMLAnchorElement[] {
    return this.all<HTMLAnchorElement>('parley-list', 'a[data-key]');
  }

  row(name: string): HTMLAnchorElement {
    return named(this.rows, name);
  }

  get tabs(): HTMLButtonElement[] {
    return this.all<HTMLButtonElement>('parley-list', '[role="tab"]');
  }

  tab(name: string): HTMLButtonElement {
    return named(this.tabs, name);
  }

  /** The heading of the open page; '' if none is open. */
  get pageTitle(): string {
    return wordsOf(this.all('parley-details', '#heading')[0]);
  }

  get closeButton(): HTMLButtonElement {
    return this.one<HTMLButtonElement>('parley-details', '.close');
  }

  get helpIsOpen(): boolean {
    return this.all('parley-help', 'dialog[open]').length > 0;
  }

  /** What the live region says now. */
  get status(): string {
    return wordsOf(this.atlas.renderRoot.querySelector('[role="status"]') ?? undefined);
  }

  /** What `aria-describedby` of the focused element says, if its target is where it must be: in the same root. */
  get description(): string {
    const active = focused();
    const ids = active?.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
    const root = active?.getRootNode() as ShadowRoot | undefined;
    return ids
      .map((id) => wordsOf(root?.getElementById(id) ?? undefined))
      .filter(Boolean)
      .join(' ');
  }

  /** @param from how many texts were spoken before; settles with the first one after them. */
  async hears(from = this.spoken.length): Promise<string> {
    await until(() => this.spoken.length > from, 'something is said');
    return this.spoken[from] ?? '';
  }

  /** Focuses the marker with the tab stop by real Tabs from the link before. */
  async tabToPlaces(): Promise<void> {
    this.before.focus();
    await this.press('Tab');
    await this.press('Tab');
  }

  #hear(changes: readonly MutationRecord[]): void {
    const text = wordsOf(this.atlas.renderRoot.querySelector('[role="status"]') ?? undefined);
    if (changes.length === 0 || text === '') return;
    this.spoken.push(text);
  }
}

/** @returns `whole` where long walks are whole; elsewhere `brief`, which keeps `npm test` short. */
export const inFull = <Value>(whole: Value, brief: Value): Value => (isExhaustive ? whole : brief);

/** An atlas on the page, loaded. */
export async function mountAtlas(options: MountOptions = {}): Promise<AtlasDriver> {
  address ??= location.href;
  // WebKit's window is large enough from the beginning, and its launcher knows no viewport.
  viewport ??= isWebKit ? Promise.resolve() : setViewport({ width: 1280, height: 900 });
  await viewport;
  return new AtlasDriver(options).open(options.text);
}

/** Takes every atlas away and puts the address back; call it after each test. */
export async function unmountAll(): Promise<void> {
  for (const driver of mounted) driver.close();
  mounted.clear();
  if (address !== undefined && location.href !== address) history.replaceState(null, '', address);
  await resetMouse();
}

/** What has focus, through all shadow roots; undefined for the body. */
export function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

/** The name of what has focus, as far as it can be told without a screen reader. */
export const focusedName = (): string => nameOf(focused());

export function nameOf(element: Element | undefined): string {
  if (element === undefined) return 'nothing';
  return element.getAttribute('aria-label') ?? (wordsOf(element) || element.localName);
}

/** Text with its white space in order. */
export const wordsOf = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim();

/** The middle of an element (of its first line, if it is text that wraps), in whole pixels of the viewport. */
export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Waits, frame by frame, until something holds. */
export async function until(holds: () => boolean, what: string, withinMs = 8000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Got tired of waiting until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Every element that is a tab stop now, in the order of the flat tree. */
export function tabStops(root: ParentNode): HTMLElement[] {
  return flatElements(root).filter(
    (element) => element.matches(FOCUSABLE) && element.tabIndex >= 0 && !isDisabled(element) && isRendered(element),
  );
}

function flatElements(root: ParentNode): HTMLElement[] {
  return [...root.children].flatMap((child) => {
    if (!(child instanceof HTMLElement)) return [];
    const assigned = child instanceof HTMLSlotElement ? child.assignedElements() : [];
    return [child, ...flatElements(child.shadowRoot ?? child), ...assigned.flatMap(withInside)];
  });
}

const withInside = (element: Element): HTMLElement[] =>
  element instanceof HTMLElement ? [element, ...flatElements(element.shadowRoot ?? element)] : [];

const isDisabled = (element: HTMLElement): boolean => (element as Partial<HTMLButtonElement>).disabled === true;
const isRendered = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

function named<Kind extends Element>(elements: readonly Kind[], name: string): Kind {
  const found = elements.find((element) => nameOf(element).startsWith(name));
  if (found === undefined) {
    throw new Error(`Got ${elements.map((element) => nameOf(element)).join(' | ')} when expected one named ${name}.`);
  }
  return found;
}

function linkNamed(name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${name}`;
  link.textContent = name;
  return link;
}
