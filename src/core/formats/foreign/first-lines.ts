/** Recognises texts in formats that have no reader by their first lines, so that they are not taken for a table. */
import type { ForeignCode, ForeignFormat } from './foreign-format.js';

type Signature = readonly [code: ForeignCode, name: string, pattern: RegExp];

const SIGNATURES: readonly Signature[] = [
  ['foreign-document', 'PDF', /^%PDF-/],
  ['foreign-document', 'PostScript document', /^%!PS/],
  ['foreign-document', 'RTF document', /^\{\\rtf/],
  ['foreign-document', 'LaTeX document', /^\\(?:documentclass|documentstyle|begin\{|usepackage)/],
  ['foreign-records', 'BibTeX file', /^@[a-z]{3,20}\s{0,9}[{(]/i],
  ['foreign-records', 'RIS file', /^TY {1,2}- /],
  ['foreign-records', 'PubMed file', /^PMID- /],
  ['foreign-records', 'EndNote export', /^%0 [A-Z]/],
  ['foreign-records', 'GEDCOM file', /^0 HEAD\b/],
  ['foreign-records', 'vCard file', /^BEGIN:VCARD\b/i],
  ['foreign-records', 'MARC file', /^\d{5}[acdnp][a-z]{2}[ a-z0-9]{2}22\d{5}/],
  ['foreign-records', 'mbox file', /^From \S{1,200} [^\n]{0,60}\d\d:\d\d[^\n]{0,30}\d{4}\s/],
  ['foreign-database', 'RDF file (Turtle)', /^@(?:prefix|base)\s/i],
  ['foreign-database', 'RDF file (N-Triples)', /^<https?:[^<>\s]{1,500}>\s{1,9}<https?:/],
  ['foreign-unknown', 'YAML file', /^(?:%YAML\b|---[ \t]{0,9}\r?\n[\w-]{1,99}:)/],
  ['foreign-unknown', 'script', /^#!\//],
];

/** Characters that are examined. Comments above the first line of a file may be long. */
const SAMPLE_LENGTH = 65_536;

const MAIL_HEADER = /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date|X-[\w-]+): /i;
const MAIL_PROOF = /^(?:MIME-Version|Message-ID): /im;

const SQL_FIRST = /^(?:INSERT|CREATE|DROP|SET|USE|LOCK|ALTER|DELETE|TRUNCATE|PRAGMA|BEGIN|START|SELECT|COPY|GO)\b/i;
const SQL_PROOF =
  /^\s{0,99}(?:INSERT\s{1,9}(?:IGNORE\s{1,9})?INTO|CREATE\s{1,9}(?:TABLE|DATABASE|SCHEMA)|COPY\s[^\n]{1,500}\sFROM\sstdin)\b/im;

/** A list of mappings, under a key or not. Each has its further keys on indented lines of their own. */
const YAML_LIST =
  /^(?:[\w-]{1,60}:[ \t]{0,9}\r?\n[ \t]{0,20})?- [\w-]{1,60}:[^\n]{0,2000}\n[ \t]{1,40}[\w-]{1,60}:[ \r\n]/;

/** @returns the foreign format of a text; undefined if the text may be a table or a format that has a reader. */
export function foreignText(text: string): ForeignFormat | undefined {
  const head = text
    .slice(0, SAMPLE_LENGTH)
    .replace(/^\ufeff/, '')
    .trimStart();
  const [code, name] = SIGNATURES.find(([, , pattern]) => pattern.test(head)) ?? [];
  if (code !== undefined && name !== undefined) return { code, name };
  if (MAIL_HEADER.test(head) && MAIL_PROOF.test(head)) return { code: 'foreign-records', name: 'e-mail message' };
  const statements = withoutComments(head);
  if (/^@[a-z]{3,20}\s{0,9}\{/i.test(statements)) return { code: 'foreign-records', name: 'BibTeX file' };
  if (YAML_LIST.test(statements)) return { code: 'foreign-unknown', name: 'YAML file' };
  const isSql = SQL_FIRST.test(statements) && SQL_PROOF.test(statements);
  return isSql ? { code: 'foreign-database', name: 'SQL dump' } : undefined;
}

/** @returns the text from its first line that is not a comment of SQL (`--`, `#`, `/*`), YAML (`#`) or BibTeX (`%`). */
function withoutComments(head: string): string {
  let rest = head;
  for (;;) {
    const end = /^(?:--|#|%)/.test(rest) ? rest.indexOf('\n') : rest.startsWith('/*') ? rest.indexOf('*/') + 1 : 0;
    if (end <= 0) return rest;
    rest = rest
      .slice(end + 1)
      .replace(/^;/, '')
      .trimStart();
  }
}
