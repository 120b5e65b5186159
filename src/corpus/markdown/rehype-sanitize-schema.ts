import { defaultSchema } from 'rehype-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { SCHEMES } from './references.ts';

/**
 * What Markdown may become: GitHub’s safe list, our placeholder addresses, and the classes and ids
 * that our own plugins set. Raw HTML is dropped, so no id or class can come from an author.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', ...SCHEMES] },
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name))],
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', ['className', 'ref', 'cite']],
    span: ['id', ['className', 'unit', 'refs', 'letter']],
  },
};
