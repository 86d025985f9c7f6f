/**
 * Unpacks files of a zip archive with fflate, in slices and within bounds. The sizes that an archive states are not trusted:
 * the bytes that come out are counted, so an archive that grows to gigabytes is stopped.
 */
import { Inflate } from 'fflate';
import type { NewIssue } from '../../model/issue-log.js';
import type { ZipEntry } from './entries.js';

/** A workbook of 5 million cells has about 250 MB. */
const MAX_UNPACKED = 512 * 1024 * 1024;
/** Packed bytes that are unpacked in one step. Deflate makes at most 1032 bytes out of one. */
const SLICE = 16_384;

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

export class ZipReader {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #maxBytes: number;
  #bytesOut = 0;
  #problem: NewIssue | undefined;

  /** @param maxBytes the bytes that all unpacked files may have together. */
  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], maxBytes = MAX_UNPACKED) {
    this.#bytes = bytes;
    this.#maxBytes = maxBytes;
    // Names are compared in lower case, because some programs write `sharedstrings.xml`.
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.#problem = problemOf(entries) ?? this.#statedSize(entries);
  }

  /** Why the archive is refused or could not be unpacked as a whole; undefined if nothing is wrong so far. */
  get problem(): NewIssue | undefined {
    return this.#problem;
  }

  entry(name: string): ZipEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  /** @returns the text of a file (UTF-8) in parts. It ends early if something is wrong: see `problem`. */
  *text(entry: ZipEntry): Generator<string, void, void> {
    const decoder = new TextDecoder();
    for (const part of this.bytes(entry)) yield decoder.decode(part, { stream: true });
    if (this.#problem === undefined) yield decoder.decode();
  }

  /** @returns the bytes of a file in parts. It ends early if something is wrong: see `problem`. */
  *bytes(entry: ZipEntry): Generator<Uint8Array, void, void> {
    for (const part of this.#parts(entry)) {
      this.#bytesOut += part.byteLength;
      if (this.#bytesOut > this.#maxBytes) {
        this.#problem ??= this.#tooLarge(entry.name);
      }
      if (this.#problem !== undefined) return;
      yield part;
    }
  }

  *#parts(entry: ZipEntry): Generator<Uint8Array, void, void> {
    const packed = this.#packed(entry);
    if (packed === undefined) {
      this.#problem ??= damaged(entry.name);
      return;
    }
    let parts: Uint8Array[] = [];
    const inflate = new Inflate((part) => parts.push(part));
    for (let at = 0; at < packed.byteLength; at += SLICE) {
      const slice = packed.subarray(at, at + SLICE);
      if (entry.method === STORED) yield slice;
      else {
        try {
          inflate.push(slice, at + SLICE >= packed.byteLength);
        } catch {
          this.#problem ??= damaged(entry.name);
          return;
        }
        yield* parts;
        parts = [];
      }
    }
  }

  /** An archive that states that it grows too large is refused before anything is unpacked. Pictures are never unpacked. */
  #statedSize(entries: readonly ZipEntry[]): NewIssue | undefined {
    const texts = entries.filter(({ name }) => /\.(?:xml|rels|kml)$/i.test(name));
    return texts.reduce((sum, { size }) => sum + size, 0) > this.#maxBytes ? this.#tooLarge('') : undefined;
  }

  #tooLarge(path: string): NewIssue {
    return { code: 'archive-too-large', path, expected: `at most ${this.#maxBytes / (1024 * 1024)} MB` };
  }

  /** @returns the bytes behind the header of a file; undefined if the header is not there or the method is unknown. */
  #packed({ offset, packedSize, method }: ZipEntry): Uint8Array | undefined {
    const bytes = this.#bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (method !== STORED && method !== DEFLATED) return undefined;
    if (offset + LOCAL_HEADER_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER)
      return undefined;
    const start = offset + LOCAL_HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return start + packedSize > view.byteLength ? undefined : bytes.subarray(start, start + packedSize);
  }
}

const damaged = (path: string): NewIssue => ({ code: 'archive-damaged', path });

function problemOf(entries: readonly ZipEntry[]): NewIssue | undefined {
  if (entries.length === 0) return damaged('');
  const unsafe = entries.find(({ name }) => isOutside(name));
  if (unsafe !== undefined) return { code: 'archive-unsafe', path: unsafe.name, found: unsafe.name };
  const encrypted = entries.find(({ isEncrypted }) => isEncrypted);
  return encrypted === undefined ? undefined : { code: 'archive-encrypted', path: encrypted.name };
}

/** Whether a path leads out of the folder into which an archive is unpacked, which no program that makes one needs. */
const isOutside = (name: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);
