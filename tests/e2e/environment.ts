/** How the set-up tells the workers which browser to start. */
export const SHELL_PATH = 'HEADLESS_SHELL_PATH';

/** How the set-up tells them which one to start where a page is kept as it was left. */
export const CHROMIUM_PATH = 'CHROMIUM_PATH';

/** What a test bears in whose course the browser has to keep a page as it was left. */
export const KEEPS_PAGES = '@keeps-pages';

/** How the set-up tells the workers where the site is served. */
export const SITE_ADDRESS = 'SITE_ADDRESS';

/** How the set-up tells the workers what serves it: `nginx`, or the preview where that cannot be had. */
export const SERVED_BY = 'SERVED_BY';
