import { describe, expect, test } from 'vitest';
import { MissingGlyphError, requireGlyphs } from '../../../src/previews/fonts.ts';

const FACES = ['serif', 'italic', 'sans', 'bold'] as const;

describe.for(FACES)('%s', (face) => {
  test.for([
    'Andrzej Dąbrowski, Müller, Détente, Şahin, Ńowak, Łódź, Åland',
    '“It’s ‘so’” – U.S.–Russia – and—then … ¶ 3 · § 4 × 5 € ½',
    'Россия и Украина: перезагрузка',
    'Ελλάδα',
    'Việt Nam',
    'decomposed: e\u0301 and a\u0308',
    'not shown: U.S.\u2060\u00ad',
  ])('has every sign of %s', (text) => {
    expect(() => requireGlyphs(text, face)).not.toThrow();
  });

  test.for(['日本', 'a ≠ b', '🚋', 'क'])('has not all of %s', (text) => {
    expect(() => requireGlyphs(text, face)).toThrow(MissingGlyphError);
  });
});
