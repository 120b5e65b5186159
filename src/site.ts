import { version } from '../package.json';
import { createRoutes } from './model/routes.ts';

/** The site’s name. */
export const SITE_TITLE = 'The Reset Brief';

/** The version of the site that its citations name. */
export const SITE_VERSION = version;

/** What the site is, in one line. */
export const SITE_LINE = 'Two articles on U.S.–Russia relations, taken apart claim by claim';

/** Addresses under the base that the site is built for. */
export const to = createRoutes(import.meta.env.BASE_URL);

/**
 * Addresses for what is taken away from the site: with the host where the build knows it (`SITE_URL`), else as on
 * the site.
 */
export const published = createRoutes(
  import.meta.env.SITE ? new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href : import.meta.env.BASE_URL,
);

/** The pages that every page leads to. */
export const NAVIGATION = [
  { label: 'Articles', href: to.sources() },
  { label: 'Compare', href: to.compare() },
  { label: 'Claims', href: to.claims() },
  { label: 'Topics', href: to.topics() },
  { label: 'Forecasts', href: to.forecasts() },
  { label: 'Timeline', href: to.timeline() },
  { label: 'Works', href: to.citations() },
  { label: 'Terms', href: to.terms() },
  { label: 'About', href: to.about() },
] as const;
