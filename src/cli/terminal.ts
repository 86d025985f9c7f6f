/** Where a command reads and writes: `process`, or what stands for it. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Something about the call or the files makes it impossible to go on: said in one sentence, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CannotRun';
}

/** Nothing to mend · something to mend · could not be run. */
export const EXIT = { clean: 0, found: 1, failed: 2 } as const;

/** @returns a cause in words, whatever was thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
