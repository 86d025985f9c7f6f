/**
 * The one door for data: looks at the content, never at the file's name, and hands it to the reader that knows it.
 * Asynchronous because rarely used readers are loaded on demand.
 */
import type { Reading } from '../issues.js';
import type { AtlasData } from '../model.js';
import { readNative } from './native.js';

/**
 * @param text a file's content.
 * @returns all that was good of it, and an Issue for each thing that was not.
 * @throws the signal's reason when aborted.
 */
export async function readAtlas(
  text: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Reading<AtlasData>> {
  const reading = readNative(text);
  signal?.throwIfAborted();
  return Promise.resolve(reading);
}
