import type { Root } from 'mdast';
import type { CollectionName, DataOf } from '../model/collections.ts';

/** One entry as it comes in: its id, its fields, its Markdown. */
export interface Entry<Name extends CollectionName> {
  readonly id: string;
  readonly data: DataOf<Name>;
  readonly body: string;
  /** The Markdown as mdast, where its file was parsed already; shared, so it must not be changed. */
  readonly tree?: () => Root;
}

/** Every entry of every collection: all that a graph is built from. */
export type Corpus = { readonly [Name in CollectionName]: readonly Entry<Name>[] };
