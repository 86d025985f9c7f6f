/** Pictures and identifiers on pages. */
import { section } from '../section.js';

export const describedEn = section('described', {
  kind: { picture: 'Picture', recording: 'Recording', film: 'Film', document: 'Document' },
  /** Alternative text of a picture for which the data has none. */
  withoutText: 'Picture without a description',
  /** In place of a picture that cannot be shown. */
  open: (alt: string): string => (alt === '' ? 'Open the picture' : `Open the picture: ${alt}`),
  license: 'Licence',
  identifiers: 'In other data sets',
});
