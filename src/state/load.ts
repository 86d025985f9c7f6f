/**
 * Reads the response to a request for a file as text or bytes, with progress and a size limit; each kind of failure has its own
 * reason. This file only detects the encoding: src/core/formats/ reads the content.
 */
import type { Issue } from '../core/model/issues.js';
import type { Pause } from '../core/lib/steps.js';
import { LoadError, requestFile, type RequestOptions } from './request.js';
import { createYield } from './time-slices.js';

/** Larger files are refused before they fill the memory: 64 MiB of text is about 250,000 meetings. */
export const MAX_BYTES = 64 * 1024 * 1024;

export interface LoadedFile {
  /** Empty for a file that is not text. */
  readonly text: string;
  /** The content of a file that is not text, such as a workbook. */
  readonly bytes?: Uint8Array;
  /** Says which encoding was guessed, if it is not UTF-8. */
  readonly issues: readonly Issue[];
  /** Differs where the bytes differ; of a file from a URL. */
  readonly signature?: string;
}

/**
 * @param url absolute, or relative to the page.
 * @param response by default the file is requested now.
 * @returns the file's text: UTF-8, or the detected encoding, since spreadsheets often save another one. A file that is not
 *   text is returned as bytes.
 * @throws LoadError for network, HTTP and size failures; the signal's reason when aborted.
 */
export async function loadFile(
  url: string,
  options: RequestOptions,
  response: Promise<Response> = requestFile(url, options),
): Promise<LoadedFile> {
  const chunks = await loadChunks(url, await response, options);
  const pause = createYield(options.signal);
  const signature = await signatureOf(chunks, pause);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    const texts: string[] = [];
    for (const chunk of chunks) {
      texts.push(utf8.decode(chunk, { stream: true }));
      await pause(0);
    }
    texts.push(utf8.decode());
    // A zip archive of ASCII names and numbers may be valid UTF-8.
    if (!texts[0]?.startsWith('PK')) return { text: texts.join(''), issues: [], signature };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const { openBytes } = await import('../core/formats/open-bytes.js');
  return { ...openBytes(joined(chunks)), signature };
}

/** Bytes hashed in one step, which takes a few milliseconds. */
const STEP = 262_144;

/** The number of bytes and their hash (FNV-1a, 32 bits). */
async function signatureOf(chunks: readonly Uint8Array[], pause: Pause): Promise<string> {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const chunk of chunks) {
    for (const byte of chunk) {
      hash = Math.imul(hash ^ byte, 0x01000193);
      length += 1;
      if (length % STEP === 0) await pause(0);
    }
  }
  return `${length}-${hash >>> 0}`;
}

async function loadChunks(
  url: string,
  response: Response,
  { signal, onProgress, maxBytes = MAX_BYTES }: RequestOptions,
): Promise<readonly Uint8Array[]> {
  if (!response.ok) throw new LoadError({ reason: 'http', detail: `${response.status} ${url}` });
  const expected = Number(response.headers.get('content-length'));
  if (expected > maxBytes) throw tooLarge(maxBytes);
  if (response.body === null) return [];
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      received += chunk.value.byteLength;
      if (received > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk.value);
      if (expected > 0) onProgress?.(Math.min(1, received / expected));
    }
  } catch (cause) {
    void reader.cancel().catch(() => undefined);
    signal.throwIfAborted();
    throw cause instanceof LoadError ? cause : new LoadError({ reason: 'network', detail: url }, { cause });
  }
  return chunks;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

const tooLarge = (maxBytes: number): LoadError =>
  new LoadError({ reason: 'too-large', detail: `${Math.round(maxBytes / (1024 * 1024))} MB` });
