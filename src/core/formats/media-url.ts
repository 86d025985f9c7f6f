/** Words for Issues. */
export const MEDIA_ADDRESS = 'an address that begins with https://, or one relative to the file';

const MAX_LENGTH = 4000;

/**
 * @returns the trimmed address of a picture or recording: http or https, or a relative one; undefined for any other text, since
 *   other schemes, such as `javascript:`, are unsafe.
 */
export function mediaUrl(text: string): string | undefined {
  const url = text.trim();
  if (url === '' || url.length > MAX_LENGTH || !URL.canParse(url, BASE)) return undefined;
  const { protocol } = new URL(url, BASE);
  return protocol === 'https:' || protocol === 'http:' ? url : undefined;
}

const BASE = 'https://parley.invalid/';
