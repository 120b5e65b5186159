import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Citation } from '../graph/graph.ts';
import { toCsl } from './csl.ts';

/**
 * A citation as an entry of a bibliography, in APA style, made by citation-js.
 *
 * @param citation a record with a title
 * @returns one line of plain text, without the address, which pages show as a link of its own
 */
export function formatReference(citation: Citation): string {
  const { URL: _address, ...item } = toCsl(citation);
  return new Cite([item]).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim();
}
