import { ensureChromium, headlessShell } from '../support/chromium.ts';
import { serveSite } from '../support/serve.ts';
import { CHROMIUM_PATH, SHELL_PATH, SITE_ADDRESS } from './environment.ts';

/** Finds the browsers and serves the built site. The workers, started after this, read all from their environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const whole = ensureChromium();
  process.env[SHELL_PATH] = headlessShell(whole);
  process.env[CHROMIUM_PATH] = whole;
  const site = await serveSite();
  process.env[SITE_ADDRESS] = site.url;
  return site.stop;
}
