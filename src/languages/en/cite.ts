/** The link to a page, and its citation. */
import { section } from '../section.js';

export const citeEn = section('cite', {
  copyLink: 'Copy link',
  cite: 'Cite this page',
  copyText: 'Copy text',
  /** `format` is the name of a format, such as BibTeX. */
  copyAs: (format: string): string => `Copy as ${format}`,
  copied: 'Copied.',
  notCopied: 'Copying is not allowed here. The text is selected: copy it with your keyboard.',
  /** `atlas` and `asOf` may be '': “Geneva.” Talks. As of 12 June 2018. https://… (accessed 28 November 2026). */
  text: (title: string, atlas: string, asOf: string, url: string, accessed: string): string =>
    [`“${title}.”`, atlas && `${atlas}.`, asOf && `As of ${asOf}.`, `${url && `${url} `}(accessed ${accessed}).`]
      .filter(Boolean)
      .join(' '),
});
