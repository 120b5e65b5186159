import { createRoutes } from '../../model/routes.ts';
import type { NameLists } from '../lists.ts';
import type { Names } from './matches.ts';

/** How long the marks wait for the names, in milliseconds. */
const PATIENCE = 1500;

/** The names of things, as the search index has them; none when they do not come. */
export async function loadNames(): Promise<Names> {
  const address = `${createRoutes(import.meta.env.BASE_URL).home()}pagefind/names.json`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()) as NameLists).names : [];
  } catch {
    return [];
  }
}
