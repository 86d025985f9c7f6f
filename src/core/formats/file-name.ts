const MAX_NAME_LENGTH = 60;

/**
 * @param title of an atlas, in the language of the user.
 * @returns a file name without an extension: the letters and digits of the title, which any file system accepts, at most 60
 *   characters; `atlas` if there are none.
 */
export function fileNameOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...words.join('-')].slice(0, MAX_NAME_LENGTH).join('').replace(/-$/, '') || 'atlas';
}
