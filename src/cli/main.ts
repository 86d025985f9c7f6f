#!/usr/bin/env node
/** The command `parley`: what it does is in run.ts, which is told where to write and can therefore be tested. */
import { run } from './run.js';

// A reader that has seen enough (`parley check … | head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await run(process.argv.slice(2), process);
