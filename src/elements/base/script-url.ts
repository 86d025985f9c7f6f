/**
 * The address of `parley.js`, which the HTML for other pages names. Only src/embed.ts knows it; a project's own bundle has
 * no such address.
 */
let known: string | undefined;

/** @param url absolute, with the version in its query, so that a page keeps the version it embedded. */
export function setScriptUrl(url: string): void {
  known = url;
}

/** @returns the address, or undefined outside the embed. */
export const scriptUrl = (): string | undefined => known;
