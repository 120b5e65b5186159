import { z } from 'zod';
import { CSL_TYPES } from '../../model/csl-types.ts';
import { personName } from '../../model/source.ts';
import { text } from '../data/fields.ts';
import { cslDate } from './works-file.ts';

/** How to cite one page or article, as CSL-JSON. */
export const citeFile = z
  .array(
    z.strictObject({
      id: text.describe('Its label'),
      type: z.enum(CSL_TYPES).describe('What it is, by CSL’s types'),
      title: text.describe('Its title; a claim’s begins with its code'),
      author: z.array(personName).min(1).optional().describe('Its authors by name'),
      'container-title': text.optional().describe('The site or newspaper it stands in'),
      'collection-title': text.optional().describe('The series it appeared in'),
      publisher: text.optional().describe('Who published it'),
      version: text.optional().describe('The version of the site'),
      issued: cslDate.describe('The day the site last changed, or when the article appeared, as a CSL date'),
      URL: z.url().optional().describe('Its address'),
      language: text.describe('Its language'),
    }),
  )
  .length(1);
