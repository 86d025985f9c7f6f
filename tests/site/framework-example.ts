/** What the examples in React, Vue and Svelte show, wherever they were built: data as a property, attributes, an event. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export async function seeExampleWork(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Geneva/ }).click();
  await page.locator('output').filter({ hasText: 'geneva' }).waitFor();
  await page.getByRole('heading', { level: 3, name: 'Geneva' }).first().waitFor();
  await page.getByRole('button', { name: '한국어' }).click();
  await page.getByRole('tab', { name: /^장소/ }).waitFor();
  expect(new URL(page.url()).hash).toBe('');
}
