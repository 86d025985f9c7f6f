/** A native heading whose level is known only at run time, because `heading-level` sets it. */
import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  readonly id?: string;
  readonly class?: string;
  /** Script can focus it, although it is not a Tab stop: the heading of a page. */
  readonly focusable?: boolean;
  /** Id of the text that screen readers say after the heading. */
  readonly describedBy?: string | undefined;
}

/** @param level 1 to 6; deeper levels stay at 6. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const id = options.id ?? nothing;
  const name = options.class ?? nothing;
  const tabindex = options.focusable ? '-1' : nothing;
  const described = options.describedBy ?? nothing;
  switch (Math.max(1, Math.min(6, Math.trunc(level)))) {
    case 1:
      return html`<h1 id=${id} class=${name} tabindex=${tabindex} aria-describedby=${described}>${content}</h1>`;
    case 3:
      return html`<h3 id=${id} class=${name} tabindex=${tabindex} aria-describedby=${described}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} tabindex=${tabindex} aria-describedby=${described}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} tabindex=${tabindex} aria-describedby=${described}>${content}</h5>`;
    case 6:
      return html`<h6 id=${id} class=${name} tabindex=${tabindex} aria-describedby=${described}>${content}</h6>`;
    default:
      return html`<h2 id=${id} class=${name} tabindex=${tabindex} aria-describedby=${described}>${content}</h2>`;
  }
}
