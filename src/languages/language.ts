/** What the atlas knows of a language. */
import type { ReadingWords } from '../core/formats/reading-words.js';
import type { PartialMessages } from './messages.js';

export interface Language {
  /** Loads the words of the interface. Absent for English, which needs no loading, and for languages only read in files. */
  readonly messages?: () => Promise<PartialMessages>;
  /** The words in which a file may be written. */
  readonly reading?: ReadingWords;
}
