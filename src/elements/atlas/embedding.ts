/** Describes an atlas for the dialog that gives HTML for other pages. */
import { fileNameOf } from '../../core/formats/file-name.js';
import { pick } from '../../core/model/text.js';
import type { Embedding } from '../../core/navigation/embedding.js';
import type { AtlasStore } from '../../state/atlas-store.js';
import type { Loading } from './loading.js';

/** The attributes of an atlas that another page has to repeat. */
interface Settings {
  readonly src: string | undefined;
  readonly basemap: string;
  readonly tiles: string | undefined;
  readonly tilesAttribution: string | undefined;
  readonly store: AtlasStore;
}

export function embeddingOf(atlas: Settings, loading: Loading): Embedding {
  const { src, basemap, tiles, tilesAttribution } = atlas;
  const { lang, selection, atlas: data } = atlas.store.state;
  const title = pick(data.title, lang);
  return {
    src: src && !loading.isOwn ? loading.absolute(src).join(' ') : undefined,
    ownFile: loading.isOwn ? `${fileNameOf(title)}.geojson` : undefined,
    title,
    lang,
    basemap,
    tiles: tiles && absoluteTemplate(tiles),
    tilesAttribution,
    selection,
  };
}

/** The absolute URL of a template of tiles such as `/tiles/{z}/{x}/{y}.png`, with its placeholders as they are. */
function absoluteTemplate(template: string): string {
  if (!URL.canParse(template, document.baseURI)) return template;
  return new URL(template, document.baseURI).href.replace(/%7B(\w+)%7D/gi, '{$1}');
}
