// `npm start`: serves the pages from the sources and prints the address. `npm start -- --port 8080 --host` as in vite.
import { run } from './run.mjs';

process.exitCode = (await run('vite', process.argv.slice(2))) ? 0 : 1;
