/** The three files a reader can take away; the writers are loaded when the first is asked for. */
import type { Issue } from '../../core/model/issues.js';
import type { Atlas } from '../../core/model/model.js';
import { pick } from '../../core/model/text.js';

export const DOWNLOADS = ['csv', 'geojson', 'jsonld'] as const;
export type Download = (typeof DOWNLOADS)[number];

const TYPES: Readonly<Record<Download, string>> = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
};

export interface Made {
  readonly name: string;
  readonly file: Blob;
  readonly losses: readonly Issue[];
}

/** @param lang of the texts, where a format holds one language only. */
export async function write(format: Download, atlas: Atlas, lang: string): Promise<Made> {
  const { text, losses } = await written(format, atlas, lang);
  // Without a byte-order mark Excel takes UTF-8 for something else.
  const parts = format === 'csv' ? ['\ufeff', text] : [text];
  return { name: `${fileName(atlas, lang)}.${format}`, file: new Blob(parts, { type: TYPES[format] }), losses };
}

async function written(
  format: Download,
  atlas: Atlas,
  lang: string,
): Promise<{ readonly text: string; readonly losses: readonly Issue[] }> {
  if (format === 'csv') return (await import('../../core/formats/table/write.js')).writeTable(atlas, { lang });
  if (format === 'jsonld') return (await import('../../core/formats/json-ld/write.js')).writeJsonLd(atlas, { lang });
  return { text: (await import('../../core/formats/native/write.js')).writeNative(atlas), losses: [] };
}

/** The title, as every file system takes it. */
function fileName(atlas: Atlas, lang: string): string {
  const words =
    pick(atlas.title, lang)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...words.join('-')].slice(0, 60).join('').replace(/-$/, '') || 'atlas';
}

/** Hands a file to the reader's browser, which saves it as it saves any other. */
export function save({ name, file }: Made): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers begin to read it only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
