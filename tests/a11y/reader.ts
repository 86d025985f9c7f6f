/**
 * The built site in a real Chromium, as it is met with assistive technology: always the same language, time zone and
 * size, so that what is heard can be held against reviewed files. One browser for a test file, one context for a visit.
 */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';

/** SITE_FOLDER=… takes another build of the site than dist/site. */
const FOLDER = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist/site', import.meta.url));

export class Reader {
  static async open(): Promise<Reader> {
    const executablePath = await chromiumPath();
    if (executablePath === undefined) throw new Error('There is no Chromium: install it or set CHROMIUM.');
    const server = await serve(FOLDER);
    return new Reader(server, await chromium.launch({ executablePath, args: chromiumArgs }));
  }

  readonly #server: { readonly url: string; close(): Promise<void> };
  readonly #browser: Browser;

  private constructor(server: { readonly url: string; close(): Promise<void> }, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** Address of the site, with a slash at its end. */
  get url(): string {
    return this.#server.url;
  }

  get version(): string {
    return this.#browser.version();
  }

  /** A page of its own, still blank. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-US',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(20_000);
    return context.newPage();
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
