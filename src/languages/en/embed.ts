/** The dialog with HTML that embeds the atlas in another page. */
import { section } from '../section.js';

export const embedEn = section('embed', {
  title: 'Embed or download',
  script: 'Where a page may run scripts, put these two lines:',
  frame: 'Everywhere else, put this frame:',
  own: 'The data of this atlas stands in this page only: it has to be put on the other page as well.',
  copyScript: 'Copy the two lines',
  copyFrame: 'Copy the frame',
  copied: 'Copied.',
  notCopied: 'This could not be copied; it is selected for you to copy.',
  openPage: 'See what the frame will show',
  close: 'Close',
  frameTitle: (title: string): string => `${title} (map of meetings)`,
});
