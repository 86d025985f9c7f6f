/** Requests files. What comes back is read by `load.ts`, which is loaded meanwhile. */
import type { Failure } from './snapshot.js';

/** Loading failed for a reason that the page can show. `failure` holds no text: src/languages/ has the words. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.reason}: ${failure.detail}`, options);
    this.failure = failure;
  }
}

export interface RequestOptions {
  readonly signal: AbortSignal;
  /** Called with 0 to 1 while bytes arrive, if the server sends a content length. */
  readonly onProgress?: (fraction: number) => void;
  readonly maxBytes?: number;
  /** `no-cache` asks the server whether its file has changed. */
  readonly cache?: RequestCache;
}

/** @throws LoadError if the server cannot be reached; the signal's reason when aborted. */
export async function requestFile(
  url: string,
  { signal, cache = 'default' }: Pick<RequestOptions, 'signal' | 'cache'>,
): Promise<Response> {
  try {
    return await fetch(url, { signal, cache, credentials: 'same-origin' });
  } catch (cause) {
    signal.throwIfAborted();
    throw new LoadError({ reason: 'network', detail: url }, { cause });
  }
}
