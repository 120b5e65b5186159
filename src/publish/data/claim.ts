import { z } from 'zod';
import type { Claim, Graph } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import { claimData, claimFields } from './claims.ts';
import { fileHeader, headerOf } from './fields.ts';

/** The JSON twin of a claim’s page: the claim as in `/claims.json`. */
export const claimFile = z.strictObject({ ...fileHeader, ...claimFields });

/** All that data files say of a claim. */
export function claimFileData(graph: Graph, to: Routes, claim: Claim): z.input<typeof claimFile> {
  return { ...headerOf(to, 'claim', claim.changed), ...claimData(graph, to, claim) };
}
