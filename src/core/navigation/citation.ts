/**
 * Citations of a page of an atlas: in words, and in the formats that reference managers import. The page is cited as a part of
 * the atlas, without an author, since an atlas names none.
 *
 * Formats: CSL-JSON (citationstyles.org, schema of data), RIS (tags of the RIS specification of 2011), BibTeX (entry `@misc` with
 * `url` and `urldate`, as biblatex reads them).
 */

/** What is cited. */
export interface CitedPage {
  /** The title of the page. */
  readonly title: string;
  /** The title of the atlas; '' if it has none. */
  readonly atlas: string;
  /** The absolute address of the page; undefined if it has none. */
  readonly url: string | undefined;
  /** The day that the data covers, as `2018-06-12`; undefined if the atlas does not say it. */
  readonly asOf: string | undefined;
  /** The day of the citation, as `2026-11-28`. */
  readonly accessed: string;
  /** BCP 47 tag of the titles. */
  readonly lang: string;
}

export const CITATION_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const WRITERS: Readonly<Record<CitationFormat, (page: CitedPage) => string>> = {
  bibtex: toBibtex,
  ris: toRis,
  'csl-json': toCslJson,
};

/** @returns the citation in a format of reference managers; each line ends with a line feed. */
export const citationIn = (format: CitationFormat, page: CitedPage): string => WRITERS[format](page);

function toCslJson({ title, atlas, url, asOf, accessed, lang }: CitedPage): string {
  const item = {
    id: keyOf(title, accessed),
    type: 'webpage',
    title,
    ...(atlas === '' ? {} : { 'container-title': atlas }),
    ...(url === undefined ? {} : { URL: url }),
    ...(asOf === undefined ? {} : { issued: { 'date-parts': [dateParts(asOf)] } }),
    accessed: { 'date-parts': [dateParts(accessed)] },
    language: lang,
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function toRis({ title, atlas, url, asOf, accessed, lang }: CitedPage): string {
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['T2', atlas || undefined],
    ['DA', asOf && slashed(asOf)],
    ['PY', asOf?.slice(0, 4)],
    ['UR', url],
    ['Y2', slashed(accessed)],
    ['LA', lang],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${oneLine(value)}\n`)).join('');
}

function toBibtex({ title, atlas, url, asOf, accessed, lang }: CitedPage): string {
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', texOf(title)],
    ['howpublished', atlas === '' ? undefined : texOf(atlas)],
    ['year', asOf?.slice(0, 4)],
    ['url', url && urlOf(url)],
    ['urldate', accessed],
    ['language', lang],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${keyOf(title, accessed)},\n${lines.join(',\n')}\n}\n`;
}

/** @returns a key of ASCII letters and digits, as BibTeX needs it: `geneva-2026`. */
function keyOf(title: string, accessed: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return [...words.slice(0, 3), accessed.slice(0, 4)].join('-');
}

const dateParts = (date: string): readonly number[] => date.split('-').map(Number);
const slashed = (date: string): string => date.replaceAll('-', '/');
const oneLine = (text: string): string => text.replace(/\s/g, ' ');

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text for BibTeX: its special characters are commands. */
const texOf = (text: string): string =>
  oneLine(text).replace(/[\\~^{}$&#%_]/g, (character) => TEX[character] ?? `\\${character}`);

/** An address in the field `url`, where only braces end the value. */
const urlOf = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);
