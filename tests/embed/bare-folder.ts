/**
 * A page owner's server: one folder with the embed copied into it, some pages of theirs, and the strictest header they
 * may send. Chromium opens those pages; whatever it complains about, and whatever it asks of anybody, is kept.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';
import { serve } from '../../tools/serve.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

export interface Visit {
  readonly page: Page;
  /** Console messages, uncaught errors, failed and foreign requests, in words. */
  readonly complaints: string[];
  /** Paths of all requests so far, in order. */
  readonly requests: string[];
}

export class BareFolder {
  /** @param files path → content, beside `parley.js` and its parts. */
  static async open(files: Readonly<Record<string, string>> = {}, { strict = true } = {}): Promise<BareFolder> {
    const executablePath = await chromiumPath();
    if (executablePath === undefined) throw new Error('There is no Chromium: install it or set CHROMIUM.');
    const folder = mkdtempSync(join(tmpdir(), 'parley-bare-'));
    cpSync(cdn, folder, { recursive: true });
    const server = await serve(folder, { strict });
    const browser = await chromium.launch({ executablePath, args: chromiumArgs });
    const bare = new BareFolder(folder, server, browser);
    bare.write('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    for (const [path, content] of Object.entries(files)) bare.write(path, content);
    return bare;
  }

  readonly folder: string;
  readonly #server: { readonly url: string; close(): Promise<void> };
  readonly #browser: Browser;

  private constructor(folder: string, server: { readonly url: string; close(): Promise<void> }, browser: Browser) {
    this.folder = folder;
    this.#server = server;
    this.#browser = browser;
  }

  get url(): string {
    return this.#server.url;
  }

  write(path: string, content: string): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** A page whose body is `body`, with the one line that loads the embed and, if given, a style sheet of its own. */
  writePage(path: string, body: string, css = ''): void {
    this.write(path.replace('.html', '.css'), `:root { font-family: system-ui, sans-serif } ${css}`);
    this.write(
      path,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="icon.svg">
      <link rel="stylesheet" href="${path.replace('.html', '.css')}">
      <script type="module" src="parley.js"></script></head><body>${body}</body></html>`,
    );
  }

  /** A new visitor. `prepare` may add scripts before the page is opened. */
  async visit(
    path: string,
    options: BrowserContextOptions = {},
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Visit> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    const { origin } = new URL(this.url);
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:') requests.push(url.pathname);
      if (url.origin !== origin && url.protocol !== 'data:') complaints.push(`foreign request: ${request.url()}`);
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
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Keeps the sum of all layout shifts; read it with `shiftOf`. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[])
        shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.nodeName).join(' ') });
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shiftsOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as unknown as { shifts: unknown[] }).shifts);

/** A small atlas: one place for each name, one meeting at each. */
export const atlasOf = (title: string, ...names: readonly string[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: names.map((name, index) => ({
      type: 'Feature',
      id: name.toLowerCase(),
      geometry: { type: 'Point', coordinates: [10 + index * 30, 10 + index * 10] },
      properties: { name },
    })),
    parley: {
      version: 1,
      title,
      people: [{ id: 'ada', name: 'Ada' }],
      meetings: names.map((name, index) => ({
        id: `m-${name.toLowerCase()}`,
        title: `${name} talks`,
        when: `2018-06-0${index + 1}`,
        places: [{ place: name.toLowerCase() }],
        attendance: [{ person: 'ada' }],
      })),
    },
  });
