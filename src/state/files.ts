/** Decodes files that a reader chose, dropped or pasted, like those from a URL. Checks their size before it reads them. */
import { openBytes } from '../core/formats/open-bytes.js';
import { MAX_BYTES, type LoadedFile } from './load.js';
import { LoadError } from './request.js';

export interface NamedFile extends LoadedFile {
  readonly name: string;
}

/**
 * @param files Blobs; the name of a File begins each Issue when there are several tables.
 * @param encoding label of the Encoding Standard, if the reader chose one; else it is detected.
 * @throws LoadError for a file that is too large, or cannot be read; the signal's reason when aborted.
 */
export async function contentsOf(
  files: readonly Blob[],
  { signal, encoding }: { readonly signal: AbortSignal; readonly encoding?: string | undefined },
): Promise<readonly NamedFile[]> {
  if (files.reduce((size, file) => size + file.size, 0) > MAX_BYTES)
    throw new LoadError({ reason: 'too-large', detail: `${Math.round(MAX_BYTES / (1024 * 1024))} MB` });
  const contents: NamedFile[] = [];
  for (const file of files) {
    const name = 'name' in file && typeof file.name === 'string' ? file.name : '';
    const bytes = await file.arrayBuffer().catch((cause: unknown) => {
      throw new LoadError({ reason: 'network', detail: name }, { cause });
    });
    signal.throwIfAborted();
    contents.push({ name, ...openBytes(new Uint8Array(bytes), encoding) });
  }
  return contents;
}
