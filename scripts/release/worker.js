// Keeps this release in the browser, so that the app starts without a network. scripts/release.mjs fills in the list.
//
// One release is one cache, and a cache is used only when every file of the release is in it and has the right hash.
// A page gets index.html and all other files of ONE release. A new release waits until a person lets it take over.
const RELEASE = '%RELEASE%';
const FILES = new Map(%FILES%);

const HOME = registration.scope;
const PREFIX = `werkstatt ${HOME} `;
const OWN = PREFIX + RELEASE;
// A network that hangs is worse than none: after this long the kept release starts.
const PATIENCE_MS = 3000;

const hash = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A file of this release, from wherever it can be had soonest; refused when it is not the one that was released. */
async function whole(name, expected) {
  const address = new URL(name, HOME).href;
  const sources = [
    // Most files do not change from one release to the next.
    () => caches.match(address),
    // On a first visit the page has fetched them all a moment ago.
    () => fetch(address, { cache: 'default' }),
    () => fetch(address, { cache: 'reload' }),
  ];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    if ((await hash(bytes)) !== expected) continue;
    return new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } });
  }
  throw new Error(`${name || 'index.html'} is not the file of release ${RELEASE}`);
}

async function install() {
  await caches.delete(OWN);
  const cache = await caches.open(OWN);
  try {
    const rest = [...FILES].filter(([name]) => name !== '');
    await Promise.all(rest.map(async ([name, expected]) => cache.put(new URL(name, HOME).href, await whole(name, expected))));
    // The page comes last: a cache that has it is complete.
    await cache.put(HOME, await whole('', FILES.get('')));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function activate() {
  // The release before this one stays for tabs that still run it.
  const [before] = (await ours()).filter((name) => name !== OWN).slice(-1);
  for (const name of await ours()) {
    if (name !== OWN && name !== before) await caches.delete(name);
  }
  await clients.claim();
}

/** index.html: the network is asked first, but its answer is used only if the whole release that it belongs to is here. */
async function home(event) {
  const kept = await (await caches.open(OWN)).match(HOME);
  try {
    const response = await fetch(HOME, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) {
      const text = await response.clone().text();
      for (const name of await ours()) {
        const page = await (await caches.open(name)).match(HOME);
        if (page && (await page.clone().text()) === text) return page;
      }
      // Another release: the browser fetches it now, and the page announces it when it is complete.
      event.waitUntil(registration.update().catch(() => {}));
      if (!kept) return response;
    }
  } catch {
    // No network: the kept release.
  }
  return kept ?? fetch(event.request);
}

async function file(request) {
  const address = request.url.split(/[?#]/, 1)[0];
  for (const name of (await ours()).reverse()) {
    const kept = await (await caches.open(name)).match(address);
    if (kept) return kept;
  }
  return fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => {
  if (event.data === 'release') event.ports[0]?.postMessage(RELEASE);
  if (event.data === 'take over') skipWaiting();
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  if (request.method !== 'GET' || !address.startsWith(HOME)) return;
  if (request.mode === 'navigate') {
    if (address === HOME || address === `${HOME}index.html`) event.respondWith(home(event));
  } else {
    event.respondWith(file(request));
  }
});
