/**
 * Reviewed files: what is seen is held against them, word for word. `UPDATE_GOLDEN=1` writes them anew; the difference is
 * then reviewed like any other change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** @param file where the reviewed text is. */
export function expectGolden(file: URL, seen: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, seen);
    return;
  }
  if (!existsSync(file))
    throw new Error(`Got no ${file.pathname}; expected a reviewed file. UPDATE_GOLDEN=1 writes one.`);
  expect(seen).toBe(readFileSync(file, 'utf8'));
}
