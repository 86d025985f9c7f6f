/** @returns a trimmed absolute http(s) URL; undefined for any other text, because other schemes are unsafe in links. */
export const safeUrl = (text: string): string | undefined => {
  const url = text.trim();
  return /^https?:\/\/[^\s/]/i.test(url) ? url : undefined;
};
