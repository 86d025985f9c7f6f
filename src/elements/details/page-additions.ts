/** What the attributes of the atlas and the script of its page add to a page: which pictures and fields it shows, and the extras. */
import type { Ref } from '../../core/kinds/registry.js';
import type { Atlas } from '../../core/model/model.js';
import { refText } from '../../core/navigation/links.js';
import type { ShownMedia } from '../../pages/page.js';
import type { EmbeddingSource, PageExtras } from '../base/atlas-host.js';

interface PageAdditions {
  readonly media: ShownMedia;
  readonly fields: readonly string[];
  readonly extra: unknown;
}

export class PageAdditionsOf {
  /** The extra of the page that is drawn, so that what has focus in it stays. */
  #drawn:
    { readonly key: string; readonly atlas: Atlas; readonly draw: PageExtras; readonly extra: unknown } | undefined;

  /** @param source the atlas around the page, if there is one. */
  additions(source: EmbeddingSource | undefined, atlas: Atlas, page: Ref): PageAdditions {
    const { fields = '', media = 'same-origin', pageExtras } = source?.atlas ?? {};
    return {
      media: { policy: media, base: baseOf(source), origin: location.origin },
      fields: fields
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      extra: pageExtras === undefined ? undefined : this.#extra(pageExtras, atlas, page),
    };
  }

  #extra(draw: PageExtras, atlas: Atlas, page: Ref): unknown {
    const key = refText(page);
    const drawn = this.#drawn;
    if (drawn?.key === key && drawn.atlas === atlas && drawn.draw === draw) return drawn.extra;
    const extra = resultOf(draw, atlas, page);
    this.#drawn = { key, atlas, draw, extra };
    return extra;
  }
}

/** An error in the script of the page is reported there, and the page of the atlas is drawn without an extra. */
function resultOf(draw: PageExtras, atlas: Atlas, page: Ref): unknown {
  try {
    return draw(page, atlas) ?? undefined;
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/** Relative addresses of pictures are relative to the file, and for data in the page to the page. */
function baseOf(source: EmbeddingSource | undefined): string {
  const { src } = source?.atlas ?? {};
  const [first] = src === undefined || source === undefined || source.loading.isOwn ? [] : source.loading.absolute(src);
  return first !== undefined && URL.canParse(first) ? first : document.baseURI;
}
