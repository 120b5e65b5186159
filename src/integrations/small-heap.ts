import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import type { SharedContent } from '../views/content.ts';

/** So many files of content take half a gigabyte; of fewer, collecting garbage more often costs more than it spares. */
const MANY_FILES = 20_000;

/**
 * Has the garbage of a large build collected once the heap has grown by a third, and not by twice and more.
 *
 * @param content is read by now
 */
export function smallHeap(content: SharedContent): AstroIntegration {
  return {
    name: 'small-heap',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build' && content.reading().files.length > MANY_FILES)
          setFlagsFromString('--heap-growing-percent=30');
      },
    },
  };
}
