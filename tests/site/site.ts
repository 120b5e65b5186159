import config from '../../astro.config.mjs';
import { shardsFrom } from '../../src/integrations/site-url.ts';
import { DIST, baseOf } from '../support/dist.ts';
import type { Place } from '../support/links.ts';

const base = baseOf(config.base ?? '/');
/** The built site, where the configuration says that it will lie. */
export const SITE: Place = {
  folder: DIST,
  base,
  origin: config.site,
  shards: shardsFrom(process.env['SHARDS'], base).filter((shard) => !base.startsWith(shard)),
};
