/** Decides whether the bytes of a file are text. Only text is decoded; other files are read from their bytes. */
import { decodeText, type DecodedText } from './encoding.js';
import { foreignBytes, isZip, unknownBytes } from './foreign/first-bytes.js';

export interface OpenedFile extends DecodedText {
  /** The content of a file that is not text, such as a workbook. Its `text` is empty and its `encoding` is `binary`. */
  readonly bytes?: Uint8Array;
}

/**
 * @param bytes the content of a file.
 * @param named the encoding of a text, if the caller knows it: any label of the Encoding Standard.
 * @throws RangeError if the encoding `named` does not exist.
 */
export function openBytes(bytes: Uint8Array, named?: string): OpenedFile {
  const isText =
    !isZip(bytes) && foreignBytes(bytes) === undefined && (named !== undefined || unknownBytes(bytes) === undefined);
  return isText ? decodeText(bytes, named) : { text: '', bytes, encoding: 'binary', issues: [] };
}
