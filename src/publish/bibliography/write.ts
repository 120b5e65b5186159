import type { Citation, Graph } from '../../graph/graph.ts';
import type { Routes, WorksFormat } from '../../model/routes.ts';
import { toCsl } from './csl.ts';
import { asJson } from '../data/file.ts';
import { toBibtex } from './bibtex.ts';
import { toCslList } from './works-file.ts';
import { toRis } from './ris.ts';

/** What each format is called where a host names the type of a file. */
export const MEDIA_TYPES: Readonly<Record<WorksFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json',
};

/** Works as the text of a file. */
export function writeWorks(format: WorksFormat, graph: Graph, to: Routes, citations: readonly Citation[]): string {
  if (format === 'bib') return toBibtex(citations.map(toCsl));
  if (format === 'ris') return toRis(citations.map(toCsl));
  return asJson(toCslList(graph, to, citations));
}
