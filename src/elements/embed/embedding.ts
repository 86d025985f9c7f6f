/** Describes an atlas for the dialog that gives HTML for other pages. */
import { fileNameOf } from '../../core/formats/file-name.js';
import { pick } from '../../core/model/text.js';
import type { Embedding } from '../../core/navigation/embedding.js';
import { openPageOf } from '../../state/snapshot.js';
import type { EmbeddingSource } from '../base/atlas-host.js';

export function embeddingOf({ atlas, loading }: EmbeddingSource): Embedding {
  const { src, heading, basemap, fields, media, tiles, tilesAttribution } = atlas;
  const { state } = atlas.store;
  const { lang, atlas: data } = state;
  const title = heading || pick(data.title, lang);
  return {
    src: src && !loading.isOwn ? loading.absolute(src).join(' ') : undefined,
    // The download has the title that the data was given.
    ownFile: loading.isOwn ? `${fileNameOf(pick(data.title, lang))}.geojson` : undefined,
    title,
    lang,
    heading: heading || undefined,
    basemap,
    fields: fields || undefined,
    media,
    tiles: tiles && absoluteTemplate(tiles),
    tilesAttribution,
    page: openPageOf(state),
  };
}

/** The absolute URL of a template of tiles such as `/tiles/{z}/{x}/{y}.png`, with its placeholders as they are. */
function absoluteTemplate(template: string): string {
  if (!URL.canParse(template, document.baseURI)) return template;
  return new URL(template, document.baseURI).href.replace(/%7B(\w+)%7D/gi, '{$1}');
}
