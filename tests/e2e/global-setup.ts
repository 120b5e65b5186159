import { ensureChromium } from '../support/chromium.ts';
import { serveSite } from '../support/serve.ts';
import { CHROMIUM_PATH, SITE_ADDRESS } from './environment.ts';

/** Finds a browser and serves the built site. The workers, started after this, read both from their environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env[CHROMIUM_PATH] = ensureChromium();
  const site = await serveSite();
  process.env[SITE_ADDRESS] = site.url;
  return site.stop;
}
