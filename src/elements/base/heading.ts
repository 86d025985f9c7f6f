/** A native heading of a level known only at run time: `heading-level` is the page author's to set. */
import { nothing, type TemplateResult } from 'lit';
import { html, literal } from 'lit/static-html.js';

const TAGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`] as const;

export interface HeadingOptions {
  readonly id?: string;
  readonly class?: string;
  /** Can be focused by script though it is no tab stop: where a page begins. */
  readonly focusable?: boolean;
}

/** @param level 1 to 6; deeper levels stay at 6. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const tag = TAGS[Math.max(1, Math.min(6, Math.trunc(level))) - 1] ?? TAGS[1];
  return html`<${tag} id=${options.id ?? nothing} class=${options.class ?? nothing} tabindex=${options.focusable ? '-1' : nothing}>${content}</${tag}>`;
}
