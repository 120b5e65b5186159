import { recordAddresses } from './support/addresses.ts';
import { DIST } from './support/dist.ts';

const added = recordAddresses(DIST);
for (const address of added) console.log(address);
console.log(`Added: ${added.length}`);
