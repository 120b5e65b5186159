import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { BEHAVIOURS } from './behaviours.ts';
import { ENGINES } from './engines.ts';
import type { Tab } from './engine.ts';
import { witness } from './witness.ts';
import type { WitnessedSite } from './witness.ts';

let site: WitnessedSite;
beforeAll(async () => {
  site = await witness(inject('site'));
});
afterAll(() => site.stop());

describe.each(inject('engines'))('$name', ({ name, path }) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await ENGINES[name].start(path);
  });
  afterAll(() => tab.close());
  afterEach(() => expect(site.complaints()).toEqual([]));

  for (const { name: behaviour, run } of BEHAVIOURS) test(behaviour, () => run(tab, (address) => site.url + address));
});
