import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';
import type { SharedContent } from '../views/content.ts';

/** So many files of content take half a gigabyte; of fewer, collecting garbage more often costs more than it spares. */
const MANY_FILES = 20_000;

/** By how much the heap may grow before garbage is collected, in percent; 0 leaves it to V8, by which it is twice and more. */
const growBy = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);

/**
 * Has the garbage of a build collected early: until it is known how large the content is, and then where it is large.
 *
 * It must be the first integration of the list.
 */
export function smallHeap(content: SharedContent): AstroIntegration {
  let isEarly = false;
  return {
    name: 'small-heap',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isEarly = command === 'build';
        if (isEarly) growBy(30);
      },
      'astro:config:done': () => {
        if (isEarly && content.reading().files.length < MANY_FILES) growBy(0);
      },
    },
  };
}
