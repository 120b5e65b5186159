/** How the set-up tells the workers which browser to start. */
export const CHROMIUM_PATH = 'CHROMIUM_PATH';

/** How the set-up tells the workers where the site is served. */
export const SITE_ADDRESS = 'SITE_ADDRESS';
