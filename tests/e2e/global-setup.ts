import { NoBrowserError, ensureChromium } from '../support/chromium.ts';
import { serveSite } from '../support/serve.ts';
import { CHROMIUM_PATH, SITE_ADDRESS } from './environment.ts';

/** Finds a browser and serves the built site. The workers, started after this, read both from their environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  try {
    process.env[CHROMIUM_PATH] = ensureChromium();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  const site = await serveSite();
  process.env[SITE_ADDRESS] = site.url;
  return site.stop;
}
