/** Converts markup in the texts of other programs to plain text. Parley shows texts unchanged, so tags would be visible. */

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
};

/** @returns the text without tags and with resolved character references. Paragraphs and breaks become line breaks. */
export function plainTextOf(markup: string): string {
  const withBreaks = markup.replace(/<(?:br|\/p|\/li|\/div|\/h[1-6])\s*\/?>/gi, '\n');
  const bare = withBreaks.replace(/<\/?[a-z][^<>]*>/gi, '');
  const text = bare.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
