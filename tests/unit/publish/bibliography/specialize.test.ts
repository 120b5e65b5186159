import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { specialize } from '../../../../src/publish/bibliography/specialize.ts';

const LOCALE = CSL.parseXml(
  readFileSync(new URL('../../../../src/publish/bibliography/styles/locales-en-US.xml', import.meta.url), 'utf8'),
);
const styleOf = (layout: string) =>
  CSL.parseXml(`<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <macro name="in-container"><text term="in" suffix=" "/><text variable="container-title"/></macro>
  <citation><layout><text value="-"/></layout></citation>
  <bibliography><layout>${layout}</layout></bibliography>
</style>`);

function entry(style: ReturnType<typeof styleOf>, item: CslItem): string | undefined {
  const system = { retrieveLocale: () => LOCALE, retrieveItem: () => ({ ...item }) };
  const engine = new CSL.Engine(system, style, 'en-US', true);
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  return engine.makeBibliography()[1][0]?.trim();
}

const BARE: CslItem = { id: 'a', type: 'book', title: 'The line' };
const WHOLE: CslItem = { ...BARE, 'container-title': 'Quay', author: [{ literal: 'Marsh' }] };

describe('what a style says of an item, the style for its shape says too', () => {
  test.for([
    [
      'a group that asks for nothing else is silent with it',
      '<group><text term="in"/><text variable="container-title"/></group>',
    ],
    ['a macro is no group', '<text macro="in-container"/>'],
    ['but a group around it is', '<group><text macro="in-container"/></group>'],
    ['a group within a group', '<group><group><text term="in"/></group><text variable="container-title"/></group>'],
    ['the branch of a type', '<choose><if type="book"><text value="b"/></if><else><text value="c"/></else></choose>'],
    ['none of some types', '<choose><if type="map song" match="none"><text value="b"/></if></choose>'],
    [
      'a condition on what a variable says',
      '<choose><if is-numeric="title"><text value="n"/></if><else-if type="book"><text variable="title"/></else-if></choose>',
    ],
    [
      'a substitute of two texts is one',
      '<names variable="author"><name/><substitute><choose><if type="book"><text variable="title"/><text value="!"/></if></choose></substitute></names>',
    ],
    [
      'what has stood for names does not stand again',
      '<names variable="author"><name/><substitute><text variable="title"/></substitute></names><text variable="title" prefix="; "/>',
    ],
  ] as const)('%s', ([, layout]) => {
    for (const item of [BARE, WHOLE]) {
      const said = entry(styleOf(layout), item);
      expect(entry(specialize(styleOf(layout), 'bibliography', item), item)).toBe(said);
    }
  });
});
