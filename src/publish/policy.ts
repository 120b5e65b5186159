import { createHash } from 'node:crypto';

/** Names and values of what a server says with a file. */
export type ResponseHeaders = Readonly<Record<string, string>>;

/**
 * What a page may load and do, as a Content-Security-Policy: files of the site itself, and nothing else; Pagefind
 * compiles its WebAssembly in the page. No script stands in a page or makes markup of a text, and a style sheet stands
 * only where it is told by its hash: in an embedded claim, which is whole in itself and runs nothing.
 *
 * @param style the style sheet that stands in the page itself, for one that loads nothing
 */
export function policyOf(style?: string): string {
  const hash = style && `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  return [
    "default-src 'none'",
    ...(hash
      ? [`style-src ${hash}`]
      : [
          "script-src 'self' 'wasm-unsafe-eval'",
          "style-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ]),
    // An icon of the site’s.
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Powers that a page of the site, or whatever ran in one, could ask a reader for; it asks for none. */
const POWERS = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation'],
  ...['gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'serial', 'usb'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'xr-spatial-tracking', 'browsing-topics'],
];

/**
 * What a server says with every file: that it is what its type says and no other, that a reader comes by TLS from the
 * first visit on, and that anybody may fetch, show and reuse it, since all of it is public. No value differs between the
 * files, so that a host which joins the values of two rules, as Cloudflare Pages does, sends each once.
 */
export const EVERYWHERE: ResponseHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
};

/** What is named otherwise than by what is in it is asked for anew each time; where it is the same, one line answers. */
const FRESH = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** What a document is kept to, whoever shows it: no window or frame of another site in its process, no power, no whole address. */
const DOCUMENT = {
  ...FRESH,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': POWERS.map((power) => `${power}=()`).join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** What a server says with a page, and with what lies beside one; only pages of the site itself may frame it. */
export const WITH_PAGES: ResponseHeaders = {
  ...DOCUMENT,
  'Content-Security-Policy': `${policyOf()}; frame-ancestors 'self'`,
};

/**
 * What a server says with an embedded claim. Any page may frame it: of whom nothing is said, and `frame-ancestors *` would
 * leave out those that have no origin, such as a file or a sandboxed page.
 *
 * @param style the style sheet that stands in it
 */
export function withEmbeds(style: string): ResponseHeaders {
  return { ...DOCUMENT, 'Content-Security-Policy': policyOf(style) };
}

/** What a server says with a part of the search, which is loaded many at a time. */
export const WITH_PARTS: ResponseHeaders = FRESH;

/** The folders of such parts, below the base. */
export const PART_FOLDERS = ['meaning/', 'pagefind/'] as const;

/** What a server says with a file whose name is made from what is in it: another content has another name. */
export const WITH_HASHED: ResponseHeaders = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** The folders, below the base, whose files are named by what is in them, or lie in a folder that is. */
export const HASHED_FOLDERS = [
  'assets/',
  ...['', 'rest/'].flatMap((index) => ['filter/', 'fragment/', 'index/'].map((part) => `pagefind/${index}${part}`)),
] as const;
