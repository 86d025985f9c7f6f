/** @returns an absolute http(s) address, trimmed; undefined for any other text: other schemes are unsafe as links. */
export const safeUrl = (text: string): string | undefined => {
  const url = text.trim();
  return /^https?:\/\/[^\s/]/i.test(url) ? url : undefined;
};
