#!/usr/bin/env node
/** The command `parley`. The work is in run.ts, which gets its input and output as an argument so that tests can run it. */
import { run } from './run.js';

// `parley check … | head` closes the pipe early. That is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await run(process.argv.slice(2), process);
