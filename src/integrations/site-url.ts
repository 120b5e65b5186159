import type { AstroIntegration } from 'astro';
import { BASE_PATH, asFolder, readShards } from '../model/shards.ts';
import { BuildStop } from './build-stop.ts';

/** What a build that does not know its host leaves out. */
export const WITHOUT_HOST =
  'SITE_URL is not set: previews name their pictures by path alone, no page has a canonical link, there is no sitemap, and citations and feeds have no whole addresses. To publish: SITE_URL=https://example.org npm run build';

/**
 * The host that a build is for.
 *
 * @param value what the variable `SITE_URL` holds
 * @returns nothing where it is not set or empty
 * @throws {BuildStop} when it is no address of a host: what stands behind the host would be lost without a word
 */
export function hostFrom(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHost = url && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isHost)
    throw new BuildStop(
      `SITE_URL is “${value}”, which is not the address of a host. Write scheme and host alone, as in SITE_URL=https://example.org; a folder on the host belongs in BASE_PATH, as in BASE_PATH=/briefing/`,
    );
  return url.origin;
}

/**
 * Where on its host a build is for.
 *
 * @param value what the variable `BASE_PATH` holds
 * @throws {BuildStop} when not every host would take it as it is
 */
export function baseFrom(value = '/'): string {
  if (BASE_PATH.test(value)) return value;
  throw new BuildStop(
    `BASE_PATH is “${value}”, which is no path that every host takes as it is. Write folders of English letters, digits, - . _ and ~ alone, as in BASE_PATH=/briefing/`,
  );
}

/**
 * Where on the same host the other shards of the site lie, whose claims the search of this build finds too.
 *
 * @param value what the variable `SHARDS` holds: the base paths of all shards, that of the build among them or not, so
 *   that every build can be given the same
 * @param base where the build lies itself, as `BASE_PATH` says
 * @returns each with a slash at both ends; none where the variable is not set or empty
 * @throws {BuildStop} when one is no path that every host takes as it is
 */
export function shardsFrom(value: string | undefined, base: string): readonly string[] {
  const { shards, wrong } = readShards(value);
  if (wrong.length > 0)
    throw new BuildStop(
      `SHARDS has “${wrong.join('”, “')}”, which is no path that every host takes as it is. Write the base paths of all shards, folders of English letters, digits, - . _ and ~ alone, as in SHARDS=/2024/,/2025/`,
    );
  return shards.filter((shard) => shard !== asFolder(base));
}

/** Says in one line, when a build has ended, what it left out for want of a host. */
export function hostNotice(): AstroIntegration {
  let host: string | undefined;
  return {
    name: 'site-url',
    hooks: {
      'astro:config:done': ({ config }) => {
        host = config.site;
      },
      'astro:build:done': ({ logger }) => {
        if (host) return;
        // Astro still tells of its own end, and a later hook may fail.
        process.once('exit', (code) => {
          if (code === 0) logger.warn(WITHOUT_HOST);
        });
      },
    },
  };
}
