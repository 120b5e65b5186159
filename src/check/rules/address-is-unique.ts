import { addressesOf } from '../addresses.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

/** Where the site has its own files, and what hosts show where there is none. */
const FILES = ['/404/', '/assets/', '/pagefind/', '/schema/'];

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  description: 'An old address leads to one entry, and to no page or folder of today, whatever the capitals.',
  *find(context) {
    // Hosts and file systems there are that hold capitals and small letters for the same.
    const today = [...addressesOf(context)].map((address) => address.toLowerCase());
    const old = Object.values(context.valid)
      .flat()
      .flatMap(({ file, data: { formerly = [] } }) =>
        formerly.map((address, index) => ({
          address,
          key: address.toLowerCase(),
          file,
          place: file.placeOf(['formerly', index]),
        })),
      );
    const takenBy = (key: string) => {
      if (today.includes(key)) return { what: 'is the address of a page', why: 'the page answers there' };
      // What lies below an old address is led on with it.
      if ([...FILES, ...today].some((it) => it.startsWith(key)) || FILES.some((it) => key.startsWith(it)))
        return { what: 'is a folder in which the site has pages or files', why: 'they would be led away with it' };
      return undefined;
    };
    for (const { address, key, file, place } of old) {
      const taken = takenBy(key);
      if (taken)
        yield { file: file.path, place, reason: `${address} ${taken.what}.`, advice: `Take it out: ${taken.why}.` };
    }
    const free = old.filter(({ key }) => !takenBy(key));
    yield* repeats(free, 'first given at', ({ address }) => ({
      reason: `${address} leads to another entry already.`,
      advice: 'Keep it with the entry that it was published for.',
    }));
  },
};
