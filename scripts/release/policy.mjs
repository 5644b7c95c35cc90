// What the app may do in a browser, in one place: the build puts it into index.html, scripts/serve.mjs sends it,
// docs/hosting.md quotes it, and the tests compare all three.

const rules = ({ script, style, own }) =>
  [
    "default-src 'none'",
    // WebAssembly may be compiled. Inline scripts and eval may not run.
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}`,
    // data: is pictures of personas, which lie in the project file.
    `img-src ${own}data:`,
    ...(own ? ["connect-src 'self'", "manifest-src 'self'", "worker-src 'self'"] : ["connect-src 'none'"]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** The policy of dist/, as it stands in index.html. */
export const META = rules({ script: "'self'", style: "'self'", own: "'self' " });

/** The policy of the single file: nothing but what is in it, known by its hash, and no connection at all. */
export const single = (scripts, style) => rules({ script: scripts.join(' '), style, own: '' });

/** What a host sends. A page cannot forbid by itself that others put it into a frame, so this says more than META. */
export const HEADERS = {
  'Content-Security-Policy': `${META}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
