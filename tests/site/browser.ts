/** One Chromium for all test files of a run, which connect to it (`globalSetup` of vitest.site.config.ts and others). */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArgs, chromiumPath } from '../../tools/chromium.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Playwright connects to the browser. */
    browserAddress: string;
  }
}

export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) throw new Error('There is no Chromium: install it or set CHROMIUM.');
  const server = await chromium.launchServer({ executablePath, args: chromiumArgs });
  project.provide('browserAddress', server.wsEndpoint());
  return () => server.close();
}
