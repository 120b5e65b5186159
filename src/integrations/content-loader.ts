import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../model/collections.ts';
import { sharedContent } from './content.ts';
import type { SharedContent } from './content.ts';

/** Ends what Astro takes for the fields of a file, so that no rule at the beginning of a body is taken for their end. */
const NO_FIELDS = '---\n---\n';

/**
 * Gives Astro the entries of a collection as they were read for the check, the search index and all that is no page:
 * whatever is saved while a build runs is in none of them. In dev it gives them anew when the content has changed.
 *
 * A file that cannot be an entry is left out without a word: the check tells it, with line and column, and stops a build.
 * What was loaded of it stays until it can be read again, so that its page still shows.
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: 'content-loader',
    load: async (context) => {
      const content = sharedContent();
      await load(name, content, context);
      if (context.watcher)
        content.onChange(context.watcher, () => {
          load(name, content, context).catch((error: unknown) => context.logger.error(String(error)));
        });
    },
  };
}

async function load(name: CollectionName, content: SharedContent, context: LoaderContext): Promise<void> {
  const { store } = context;
  const { root, unread, parsed } = content.reading();
  const there = new Set(unread.filter(({ collection }) => collection === name).map(({ id }) => id));
  for (const { file, result } of parsed()[name]) {
    const { id, path, text, body } = file;
    there.add(id);
    const digest = context.generateDigest(text);
    if (!result.success || store.get(id)?.digest === digest) continue;
    // Its path tells how its prose is taken apart.
    const fileURL = pathToFileURL(join(root, path));
    const rendered = await context.renderMarkdown(NO_FIELDS + body, { fileURL });
    store.set({ id, data: result.data, body, digest, rendered });
  }
  for (const id of store.keys()) if (!there.has(id)) store.delete(id);
  if (store.keys().length > 0) return;
  // No archive needs every kind of entry, but Astro knows no collection that never had one, and warns when it is asked for.
  store.set({ id: 'none', data: {} });
  store.delete('none');
}
