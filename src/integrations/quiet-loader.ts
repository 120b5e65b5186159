import type { Loader, LoaderContext } from 'astro/loaders';

/** Stands for the fields of a file that cannot be an entry. */
const UNFIT: Record<string, unknown> = {};

/** How Astro takes frontmatter off a file of one sort; its own loaders get it with their context, and types do not tell. */
interface EntryType {
  readonly getEntryInfo: (file: unknown) => Promise<unknown>;
}

/**
 * A loader that leaves out a file that cannot be an entry and says nothing of it: the content check tells it, with line and
 * column, and stops a build. What was loaded of a file stays until it can be read again, so that its page still shows.
 *
 * @param loader reads Markdown files with frontmatter
 */
export function quietLoader(loader: Loader): Loader {
  return { ...loader, load: (context) => loader.load(quietContext(context)) };
}

function quietContext(context: LoaderContext): LoaderContext {
  const { store } = context;
  return {
    ...context,
    ...(hasEntryTypes(context) && { entryTypes: quietTypes(context.entryTypes) }),
    parseData: async (entry) => {
      const data: Record<string, unknown> = entry.data;
      return data === UNFIT ? entry.data : context.parseData(entry).catch(() => UNFIT as typeof entry.data);
    },
    store: new Proxy(store, {
      get: (target, name) => {
        if (name === 'set')
          return (entry: Parameters<typeof store.set>[0]) => entry.data !== UNFIT && target.set(entry);
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
  };
}

function hasEntryTypes(
  context: LoaderContext,
): context is LoaderContext & { readonly entryTypes: ReadonlyMap<string, EntryType> } {
  return 'entryTypes' in context && context.entryTypes instanceof Map;
}

/** The same ways to read a file, of which none throws at broken YAML. */
function quietTypes(types: ReadonlyMap<string, EntryType>): ReadonlyMap<string, EntryType> {
  const unread = () => ({ data: UNFIT, body: '', slug: '', rawData: '' });
  return new Map(
    [...types].map(([extension, type]) => [
      extension,
      { ...type, getEntryInfo: (file) => type.getEntryInfo(file).catch(unread) },
    ]),
  );
}
