import type { Graph } from './graph/graph.ts';
import { placeNumbers } from './graph/list-pages.ts';
import { onceFor } from './model/once-for.ts';
import { createRoutes } from './model/routes.ts';
import type { Routes } from './model/routes.ts';

const BASE = import.meta.env.BASE_URL;

/** What has an address that hangs on which page of its list a place stands. */
type ListPlace = 'event' | 'fact' | 'facts' | 'forecastLine' | 'forecastsWith' | 'pairs' | 'topicClaims' | 'topicTies';

/** Addresses under the base that the site is built for, those of places in lists apart, which hang on the content. */
export const to: Omit<Routes, ListPlace> = createRoutes(BASE);

/** The same, and those of places in lists, on whichever page they stand. */
export const placesIn = onceFor((graph: Graph): Routes => createRoutes(BASE, placeNumbers(graph)));
