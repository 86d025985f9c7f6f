// `npm start`: serves the pages from the sources and prints the address. It passes options on to Vite: `npm start -- --port 8080 --host`.
import { run } from './run.mjs';

process.exitCode = (await run('vite', process.argv.slice(2))) ? 0 : 1;
