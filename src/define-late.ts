/** Registers the parts that the first view does not need; the one-file embed loads this on demand (src/embed.ts). */
import { ParleyColumns } from './elements/columns/columns.js';
import { ParleyDetails } from './elements/details/details.js';
import { ParleyDownload } from './elements/download/download.js';
import { ParleyEmbed } from './elements/embed/embed.js';
import { ParleyHelp } from './elements/help/help.js';
import { ParleyIssues } from './elements/issues/issues.js';
import { ParleySearch } from './elements/search/search.js';
import { ParleyTimeline } from './elements/timeline/timeline.js';
import { register } from './register.js';

register([
  ['parley-details', ParleyDetails],
  ['parley-search', ParleySearch],
  ['parley-timeline', ParleyTimeline],
  ['parley-issues', ParleyIssues],
  ['parley-help', ParleyHelp],
  ['parley-download', ParleyDownload],
  ['parley-columns', ParleyColumns],
  ['parley-embed', ParleyEmbed],
]);
