import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages so small that some dozens of claims fill as many of them as thousands fill of the usual size. */
const SMALL = { FULL: 10, MOST_COLUMNS: 3, MOST_RELATIONS: 3 };
/** The form of the search, too, offers so few values of a facet at once. */
const MOST_CHOICES = 3;

/**
 * Makes the lists of a copy of the project go on after a few entries.
 *
 * @param root the folder of the copy
 */
export function makePagesSmall(root: string): void {
  const lines = Object.entries(SMALL).map(([name, value]) => `export const ${name} = ${value};\n`);
  writeFileSync(join(root, 'src/graph/page-size.ts'), lines.join(''));
  const facets = join(root, 'src/model/facets.ts');
  writeFileSync(facets, readFileSync(facets, 'utf8').replace(/(?<=MOST_CHOICES = )\d+/u, String(MOST_CHOICES)));
}
