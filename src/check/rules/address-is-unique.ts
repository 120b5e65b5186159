import { createRoutes } from '../../model/routes.ts';
import type { Place } from '../../graph/frontmatter.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';

/** An old address leads to one entry, and to no page of today. */
export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  *find(content) {
    const today = addressesOf(content);
    const first = new Map<string, { file: string; place: Place }>();
    for (const { file, data } of Object.values(content.sound).flat())
      for (const [index, address] of (data.formerly ?? []).entries()) {
        const here = { file: file.path, place: file.placeOf(['formerly', index]) };
        const other = first.get(address);
        if (today.has(address))
          yield {
            ...here,
            reason: `${address} is the address of a page.`,
            advice: 'Take it out: the page answers there.',
          };
        else if (other)
          yield {
            ...here,
            reason: `${address} leads to another entry already.`,
            advice: 'Keep it with the entry that it was published for.',
            related: { label: 'first given at', ...other },
          };
        else first.set(address, here);
      }
  },
};

function addressesOf({ ids }: Content): ReadonlySet<string> {
  const to = createRoutes('/');
  const paths = (of: Iterable<string>, address: (id: string) => string) => [...of].map(address);
  return new Set([
    ...[to.home(), to.claims(), to.topics(), to.compare(), to.forecasts(), to.timeline()],
    ...[to.citations(), to.terms(), to.search(), to.about()],
    ...paths(ids.sources, to.source),
    ...paths(ids.claims, to.claim),
    ...paths(ids.topics, to.topic),
    ...paths(ids.citations, to.citation),
    ...paths(ids.terms, to.term),
  ]);
}
