// A small static file server for the built site, which does no more than any web host. Tests and screenshots use it. To look at
// dist/site by hand: `node tools/serve.mjs [folder] [--port 4173] [--base /sub/folder/] [--strict]`.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strictPolicy } from './policy.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {string} folder the folder to serve.
 * @param {{ port?: number, base?: string, strict?: boolean, files?: ReadonlyMap<string, string> }} options base: the path of the
 *   folder on the server, with `/` at both ends; strict: send the Content-Security-Policy under which Parley must work; files:
 *   path → content, served as if they were in the folder.
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export function serve(folder, { port = 0, base = '/', strict = false, files = new Map() } = {}) {
  const top = resolve(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    const content = path === undefined ? undefined : files.get(path);
    const file = path === undefined || content !== undefined ? path : fileFor(top, path);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`Not found: ${pathname}`);
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (strict) response.setHeader('content-security-policy', strictPolicy);
    if (content === undefined) createReadStream(file).pipe(response);
    else response.end(content);
  });
  return new Promise((started, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', () => {
      const close = () => {
        server.closeAllConnections();
        return new Promise((closed) => server.close(closed));
      };
      started({ url: `http://127.0.0.1:${server.address().port}${base}`, close });
    });
  });
}

function fileFor(top, path) {
  const file = normalize(join(top, path));
  if (file !== top && !file.startsWith(join(top, '/'))) return undefined;
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) ? found : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, base: { type: 'string' }, strict: { type: 'boolean' } },
  });
  const { url } = await serve(positionals[0] ?? 'dist/site', { ...values, port: Number(values.port) });
  console.log(url);
}
