/** Describes an atlas for the dialog that gives HTML for other pages. */
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
  return {
    src: src ? loading.absolute(src).join(' ') : undefined,
    isOwn: loading.isOwn,
    title: pick(data.title, lang),
    lang,
    basemap,
    tiles,
    tilesAttribution,
    selection,
  };
}
