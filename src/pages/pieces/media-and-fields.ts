/** What authors add to a place, a meeting or a person: pictures with their credit, fields of their own, identifiers. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { identifierOf } from '../../core/identifiers/authorities.js';
import type { Described, LanguageMap, Media, PropertyValue } from '../../core/model/model.js';
import { propertyText } from '../../core/model/properties.js';
import { pick, pickWithLang } from '../../core/model/text.js';
import { describedEn } from '../../languages/en/described.js';
import { formatLine, words } from '../../languages/index.js';
import type { PageContext } from '../page.js';
import { heading } from './heading.js';

/** Pictures, what the author draws (`extra`), and the fields that the author names: the beginning of a page. */
export function description(context: PageContext, thing: Described & { readonly name?: LanguageMap }): TemplateResult {
  const { extra } = context;
  return html`${mediaFigures(context, thing.media ?? [])}
  ${extra === undefined ? nothing : html`<div class="extra" part="extra">${extra}</div>`} ${fields(context, thing)}`;
}

function mediaFigures(context: PageContext, media: readonly Media[]): TemplateResult | typeof nothing {
  if (media.length === 0) return nothing;
  return html`<div class="media">
    ${repeat(
      media,
      ({ url }) => url,
      (one) => figure(context, one),
    )}
  </div>`;
}

function figure(context: PageContext, media: Media): TemplateResult {
  const { lang } = context;
  const { kind, open, withoutText } = words(lang, describedEn);
  const { url, isShown, isOwn } = addressOf(context, media.url);
  const kindOfMedia = kindIn(media.url);
  const said = pick(media.alt, lang);
  if (!isShown || kindOfMedia !== 'picture')
    return html`<p class="media-link">
      <a href=${url} rel="noopener external">${said === '' ? kind[kindOfMedia] : `${kind[kindOfMedia]}: ${said}`}</a>
      <span class="soft block">${creditLine(context, media, isOwn ? undefined : hostOf(url))}</span>
    </p>`;
  const alt = media.alt === undefined ? undefined : pickWithLang(media.alt, lang);
  return html`<figure part="media">
    <div class="frame">
      <img
        src=${url}
        alt=${alt?.text ?? withoutText}
        lang=${alt?.lang ?? nothing}
        loading="lazy"
        decoding="async"
        referrerpolicy="no-referrer"
      />
      <p class="instead"><a href=${url} rel="noopener external">${open(said)}</a></p>
    </div>
    <figcaption part="credit">${creditLine(context, media)}</figcaption>
  </figure>`;
}

function creditLine(
  { lang }: PageContext,
  { credit, license }: Media,
  host?: string,
): TemplateResult | typeof nothing | string {
  const line = formatLine([pick(credit, lang), license !== undefined && isWeb(license) ? undefined : license, host]);
  if (license === undefined || !isWeb(license)) return line === '' ? nothing : line;
  const terms = html`<a href=${license} rel="license noopener external">${words(lang, describedEn).license}</a>`;
  return html`${line === '' ? '' : `${line} · `}${terms}`;
}

const isWeb = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

const hostOf = (url: string): string | undefined => (isWeb(url) ? new URL(url).host : undefined);

/** Relative addresses stay relative where the page does not know its own address. */
function addressOf(
  { media }: PageContext,
  written: string,
): { readonly url: string; readonly isOwn: boolean; readonly isShown: boolean } {
  if (media === undefined) {
    const isRelative = !/^(?:https?:)?[\\/]{2}/i.test(written);
    return { url: written, isOwn: isRelative, isShown: isRelative };
  }
  if (!URL.canParse(written, media.base)) return { url: written, isOwn: false, isShown: false };
  const url = new URL(written, media.base);
  const isOwn = url.origin === media.origin || url.protocol === 'file:';
  return { url: url.href, isOwn, isShown: media.policy === 'all' || (media.policy === 'same-origin' && isOwn) };
}

type MediaKind = 'picture' | 'recording' | 'film' | 'document';

const EXTENSIONS: readonly (readonly [MediaKind, RegExp])[] = [
  ['recording', /\.(?:mp3|ogg|oga|wav|m4a|flac|opus)$/i],
  ['film', /\.(?:mp4|webm|mov|avi|ogv|mkv)$/i],
  ['document', /\.(?:pdf|docx?|odt|txt|html?)$/i],
];
const FILMS = /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//i;

function kindIn(url: string): MediaKind {
  const [path = ''] = url.split(/[?#]/);
  if (FILMS.test(url)) return 'film';
  return EXTENSIONS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'picture';
}

function fields(context: PageContext, { properties }: Described): TemplateResult | typeof nothing {
  const { fields: wanted = [], lang } = context;
  if (properties === undefined || wanted.length === 0) return nothing;
  const names = Object.keys(properties);
  const shown = wanted.includes('*')
    ? names
    : wanted.flatMap((one) => names.filter((name) => keyOf(name) === keyOf(one)));
  if (shown.length === 0) return nothing;
  return html`<dl class="fields" part="fields">
    ${[...new Set(shown)].map(
      (name) =>
        html`<div>
          <dt>${name.replaceAll('_', ' ')}</dt>
          <dd>${valueOf(properties[name] ?? null, lang)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** `call_number` names the column `Call number`. */
const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');

function valueOf(value: PropertyValue, lang: string): TemplateResult | string {
  if (typeof value === 'string' && isWeb(value))
    return html`<a href=${value} rel="noopener external">${value.replace(/^https?:\/\/(?:www\.)?/i, '')}</a>`;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const texts = Object.values(value).every((one) => typeof one === 'string');
    return texts ? pick(value as LanguageMap, lang) : propertyText(value);
  }
  return propertyText(value);
}

/** Links to the same thing in other data sets: the end of a page, before its sources. */
export function identifiers(context: PageContext, { sameAs = [] }: Described): TemplateResult | typeof nothing {
  if (sameAs.length === 0) return nothing;
  const { identifiers: title } = words(context.lang, describedEn);
  return html`${heading(context.level + 1, title, { class: 'subhead' })}
    <ul class="identifiers" part="identifiers">
      ${sameAs.map(identifierOf).map(
        ({ url, authority, id, isKnown }) =>
          html`<li>
            <a href=${url} rel="noopener external">${isKnown ? `${authority} ${id}` : id}</a>
          </li>`,
      )}
    </ul>`;
}
