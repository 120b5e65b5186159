import type { AstroIntegration } from 'astro';

/** What a build that does not know its host leaves out. */
export const WITHOUT_HOST =
  'SITE_URL is not set: previews name their pictures by path alone, no page has a canonical link, there is no sitemap, and citations and feeds have no whole addresses. To publish: SITE_URL=https://example.org npm run build';

/**
 * The host that a build is for.
 *
 * @param value what the variable `SITE_URL` holds
 * @returns nothing where it is not set or empty
 * @throws {Error} when it is no address of a host: what stands behind the host would be lost without a word
 */
export function hostFrom(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHost = url && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isHost)
    throw new Error(
      `SITE_URL is “${value}”, which is not the address of a host. Write scheme and host alone, as in SITE_URL=https://example.org; a folder on the host belongs in BASE_PATH, as in BASE_PATH=/briefing/`,
    );
  return url.origin;
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
