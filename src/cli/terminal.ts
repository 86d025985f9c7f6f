/** The input and output of a command: `process`, or an object that stands for it in tests. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A command cannot continue because of its arguments or files. The user sees the message, and the exit code is 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** `clean`: no issues. `found`: issues, or fixes that are not written. `failed`: the command could not run. */
export const EXIT = { clean: 0, found: 1, failed: 2 } as const;

/** @returns the message of anything that can be thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
