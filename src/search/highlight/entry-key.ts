/** Under what name an entry of the browser’s history keeps the query that its marks are for. */
export const ENTRY_KEY = 'highlight';
