import type { Site } from '../../publish/site.ts';
import type { PreviewFile } from '../page-preview.ts';
import { claimPreview } from './claim-preview.ts';
import { termPreview } from './term-preview.ts';
import { workPreview } from './work-preview.ts';

/** The previews of pages that lie in one folder. */
export interface Previews {
  readonly address: string;
  readonly content: () => PreviewFile;
}

/**
 * What claims, terms and works say of themselves where a link to them is looked at. Claims are apart by source, so that
 * a reader of one fetches no more than that one.
 */
export function previewFiles({ graph, to, local }: Site): Previews[] {
  return [
    ...[...graph.claimsOf].map(([source, claims]) => ({
      address: to.claimPreviews(source),
      content: () =>
        Object.fromEntries(
          claims.map((claim) => [claim.id.slice(source.length + 1), claimPreview(graph, local, claim)]),
        ),
    })),
    {
      address: to.termPreviews(),
      content: () =>
        Object.fromEntries([...graph.terms.values()].map((term) => [term.id, termPreview(graph, local, term)])),
    },
    {
      address: to.workPreviews(),
      content: () =>
        Object.fromEntries([...graph.citations.values()].map((work) => [work.id, workPreview(graph, local, work)])),
    },
  ];
}
