/** The archive for page owners without Node: what is in it works where it is unpacked, and the site offers it with its size. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EMBED_ZIP, embedZip, offering } from '../../tools/embed-zip.mjs';
import { serve } from '../../tools/serve.mjs';

const dist = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const zip = embedZip(dist('cdn'));
const files = unzipSync(zip);
const top = EMBED_ZIP.replace('.zip', '');

describe('the archive', () => {
  it('has the scripts, the frame, an example, how to use them in eleven lines, and the licence', () => {
    const names = Object.keys(files).map((name) => name.slice(top.length + 1));
    const wanted = ['parley.js', 'embed.html', 'embed-page.js', 'index.html', 'meetings.csv', 'README.txt', 'LICENSE'];
    expect(names).toEqual(expect.arrayContaining(wanted));
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    const readme = strFromU8(files[`${top}/README.txt`] ?? new Uint8Array());
    expect(readme.trim().split('\n').length).toBeLessThanOrEqual(11);
    expect(readme).not.toContain('VERSION');
  });

  it('is the same, byte for byte, each time it is made', () => {
    expect(Buffer.compare(Buffer.from(embedZip(dist('cdn'))), Buffer.from(zip))).toBe(0);
  });

  it('is offered by the built site, with its size', () => {
    expect(existsSync(dist(`site/${EMBED_ZIP}`))).toBe(true);
    for (const name of ['index.html', 'try.html']) {
      const page = readFileSync(dist(`site/${name}`), 'utf8');
      expect(page).toContain(`href="./${EMBED_ZIP}"`);
      expect(page).toContain(`(${(zip.length / 1e6).toFixed(1)}`);
      expect(page).not.toContain('<p id="embed-zip" hidden');
    }
    expect(offering('<p>no place for it</p>', 1)).toBe('<p>no place for it</p>');
  });

  it('works where it is unpacked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-zip-'));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const server = await serve(join(folder, top));
    const browser = await chromium.connect(inject('browserAddress'));
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Working lunches in June' }).waitFor();
    await page.getByRole('link', { name: 'First lunch' }).waitFor();
    await page.goto(new URL('embed.html?src=meetings.csv', server.url).href);
    await page.getByRole('link', { name: 'First lunch' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
