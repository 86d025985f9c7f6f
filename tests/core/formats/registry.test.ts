/** How to add a format: one folder with an index.ts, and one line in the registry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../src/core/formats/format.js';
import { acceptedFiles, FORMATS } from '../../../src/core/formats/registry.js';

const folder = new URL('../../../src/core/formats/', import.meta.url);
const folders = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/index.ts`, folder)));

describe('the registry of formats', () => {
  it('lists every folder that has an index.ts', async () => {
    const exported = await Promise.all(
      folders.map(async (name): Promise<readonly unknown[]> => {
        const module = (await import(fileURLToPath(new URL(`${name}/index.ts`, folder)))) as object;
        return Object.values(module) as readonly unknown[];
      }),
    );
    expect(new Set(exported.flat())).toEqual(new Set(FORMATS));
  });

  it('gives each format a name of its own, a label, endings and media types', () => {
    expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
    for (const { label, extensions, mediaTypes } of FORMATS) {
      expect(label).not.toBe('');
      expect(extensions.join(' ')).toMatch(/^[a-z]+(?: [a-z]+)*$/);
      expect(mediaTypes.join(' ')).toMatch(/^\w+\/[\w.+-]+(?: \w+\/[\w.+-]+)*$/);
    }
  });

  it('loads what each format names: readers, a writer, a locator, a fixer', async () => {
    for (const format of FORMATS) {
      const loaders = [format.load, format.loadFilesReader, format.loadWriter, format.loadLocator, format.loadFixer];
      for (const load of loaders) if (load !== undefined) expect(await load()).toBeTypeOf('function');
    }
  });

  it('says which files are accepted, and takes a new format into that list', () => {
    const calendar: Format = {
      name: 'icalendar',
      label: 'iCalendar',
      extensions: ['ics'],
      mediaTypes: ['text/calendar'],
      detect: ({ text }) => text.startsWith('BEGIN:VCALENDAR'),
      load: () => Promise.reject(new Error('not needed here')),
    };
    const accepted = acceptedFiles([...FORMATS, calendar]);
    expect(accepted).toEqual(expect.arrayContaining([...acceptedFiles(), '.ics', 'text/calendar']));
    expect(new Set(accepted).size).toBe(accepted.length);
  });

  it('is what the page for own data accepts', () => {
    const page = readFileSync(new URL('../../../try.html', import.meta.url), 'utf8');
    const accept = /accept="([^"]*)"/.exec(page)?.[1]?.split(',') ?? [];
    expect(accept.toSorted()).toEqual(acceptedFiles().toSorted());
  });
});
