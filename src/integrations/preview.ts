import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const NAME = 'preview';

/**
 * Has the built site served on this machine as static hosts serve it, by `preview-server.ts`: Astro’s own server answers
 * an address without its last slash with a page for developers.
 *
 * Astro takes another server from an adapter alone, so there is one while it previews, and then only.
 */
export function previewAsHosted(): AstroIntegration {
  let previews = false;
  return {
    name: NAME,
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        previews = command === 'preview';
        if (previews) logger.info('Starting the server');
      },
      'astro:config:done': ({ setAdapter }) => {
        if (!previews) return;
        setAdapter({
          name: NAME,
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- without it, Astro warns of the other way
          entrypointResolution: 'auto',
          previewEntrypoint: fileURLToPath(new URL('preview-server.ts', import.meta.url)),
        });
      },
    },
  };
}
