import { previewPlace } from '../../model/routes.ts';

/**
 * Links that name a thing without telling it. Not the title of what is told where it stands, nor what leads through the
 * site.
 */
const TOLD =
  ':is(h1, h2, h3, h4, nav, .kicker, .actions, .claim > .statement, .works, .entries dt, search-page, .page-preview) *';
const REFERENCES = `main a[href]:not(.permalink, ${TOLD})`;

/** A link whose page has a preview, and where that lies. */
export interface Reference {
  readonly link: HTMLAnchorElement;
  readonly file: string;
  readonly key: string;
}

/** The reference at a place of the page; nothing elsewhere, or where a link leads to the very page that one reads. */
export function referenceAt(place: EventTarget | null): Reference | undefined {
  const link = place instanceof Element ? place.closest(REFERENCES) : null;
  // A link of a picture is none.
  if (!(link instanceof HTMLAnchorElement) || link.hash || link.origin !== location.origin) return undefined;
  const at = link.pathname === location.pathname ? undefined : previewPlace(import.meta.env.BASE_URL, link.pathname);
  return at && { link, ...at };
}
