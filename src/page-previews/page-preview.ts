import type { ForeignWords } from '../model/foreign.ts';
import type { Mark, Verdict } from '../model/vocabulary.ts';

/** A stretch of text; or one that is a link, has a class, or is named by a code before it. */
export type PreviewPart =
  | string
  | {
      readonly text: string;
      readonly href?: string;
      readonly class?: string;
      readonly code?: string;
      /** The mark of the source that the code is of. */
      readonly mark?: Mark;
    };

/** A link to go on by. */
export interface PreviewLink {
  readonly text: string;
  readonly href: string;
}

/** A line of a preview: items, each of some parts; and the sign of a verdict before them. */
export interface PreviewLine {
  readonly items: readonly (readonly PreviewPart[])[];
  readonly verdict?: { readonly name: Verdict; readonly sign: string };
}

/** What a page says of itself where a link to it is looked at. */
export interface PagePreview {
  /** What it is called in short, and what stands beside that. */
  readonly name: string;
  readonly place: string;
  /** What it is called as a whole, where that says more. */
  readonly label?: string;
  /** The mark of the source that it belongs to. */
  readonly mark?: Mark;
  /** What it says: a statement, a definition, an entry of a bibliography. */
  readonly text: string;
  readonly lines: readonly PreviewLine[];
  /** What of all this is in another language than ours; nothing where that is none of it. */
  readonly foreign?: readonly ForeignWords[];
  /** The page itself, and what else one may go to. */
  readonly links: readonly [PreviewLink, ...PreviewLink[]];
}

/** The previews of a folder’s pages, by the last part of their addresses. */
export type PreviewFile = Readonly<Record<string, PagePreview>>;
