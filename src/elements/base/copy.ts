/**
 * Copies a text to the clipboard.
 * @returns false if the page does not allow it, for example because it is not served by HTTPS.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
