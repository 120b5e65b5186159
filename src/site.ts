import { createRoutes } from './model/routes.ts';

/** Addresses under the base that the site is built for. */
export const to = createRoutes(import.meta.env.BASE_URL);
