// A launcher of @web/test-runner for WebKitGTK. It speaks W3C WebDriver itself and needs no package.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ' ': ' ',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const freePort = () =>
  new Promise((ok, no) => {
    const s = createServer()
      .on('error', no)
      .listen(0, '127.0.0.1', () => {
        const { port } = s.address();
        s.close(() => ok(port));
      });
  });

export function webkitLauncher({
  binary = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  driver = 'WebKitWebDriver',
} = {}) {
  const children = [];
  const urls = new Map();
  let base = '';
  let session;
  const kill = () => {
    for (const c of children.splice(0)) c.kill('SIGTERM');
  };
  process.once('exit', kill);
  const wd = async (method, path, body) => {
    const r = await fetch(base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const { value } = await r.json();
    if (value?.error) throw new Error(`WebDriver ${path}: ${value.error} ${value.message}`);
    return value;
  };
  const child = (cmd, args, opt) =>
    new Promise((ok, no) => {
      const c = spawn(cmd, args, opt);
      children.push(c);
      c.once('error', no);
      c.once('spawn', () => ok(c));
    });
  async function start() {
    const x = await child('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const display = await new Promise((ok) => {
      let s = '';
      x.stdio[3].on('data', (d) => {
        s += d;
        if (s.includes('\n')) ok(`:${s.trim()}`);
      });
    });
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    await child(driver, ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        NO_AT_BRIDGE: '1',
      },
    });
    for (let i = 0; ; i++) {
      try {
        await wd('GET', '/status');
        break;
      } catch (e) {
        if (i > 100) throw e;
        await sleep(100);
      }
    }
    const { sessionId } = await wd('POST', '/session', {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      },
    });
    base += `/session/${sessionId}`;
  }
  const ready = () => (session ??= start());
  const pointer = (actions) =>
    wd('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const button = (b) => ({ left: 0, middle: 1, right: 2 })[b ?? 'left'];
  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      await ready();
      urls.set(id, url);
      await wd('POST', '/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      urls.delete(id);
      await wd('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async startDebugSession() {
      throw new Error('debugging is not supported in the WebKit launcher');
    },
    async stop() {
      if (session) await wd('DELETE', '').catch(() => {});
      kill();
    },
    // @web/test-runner-commands calls these for the type 'webdriver'.
    sendKeys(_, keys) {
      const raw = keys.map((k) => KEYS[k] ?? k);
      const chord = MODIFIERS.has(keys[0]);
      const down = raw.map((value) => ({ type: 'keyDown', value }));
      const up = raw.map((value) => ({ type: 'keyUp', value }));
      return wd('POST', '/actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: chord ? [...down, ...up.reverse()] : down.flatMap((d, i) => [d, up[i]]),
          },
        ],
      });
    },
    sendMouseMove: (_, x, y) => pointer([{ type: 'pointerMove', duration: 0, x, y }]),
    sendMouseClick: (_, x, y, b) =>
      pointer([
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: button(b) },
        { type: 'pointerUp', button: button(b) },
      ]),
    sendMouseDown: (_, b) => pointer([{ type: 'pointerDown', button: button(b) }]),
    sendMouseUp: (_, b) => pointer([{ type: 'pointerUp', button: button(b) }]),
    resetMouse: () => wd('DELETE', '/actions').then(() => pointer([{ type: 'pointerMove', duration: 0, x: 0, y: 0 }])),
    async setViewport(width, height) {
      const r = await wd('GET', '/window/rect');
      const [iw, ih] = await wd('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
      await wd('POST', '/window/rect', { width: r.width + width - iw, height: r.height + height - ih });
    },
  };
}
