/** The letters that the codes of one source’s claims begin with: `P`, `NSS`. */
const LETTERS = '[A-Z]{1,3}';
const PARAGRAPH = String.raw`(${LETTERS})([1-9]\d{0,2})`;

/** What a source’s own code is. */
export const SOURCE_CODE = new RegExp(`^${LETTERS}$`, 'u');

/** A claim code, its parts as groups: `NSS12a` is `NSS`, `12` and `a`. */
export const CLAIM_CODE = new RegExp(`^${PARAGRAPH}([a-z]{1,2})$`, 'u');

const PARAGRAPH_CODE = new RegExp(`^${PARAGRAPH}$`, 'u');

/** A paragraph as codes of its source name one: `P13` of the source that has the claim `P12a`. */
export function paragraphCode(claim: string, paragraph: number): string {
  return claim.replace(/\d.*$/u, '') + String(paragraph);
}

/** The claim code that somebody typed, in its written form: `P12a` for ` p12A`, `NSS5d` for `nss5d`. */
export function typedCode(text: string): string | undefined {
  const code = written(text);
  return CLAIM_CODE.test(code) ? code : undefined;
}

/** The paragraph that somebody typed as codes name it, in its written form: `P12` for `p12`. */
export function typedParagraph(text: string): string | undefined {
  const code = written(text);
  return PARAGRAPH_CODE.test(code) ? code : undefined;
}

/** What stands before the figures in capitals, what stands behind them in small letters. */
function written(text: string): string {
  const code = text.trim();
  const figures = code.search(/\d/u);
  return figures < 0 ? code : code.slice(0, figures).toUpperCase() + code.slice(figures).toLowerCase();
}
