/**
 * What was built, as a visitor gets it: served by a plain file server and opened in a real Chromium. A visit keeps what the
 * browser complains about and what it requests, so that a test can expect silence.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { ParleyMap } from '../../src/elements/map/map.js';
import { serve } from '../../tools/serve.mjs';

export interface SiteOptions {
  /** What is served: the demo with its pages (`site`), or the embed alone (`cdn`), as in the folder of a page owner. */
  readonly built?: 'site' | 'cdn';
  /** The path under which it is served, with `/` at both ends. */
  readonly base?: string;
  /** Whether the server sends the Content-Security-Policy under which Parley must work. */
  readonly strict?: boolean;
  /** Path → content, served beside what was built. */
  readonly files?: Readonly<Record<string, string>>;
  /** Options of every visit. */
  readonly context?: BrowserContextOptions;
}

export interface Visit {
  readonly page: Page;
  /** Console messages, uncaught errors, failed and foreign requests, in words. */
  readonly complaints: string[];
  /** Paths of all requests so far, in order. */
  readonly requests: string[];
}

type Server = Awaited<ReturnType<typeof serve>>;

export class Site {
  static async open(options: SiteOptions = {}): Promise<Site> {
    const site = new Site(options, await chromium.connect(inject('browserAddress')));
    site.#servers.push(await site.#serve(options));
    return site;
  }

  readonly #options: SiteOptions;
  readonly #browser: Browser;
  readonly #servers: Server[] = [];
  readonly #files: Map<string, string>;
  /** By their options, as JSON. */
  readonly #contexts = new Map<string, Promise<BrowserContext>>();

  private constructor(options: SiteOptions, browser: Browser) {
    this.#options = options;
    this.#browser = browser;
    this.#files = new Map(Object.entries({ 'icon.svg': ICON, ...options.files }));
  }

  /** The address of what is served, with a slash at its end. */
  get url(): string {
    return this.#servers[0]?.url ?? '';
  }

  /** The same files from another origin, without a policy. @returns its address. */
  async otherOrigin(): Promise<string> {
    const server = await this.#serve({ ...this.#options, strict: false });
    this.#servers.push(server);
    return server.url;
  }

  write(path: string, content: string): void {
    this.#files.set(path, content);
  }

  /** A page whose body is `body`, with the line that loads the embed and, if given, a style sheet of its own. */
  writePage(path: string, body: string, css = ''): void {
    const styles = path.replace('.html', '.css');
    this.write(styles, `:root { font-family: system-ui, sans-serif } ${css}`);
    this.write(
      path,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="icon.svg">
      <link rel="stylesheet" href="${styles}">
      <script type="module" src="parley.js"></script></head><body>${body}</body></html>`,
    );
  }

  /** A new page, still blank. Pages with the same options share a context, which takes long to create. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const key = JSON.stringify(options);
    const context = this.#contexts.get(key) ?? this.#newContext(options);
    this.#contexts.set(key, context);
    return (await context).newPage();
  }

  async #newContext(options: BrowserContextOptions): Promise<BrowserContext> {
    const viewport = { width: 1280, height: 900 };
    const context = await this.#browser.newContext({ viewport, ...this.#options.context, ...options });
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** A new visitor at an address of the site. `prepare` may add scripts before the page is opened. */
  async visit(
    path: string,
    options: BrowserContextOptions = {},
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Visit> {
    const page = await this.page(options);
    const complaints: string[] = [];
    const requests: string[] = [];
    const { origin } = new URL(this.url);
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'data:') return;
      requests.push(url.pathname);
      if (url.origin !== origin) complaints.push(`foreign request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await prepare(page);
    await page.goto(new URL(path, this.url).href);
    return { page, complaints, requests };
  }

  /** Ends all visits. */
  async leave(): Promise<void> {
    const pages = this.#browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.close()));
  }

  async close(): Promise<void> {
    await this.#browser.close(); // ends the connection; the browser goes on
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  #serve({ built = 'site', base = '/', strict = false }: SiteOptions): Promise<Server> {
    const folder = fileURLToPath(new URL(`../../dist/${built}`, import.meta.url));
    return serve(folder, { base, strict, files: this.#files });
  }
}

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** Waits for what an atlas loads after its first view: the other elements and, unless the page has none, the basemap. */
export async function fullyLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('parley-help') !== undefined);
  for (const map of await page.locator('parley-map').all()) {
    if ((await map.evaluate((element) => (element as ParleyMap).basemap)) === 'none') continue;
    await map.locator('.land use').first().waitFor({ state: 'attached' });
  }
}

/** Waits until the browser has nothing more to do. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
