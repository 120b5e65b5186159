import type { Citation } from '../../graph/graph.ts';
import { workTitle } from '../../wording/names.ts';
import { toCsl } from './csl.ts';
import { styleOf } from './styles.ts';

const known = new WeakMap<Citation, string>();

/**
 * A citation as an entry of a bibliography, in APA style.
 *
 * @param citation a record with a title
 * @returns one line of plain text, without the address, which pages show as a link of its own
 */
export function formatReference(citation: Citation): string {
  const { URL: _address, ...item } = toCsl(citation);
  // A work’s page, the list of works and the feed all show it.
  const entry = known.get(citation) ?? styleOf('apa', 'bibliography').entry(item, 'text');
  known.set(citation, entry);
  return entry;
}

/** A citation as a bibliography has it, or what is known of one without a title. */
export function referenceOf(citation: Citation): string {
  return citation.title ? formatReference(citation) : workTitle(citation);
}
