import rehypeSanitize from 'rehype-sanitize';
import { sanitizeSchema } from './rehype-sanitize-schema.ts';
import { remarkReferences } from './remark-references.ts';
import { remarkUnits } from './remark-units.ts';

/**
 * The plugins that turn a file’s Markdown into HTML, in their order. None looks anything up: a file’s
 * HTML depends on that file alone, so a cached one is never stale.
 */
export const markdownPlugins = {
  remarkPlugins: [remarkReferences, remarkUnits],
  rehypePlugins: [[rehypeSanitize, sanitizeSchema] as [typeof rehypeSanitize, typeof sanitizeSchema]],
};
