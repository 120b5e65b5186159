import config from '../../astro.config.mjs';
import { DIST, baseOf } from '../support/dist.ts';
import type { Place } from '../support/links.ts';

/** The built site, where the configuration says that it will lie. */
export const SITE: Place = { folder: DIST, base: baseOf(config.base ?? '/'), origin: config.site };
