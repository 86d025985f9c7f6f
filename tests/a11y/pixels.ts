/**
 * What is seen, as numbers: parts of a page as pixels, and how many of them differ by a contrast of 3:1 or more between two
 * pictures (WCAG 1.4.11, 2.4.13). PNGs are decoded by the browser that made them; no package is needed for it.
 */
import type { Page } from 'playwright-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Comparison {
  /** How many pixels contrast by 3:1 or more with what they were. */
  readonly strong: number;
  /** The contrast of `ink` with what was under the changed pixels, as a quarter of them have it at most: thin lines apart. */
  readonly onGround: number;
}

/** @returns a box with a margin around it, in whole pixels, inside the window. */
export function around({ x, y, width, height }: Box, margin: number): Box {
  const left = Math.max(0, Math.floor(x - margin));
  const top = Math.max(0, Math.floor(y - margin));
  return { x: left, y: top, width: Math.ceil(x + width + margin) - left, height: Math.ceil(y + height + margin) - top };
}

/** A picture of part of the window, base64 PNG. */
export async function picture(page: Page, clip: Box): Promise<string> {
  return (await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64');
}

/**
 * Compares two pictures of one size pixel by pixel.
 * @param ink the colour of the text that came, as `getComputedStyle` gives it: edges are blended, so the pictures alone
 *   do not tell it.
 */
export function compare(page: Page, before: string, after: string, ink = 'rgb(0, 0, 0)'): Promise<Comparison> {
  return page.evaluate(
    async ([first, second, color]) => {
      const contextOf = (width: number, height: number): OffscreenCanvasRenderingContext2D => {
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (context === null) throw new Error('Got no canvas; expected one.');
        return context;
      };
      const decode = async (png: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = contextOf(bitmap.width, bitmap.height);
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const linear = (value: number): number => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      const luminance = (data: ArrayLike<number>, at: number): number =>
        0.2126 * linear(data[at] ?? 0) + 0.7152 * linear(data[at + 1] ?? 0) + 0.0722 * linear(data[at + 2] ?? 0);
      const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      const swatch = contextOf(1, 1);
      swatch.fillStyle = color;
      swatch.fillRect(0, 0, 1, 1);
      const inkLight = luminance(swatch.getImageData(0, 0, 1, 1).data, 0);
      const [one, other] = [await decode(first), await decode(second)];
      if (one.width !== other.width || one.height !== other.height) throw new Error('Got pictures of two sizes.');
      let strong = 0;
      const grounds: number[] = [];
      for (let at = 0; at < one.data.length; at += 4) {
        const [was, is] = [luminance(one.data, at), luminance(other.data, at)];
        if (contrast(was, is) >= 3) strong += 1;
        if (contrast(was, is) > 1.1) grounds.push(contrast(inkLight, was));
      }
      grounds.sort((a, b) => a - b);
      return { strong, onGround: grounds[Math.floor(grounds.length / 4)] ?? 0 };
    },
    [before, after, ink] as const,
  );
}
