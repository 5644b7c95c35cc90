// Releases of the app to try out: a server of one's own that can really be gone, and copies of dist/ that differ a little.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const dist = resolve(__dirname, '../../dist');
const serve = resolve(__dirname, '../../scripts/serve.mjs');
const SUB_PATH = '/sub/path/';

const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

export class Host {
  readonly folder = mkdtempSync(join(tmpdir(), 'releases-'));
  private process?: ChildProcess;
  private port = 0;

  constructor() {
    cpSync(dist, this.served, { recursive: true });
  }

  get served() {
    return join(this.folder, 'served');
  }

  get address() {
    return `http://127.0.0.1:${this.port}${SUB_PATH}`;
  }

  async start() {
    const options = ['--port', String(this.port), '--base', SUB_PATH, '--dir', this.served];
    const child = spawn(process.execPath, [serve, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.process = child;
    this.port = await new Promise<number>((ready, failed) => {
      child.stdout!.on('data', (line) => ready(Number(/:(\d+)\//.exec(String(line))?.[1])));
      child.on('exit', () => failed(new Error('the server ended')));
    });
  }

  async stop() {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.on('exit', done));
    child.kill();
    await ended;
  }

  async end() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Puts another release on the server, all at once: one style sheet is another, so the page and the list are too. */
  deploy(release: string, options: { isBroken?: boolean } = {}) {
    const next = join(this.folder, release);
    cpSync(dist, next, { recursive: true });
    const sheet = readdirSync(next).find((name) => /^start-.*\.css$/.test(name))!;
    const css = `${readFileSync(join(next, sheet), 'utf8')}\n.${release} { color: red }\n`;
    const name = `start-${digest(css).slice(0, 16)}.css`;
    rmSync(join(next, sheet));
    writeFileSync(join(next, name), options.isBroken ? `${css} ` : css);
    const old = this.read(dist, 'index.html');
    const sri = createHash('sha384').update(css).digest('base64');
    const page = old
      .replace(new RegExp(`href="\\./${sheet}"[^>]*`), `href="./${name}" integrity="sha384-${sri}"`)
      .replace(/(<meta name="release" content=")\w+/, `$1${release}`);
    writeFileSync(join(next, 'index.html'), page);
    const worker = this.read(dist, 'sw.js')
      .replace(/const RELEASE = '\w+'/, `const RELEASE = '${release}'`)
      .replace(sheet, name)
      .replace(digest(readFileSync(join(dist, sheet))), digest(css))
      .replace(digest(old), digest(page));
    writeFileSync(join(next, 'sw.js'), worker);
    renameSync(this.served, join(this.folder, `before-${release}`));
    renameSync(next, this.served);
  }

  /** Changes one letter in a file, as a bad copy does. */
  damage(name: RegExp) {
    const file = join(this.served, readdirSync(this.served).find((it) => name.test(it))!);
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] ^= 1;
    writeFileSync(file, bytes);
  }

  private read(folder: string, name: string) {
    return readFileSync(join(folder, name), 'utf8');
  }
}
