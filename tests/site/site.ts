/**
 * The built site as a visitor gets it: served by a plain file server from a sub-folder, under the promised
 * Content-Security-Policy, in a real Chromium. Whatever the browser complains about, and whatever it asks of another
 * server, is kept, so that every test can end by asking for silence.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';

export interface Visit {
  readonly page: Page;
  /** Console messages, uncaught errors, failed and foreign requests, in words. */
  readonly complaints: string[];
}

export class Site {
  static async open(): Promise<Site> {
    const executablePath = await chromiumPath();
    if (executablePath === undefined) throw new Error('There is no Chromium: install it or set CHROMIUM.');
    const folder = fileURLToPath(new URL('../../dist/site', import.meta.url));
    const server = await serve(folder, { base: '/museum/parley/', strict: true });
    const browser = await chromium.launch({ executablePath, args: chromiumArgs });
    return new Site(server, browser);
  }

  readonly #server: { readonly url: string; close(): Promise<void> };
  readonly #browser: Browser;

  private constructor(server: { readonly url: string; close(): Promise<void> }, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  get url(): string {
    return this.#server.url;
  }

  /** A new visitor at an address of the site; `before` may prepare the page. */
  async visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const { origin } = new URL(this.url);
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== 'data:') complaints.push(`foreign request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(new URL(path, this.url).href);
    return { page, complaints };
  }

  /** Ends all visits. */
  async leave(): Promise<void> {
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
