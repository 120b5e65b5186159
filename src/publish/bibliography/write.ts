import type { WorksFormat } from '../../model/routes.ts';
import { asJson } from '../data/json.ts';
import { toBiblatex, toBibtex } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';
import { toRis } from './ris.ts';

// Browsers write these files too: nothing here, nor below it, may need Node or zod.

/** What each format is called where a host names the type of a file. */
export const MEDIA_TYPES: Readonly<Record<WorksFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  'bibtex.bib': 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json',
};

const WRITERS: Readonly<Record<WorksFormat, (items: readonly CslItem[]) => string>> = {
  bib: toBiblatex,
  'bibtex.bib': toBibtex,
  ris: toRis,
  json: asJson,
};

/** Items with a title as the text of a file. */
export function writeItems(format: WorksFormat, items: readonly CslItem[]): string {
  return WRITERS[format](items);
}
