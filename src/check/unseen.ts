/**
 * What no page shows, and what changes what a page shows without being seen. Not among them, since writing needs it: the
 * joiner and non-joiner of Persian and Indian scripts and of emoji, the marks of direction of Arabic and Hebrew, the
 * selectors of a variant, the separator of accents.
 */
export const UNSEEN =
  /[[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFD]--[\n\u034F\u061C\u17B4\u17B5\u180B-\u180F\u200C-\u200F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]]/gv;

/** What a sign is called by Unicode: `U+200B`. */
export function numberOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
