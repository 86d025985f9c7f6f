/** The dialog with HTML that embeds the atlas in another page. */
import { section } from '../section.js';

export const embedEn = section('embed', {
  title: 'Embed or download',
  script: 'Web page or CMS that allows scripts:',
  frame: 'Anywhere else (iframe):',
  own: (file: string): string =>
    `This data is only on this page. Download it below as GeoJSON and upload it to your site as ${file}, beside the page.`,
  /** Where the page offers no downloads. */
  ownFile: (file: string): string =>
    `This data is only on this page. To show it on another page, upload it to your site as ${file}, beside that page.`,
  frameTiles: 'The frame shows the built-in basemap instead of the map tiles of this page.',
  copyScript: 'Copy code',
  copyFrame: 'Copy iframe',
  copied: 'Copied.',
  notCopied: 'Copying is not allowed here. The code is selected: copy it with your keyboard.',
  openPage: 'Preview',
  close: 'Close',
  frameTitle: (title: string): string => `${title} (map of meetings)`,
});
