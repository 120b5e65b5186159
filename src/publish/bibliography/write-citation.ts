import type { WorksFormat } from '../../model/routes.ts';
import type { CslItem } from './csl.ts';
import { asJson } from '../data/file.ts';
import { toBibtex } from './bibtex.ts';
import { toRis } from './ris.ts';

/** How to cite one item, as the text of a file. */
export function writeCite(format: WorksFormat, item: CslItem): string {
  if (format === 'bib') return toBibtex([item]);
  if (format === 'ris') return toRis([item]);
  return asJson([item]);
}
