import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { terms } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = new Map(pagesOf(SITE.folder).map(({ path, html }) => [`${SITE.base}${path}`, html]));

/** The names that the page of a term shows in another language, by its tag. */
const namesOn = (id: string) =>
  elementsOf(parseHtml(pages.get(to.term(id)) ?? ''), 'bdi').map((it) => [attribute(it, 'lang'), toString(it)]);

test('the page of every term says what it is called in other languages, and in which', () => {
  for (const { id, translations = {} } of terms)
    expect(namesOn(id), id).toEqual(Object.entries(translations).map(([tag, names]) => [tag, names.join(', ')]));
});
