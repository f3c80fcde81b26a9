import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Policy = Readonly<Record<string, string>>;

/** What a page that only shows something needs: its own styles, pictures and small scripts. */
const still: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** Search and comparison fetch what they show, and the index is read by WebAssembly in a worker. */
const live: Policy = {
  ...still,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'worker-src': "'self'",
};

const written = (policy: Policy): string =>
  Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');

/** The content security policies of pages, as their meta tags have them; nothing inline, nothing from elsewhere. */
export const pagePolicies = { still: written(still), live: written(live) } as const;

/**
 * What a host sends with every file: the policy that all pages have in common (a worker has no meta tag), and what
 * a meta tag cannot say.
 */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({ ...live, 'frame-ancestors': "'self'" }),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
    .map((name) => `${name}=()`)
    .join(', '),
};

/** Files under this path have a digest in their names. */
const immutable = { path: '/_astro/', value: 'public, max-age=31536000, immutable' } as const;

/** The headers in the form of static hosts (Netlify, Cloudflare Pages and others). */
export function hostHeaders(base: string): string {
  const all = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${base}/*\n${all.join('')}${base}${immutable.path}*\n  Cache-Control: ${immutable.value}\n`;
}

/** The headers as a file that nginx includes in a server block. */
export function nginxHeaders(base: string): string {
  const all = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;\n`);
  // A location with headers of its own inherits none.
  const again = all.map((line) => `  ${line}`).join('');
  const assets = `location ${base}${immutable.path} {\n${again}  add_header Cache-Control "${immutable.value}";\n}\n`;
  return `# include in a server block\n${all.join('')}${assets}`;
}

/** Writes the headers into a built site: `_headers` and `nginx-headers.conf`. */
export function writeHeaders(out: string, address: string | undefined): void {
  const base = address === undefined ? '' : new URL(address).pathname.replace(/\/$/, '');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, '_headers'), hostHeaders(base));
  // nginx compares addresses as they are read, not as they are sent.
  writeFileSync(join(out, 'nginx-headers.conf'), nginxHeaders(decodeURI(base)));
}
