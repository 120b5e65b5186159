import { QUERY } from '../../model/facets.ts';
import { createRoutes } from '../../model/routes.ts';
import { SearchSession } from './search-session.ts';
import styles from './dialog.css?url';
import { addStyles } from '../../browser/dom.ts';
import { SearchDialog } from './search-dialog.ts';
import { openClaimOnCode } from './code-shortcut.ts';

const to = createRoutes(import.meta.env.BASE_URL);
const session = new SearchSession(to.home());
let dialog: SearchDialog | undefined;
let styled: Promise<void> | undefined;

/** Loads the search index, for whoever is about to search in the field of the page. */
export function prepare(): void {
  session.prepare();
  const field = document.querySelector<HTMLInputElement>('header.site input[type="search"]');
  if (field?.form) openClaimOnCode(field.form, field, session);
  styled ??= addStyles(styles);
}

/** Opens the search over the page, with what already stands in the search field that has the focus. */
export async function openDialog(): Promise<void> {
  const field = document.activeElement;
  await (styled ??= addStyles(styles));
  dialog ??= new SearchDialog(session, to.search());
  dialog.open(field instanceof HTMLInputElement && field.name === QUERY ? field.value : '');
}
