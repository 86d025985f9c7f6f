/** Files a reader chose, dropped or pasted: decoded as those from a URL are, and refused by their size before they are read. */
import { decodeTable } from '../core/formats/table/encoding.js';
import { LoadError, MAX_BYTES, type LoadedText } from './load.js';

export interface NamedText extends LoadedText {
  readonly name: string;
}

/**
 * @param files Blobs; a File has a name, which Issues of several tables begin with.
 * @param encoding of tables, where their owner knows it: any label of the Encoding Standard.
 * @throws LoadError for a file that is too large, or cannot be read; the signal's reason when aborted.
 */
export async function textsOf(
  files: readonly Blob[],
  { signal, encoding }: { readonly signal: AbortSignal; readonly encoding?: string | undefined },
): Promise<readonly NamedText[]> {
  if (files.reduce((size, file) => size + file.size, 0) > MAX_BYTES)
    throw new LoadError({ reason: 'too-large', detail: `${Math.round(MAX_BYTES / (1024 * 1024))} MB` });
  const texts: NamedText[] = [];
  for (const file of files) {
    const name = 'name' in file && typeof file.name === 'string' ? file.name : '';
    const bytes = await file.arrayBuffer().catch((cause: unknown) => {
      throw new LoadError({ reason: 'network', detail: name }, { cause });
    });
    signal.throwIfAborted();
    texts.push({ name, ...decodeTable(new Uint8Array(bytes), encoding) });
  }
  return texts;
}
