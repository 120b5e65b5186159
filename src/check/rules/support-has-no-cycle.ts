import type { Rule } from '../rule.ts';

export const supportHasNoCycle: Rule = {
  id: 'support-has-no-cycle',
  description: 'No claim supports itself, by however many steps.',
  *find({ valid }) {
    const edges = new Map(
      valid.claims.map(({ file, data }) => [
        String(data.code),
        (data.relations ?? []).flatMap(({ type, target }, index) =>
          type === 'supports' && target !== data.code
            ? [{ to: String(target), file: file.path, place: file.placeOf(['relations', index, 'target']) }]
            : [],
        ),
      ]),
    );
    const done = new Set<string>();
    for (const start of edges.keys()) {
      // The way from the start to where the walk is, each step with the edges it has still to try.
      const way = done.has(start) ? [] : [{ code: start, left: [...(edges.get(start) ?? [])] }];
      for (let here = way.at(-1); here; here = way.at(-1)) {
        const edge = here.left.shift();
        if (!edge) {
          done.add(here.code);
          way.pop();
          continue;
        }
        const from = way.findIndex(({ code }) => code === edge.to);
        if (from !== -1)
          yield {
            file: edge.file,
            place: edge.place,
            reason: `Supports run in a circle: ${[...way.slice(from).map(({ code }) => code), edge.to].join(' → ')}.`,
            advice: 'Take out the weakest of these relations.',
          };
        else if (!done.has(edge.to)) way.push({ code: edge.to, left: [...(edges.get(edge.to) ?? [])] });
      }
    }
  },
};
