import { ensureChromium, headlessShell } from '../support/chromium.ts';
import { serveBuilt } from '../support/nginx.ts';
import { CHROMIUM_PATH, SERVED_BY, SHELL_PATH, SITE_ADDRESS } from './environment.ts';

/**
 * Finds the browsers and serves the built site: by nginx where it can be had, so that every test is one of the headers too.
 * The workers, started after this, read all from their environment.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const whole = ensureChromium();
  process.env[SHELL_PATH] = headlessShell(whole);
  process.env[CHROMIUM_PATH] = whole;
  const site = await serveBuilt();
  process.env[SERVED_BY] = site.by;
  process.env[SITE_ADDRESS] = site.url;
  return site.stop;
}
