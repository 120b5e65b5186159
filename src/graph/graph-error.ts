/** The content contradicts itself. The content check says where; this is the last guard before pages. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
}
