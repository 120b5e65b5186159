import { onceFor } from '../../model/once-for.ts';
import type { Citation } from '../../graph/graph.ts';
import { workTitle } from '../../wording/names.ts';
import { toCsl } from './csl.ts';
import { styleOf } from './styles.ts';

/**
 * A citation as an entry of a bibliography, in APA style.
 *
 * @param citation a record with a title
 * @returns one line of plain text, without the address, which pages show as a link of its own
 */
export const formatReference = onceFor((citation: Citation): string => {
  // Kept, since a work’s page, its preview, the list of works and the feed all show it.
  const { URL: _address, ...item } = toCsl(citation);
  return styleOf('apa', 'bibliography').entry(item, 'text');
}, 'reference');

/** A citation as a bibliography has it, or what is known of one without a title. */
export function referenceOf(citation: Citation): string {
  return citation.title ? formatReference(citation) : workTitle(citation);
}
