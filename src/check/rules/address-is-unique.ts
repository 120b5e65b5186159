import { addressesOf } from '../addresses.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  description: 'An old address leads to one entry, and to no page of today.',
  *find(context) {
    const today = addressesOf(context);
    const old = Object.values(context.valid)
      .flat()
      .flatMap(({ file, data: { formerly = [] } }) =>
        formerly.map((key, index) => ({ key, file, place: file.placeOf(['formerly', index]) })),
      );
    for (const { key, file, place } of old)
      if (today.has(key))
        yield {
          file: file.path,
          place,
          reason: `${key} is the address of a page.`,
          advice: 'Take it out: the page answers there.',
        };
    const free = old.filter(({ key }) => !today.has(key));
    yield* repeats(free, 'first given at', ({ key }) => ({
      reason: `${key} leads to another entry already.`,
      advice: 'Keep it with the entry that it was published for.',
    }));
  },
};
