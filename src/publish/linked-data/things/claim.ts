import type { ClaimLeaf } from 'schema-dts';
import type { Claim } from '../../../graph/graph.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';

/** A claim as every page names it: our sentence, its code, and the article that makes it. */
export function claimNode({ to }: Site, { id, code, title, statement, source }: Claim): ClaimLeaf {
  const ids = idsOf(to);
  return {
    '@type': 'Claim',
    '@id': ids.claim(id),
    url: to.claim(id),
    identifier: code,
    name: title,
    text: statement,
    appearance: reference(ids.article(source)),
    claimInterpreter: reference(ids.briefing()),
  };
}
