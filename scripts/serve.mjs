// Serves dist/ on 127.0.0.1, as a static host would, without any dependency:
//   node scripts/serve.mjs [--port 8080] [--base /sub-path/] [--dir dist] [--check]
// Port 0 takes a free one. --check only looks at the options. A file with a .br beside it goes out compressed.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HEADERS } from './release/policy.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
// These names hold a hash of the content, so the files never change.
// Trunk writes its 64-bit hash without leading zeros.
const HASHED = /-[0-9a-f]{8,16}(_bg)?\.(css|js|json|svg|wasm)$/;

function stop(message) {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8080' },
        base: { type: 'string', default: '/' },
        dir: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
        check: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65535) throw new Error(`"${values.port}" is no port`);
    const base = `/${values.base}/`.replace(/\/+/g, '/');
    return { port, base, root: resolve(values.dir), check: values.check };
  } catch (error) {
    return stop(`${error.message}\nusage: [--port 8080] [--base /sub-path/]`);
  }
}

// The file that a request means, or null. Nothing outside of the root can be named.
function find(root, base, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  let file = join(root, path.slice(base.length) || 'index.html');
  if (file.endsWith(sep)) file = join(file, 'index.html');
  if (!file.startsWith(root + sep)) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? file : null;
}

function answer(request, response, { root, base }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
  if (request.url === base.slice(0, -1)) {
    return response.writeHead(301, { Location: base }).end();
  }
  const file = find(root, base, request.url);
  if (!file) {
    return response.writeHead(404, { ...HEADERS, 'Content-Type': TYPES['.txt'] }).end('Not found\n');
  }
  const headers = {
    ...HEADERS,
    'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
  };
  let sent = file;
  if (statSync(`${file}.br`, { throwIfNoEntry: false })) {
    headers.Vary = 'Accept-Encoding';
    if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      headers['Content-Encoding'] = 'br';
      sent = `${file}.br`;
    }
  }
  headers['Content-Length'] = statSync(sent).size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

const chosen = options();
if (!chosen.check) {
  if (!statSync(join(chosen.root, 'index.html'), { throwIfNoEntry: false })) {
    stop(`There is no ${join(chosen.root, 'index.html')}: build the app first with scripts/build.`);
  }
  const server = createServer((request, response) => answer(request, response, chosen));
  server.on('error', (error) => {
    stop(
      error.code === 'EADDRINUSE'
        ? `Port ${chosen.port} is taken by another program. Choose a free one: scripts/start --port ${chosen.port + 1}`
        : `The server could not start: ${error.message}`,
    );
  });
  server.listen(chosen.port, '127.0.0.1', () => {
    console.log(`Ready: http://127.0.0.1:${server.address().port}${chosen.base}`);
    if (process.stdin.isTTY) console.log('Stop with Ctrl-C.');
  });
}
