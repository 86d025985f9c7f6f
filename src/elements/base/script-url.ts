/**
 * Where the one-file embed was loaded from: what another page would have to load as well. Only src/embed.ts knows; in
 * somebody's own bundle there is no such address.
 */
let known: string | undefined;

/** @param url of `parley.js`; with a version in it, so that what was embedded once stays what it was. */
export function setScriptUrl(url: string): void {
  known = url;
}

export const scriptUrl = (): string | undefined => known;
