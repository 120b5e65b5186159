import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import { fullName } from '../../../wording/names.ts';
import type { SourceData } from '../../../model/source.ts';
import { node } from '../node.ts';

type Name = SourceData['authors'][number];

/** Who bears a name of a bibliography: a name that is not taken apart is a body’s, by CSL’s custom. */
export function authorNode(name: Name, id?: string): PersonLeaf | OrganizationLeaf {
  if (!('family' in name)) return node<OrganizationLeaf>({ '@type': 'Organization', '@id': id, name: name.literal });
  const { family: familyName, given: givenName } = name;
  return node<PersonLeaf>({
    '@type': 'Person',
    '@id': id,
    name: fullName(name),
    familyName,
    givenName,
  });
}
