import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ContentFile } from '../corpus/read.ts';
import { entryKey } from '../model/collections.ts';
import type { CollectionName } from '../model/collections.ts';
import { sharedContent } from '../views/content.ts';
import type { SharedContent } from '../views/content.ts';

/** Ends what Astro takes for the fields of a file, so that no rule at the beginning of a body is taken for their end. */
const NO_FIELDS = '---\n---\n';

/**
 * Has Astro render the Markdown of a collection, as it was read for the check, the search index and all that is no page:
 * whatever is saved while a build runs is in none of them. A build keeps the HTML beside the graph that its pages have of
 * the content. In dev Astro is given the entries as well, anew when the content has changed.
 *
 * A file that cannot be an entry is left out without a word: the check tells it, with line and column, and stops a build.
 * What was loaded of it in dev stays until it can be read again, so that its page still shows.
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: 'content-loader',
    load: async (context) => {
      const content = sharedContent();
      if (!context.watcher) {
        await render(name, content, context);
        return;
      }
      await load(name, content, context);
      content.onChange(context.watcher, () => {
        load(name, content, context).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

async function render(name: CollectionName, content: SharedContent, context: LoaderContext): Promise<void> {
  const { root, parsed } = content.reading();
  for (const { file } of parsed()[name])
    content.html.set(entryKey(name, file.id), (await rendered(file, root, context))?.html ?? '');
}

async function load(name: CollectionName, content: SharedContent, context: LoaderContext): Promise<void> {
  const { store } = context;
  const { root, unread, parsed } = content.reading();
  const there = new Set(unread.filter(({ collection }) => collection === name).map(({ id }) => id));
  for (const { file, result } of parsed()[name]) {
    const { id, text, body } = file;
    there.add(id);
    const digest = context.generateDigest(text);
    if (!result.success || store.get(id)?.digest === digest) continue;
    const html = await rendered(file, root, context);
    store.set({ id, data: result.data, body, digest, ...(html ? { rendered: html } : {}) });
  }
  for (const id of store.keys()) if (!there.has(id)) store.delete(id);
  if (store.keys().length > 0) return;
  // No archive needs every kind of entry, but Astro knows no collection that never had one, and warns when it is asked for.
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

/** The Markdown of a file as HTML; nothing where it has none. */
function rendered({ path, body }: ContentFile, root: string, context: LoaderContext) {
  if (body.trim() === '') return undefined;
  // Its path tells how its prose is taken apart.
  return context.renderMarkdown(NO_FIELDS + body, { fileURL: pathToFileURL(join(root, path)) });
}
