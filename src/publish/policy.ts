import { createHash } from 'node:crypto';

/**
 * What a page may load, as a Content-Security-Policy: files of the site itself, and nothing else; Pagefind compiles its
 * WebAssembly in the page. No script stands in a page, and a style sheet only where it is told by its hash.
 *
 * @param style the style sheet that stands in the page itself, for one that loads none
 */
export function policyOf(style?: string): string {
  const hash = style && `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${hash ?? "'self'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
