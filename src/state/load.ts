/**
 * From a URL to text: fetching with progress, a size limit and an AbortSignal, and every way it can fail told apart.
 * What the text means is the readers' business (src/core/read/); this file never looks inside.
 */
import type { Failure } from './snapshot.js';

/** Larger files are refused before they fill the reader's memory: 64 MiB of text is some 250,000 meetings. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Loading failed for a reason that can be told to the reader. `failure` has no words; src/i18n/ does. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.reason}: ${failure.detail}`, options);
    this.failure = failure;
  }
}

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called with 0 to 1 as bytes come in, if the server said how many there will be. */
  readonly onProgress?: (fraction: number) => void;
  readonly maxBytes?: number;
}

/**
 * @param url absolute, or relative to the page.
 * @returns the file's text, decoded as UTF-8 (invalid bytes become U+FFFD; the reader then reports what it cannot use).
 * @throws LoadError for network, HTTP and size failures; the signal's reason when aborted.
 */
export async function loadText(
  url: string,
  { signal, onProgress, maxBytes = MAX_BYTES }: LoadOptions,
): Promise<string> {
  const response = await request(url, signal);
  if (!response.ok) throw new LoadError({ reason: 'http', detail: `${response.status} ${url}` });
  const expected = Number(response.headers.get('content-length'));
  if (expected > maxBytes) throw tooLarge(maxBytes);
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let received = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      received += chunk.value.byteLength;
      if (received > maxBytes) throw tooLarge(maxBytes);
      text += decoder.decode(chunk.value, { stream: true });
      if (expected > 0) onProgress?.(Math.min(1, received / expected));
    }
  } catch (cause) {
    void reader.cancel().catch(() => undefined);
    signal.throwIfAborted();
    throw cause instanceof LoadError ? cause : new LoadError({ reason: 'network', detail: url }, { cause });
  }
  return text + decoder.decode();
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, credentials: 'same-origin' });
  } catch (cause) {
    signal.throwIfAborted();
    throw new LoadError({ reason: 'network', detail: url }, { cause });
  }
}

const tooLarge = (maxBytes: number): LoadError =>
  new LoadError({ reason: 'too-large', detail: `${Math.round(maxBytes / (1024 * 1024))} MB` });
