import { buildGraph } from '../../../src/graph/build.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { sourceId } from '../../../src/model/ids.ts';
import type { Step } from '../../../src/graph/argument.ts';
import { claim, relation, source, tram } from './fixture-corpus.ts';

export const ARGUED = sourceId.parse('tram-plea-2023');

/** Which claim bears on which, as `A supports B` (stated), `A inferred B` (a support that we draw) or `A qualifies B`; and which are theses. */
export interface Sketch {
  readonly ties: readonly string[];
  readonly theses?: readonly string[];
  /** Claims without ties. */
  readonly lone?: readonly string[];
  /** Claims that the article in brief tells, in its order. */
  readonly brief?: readonly string[];
}

/** A graph of three sources; the third, Q, argues as sketched. */
export function argued({ ties, theses = [], lone = [], brief = [] }: Sketch): Graph {
  const edges = ties.map((tie) => {
    const [from = '', type = '', target = ''] = tie.split(' ');
    return { from, type, target };
  });
  const corpus = tram();
  const codes = new Set([...theses, ...lone, ...edges.flatMap(({ from, target }) => [from, target])]);
  const claims = [...codes]
    .filter((code) => code.startsWith('Q'))
    .map((code) => {
      const relations = edges
        .filter(({ from }) => from === code)
        .map(({ type, target }) =>
          type === 'inferred'
            ? relation('supports', target, 'It does.', 'inferred')
            : relation(type, target, 'It does.'),
        );
      return claim(`${ARGUED}/${code.toLowerCase()}`, code, {
        title: `The plea says a thing on ${code}`,
        weight: theses.includes(code) ? 'thesis' : 'main',
        ...(relations.length > 0 ? { relations } : {}),
      });
    });
  const body =
    brief.length > 0
      ? `${brief.map((code) => `It says so. [[${code}]]`).join(' ')}\n\n## All\n\nSo. [[${brief[0] ?? ''}]]`
      : '';
  const plea = source(ARGUED, 'Q', { issued: '2023', mark: 'triangle', sections: [['All', 1, 9]] } as never, body);
  return buildGraph({ ...corpus, sources: [...corpus.sources, plea], claims: [...corpus.claims, ...claims] });
}

/** A tree in one line: `Q1a(Q1b but Q2a(Q3a))`. */
export function outline(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      const under = step.steps.length > 0 ? `(${outline(step.steps)})` : '';
      return `${step.tie === 'qualifies' ? 'but ' : ''}${step.claim.code}${under}`;
    })
    .join(' ');
}

/** Every step of trees. */
export function allSteps(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
}
