const PARAGRAPH = String.raw`([A-Z])([1-9]\d{0,2})`;

/** A claim code, its parts as groups: `P12a` is `P`, `12` and `a`. */
export const CLAIM_CODE = new RegExp(`^${PARAGRAPH}([a-z]{1,2})$`, 'u');

const PARAGRAPH_CODE = new RegExp(`^${PARAGRAPH}$`, 'u');

/** The paragraph that a claim is named after: `P12` for `P12a`. */
export function paragraphOfCode(code: string): string {
  return code.replace(/[a-z]+$/u, '');
}

/** The claim code that somebody typed, in its written form: `P12a` for ` p12A`. */
export function typedCode(text: string): string | undefined {
  const code = written(text);
  return CLAIM_CODE.test(code) ? code : undefined;
}

/** The paragraph that somebody typed as codes name it, in its written form: `P12` for `p12`. */
export function typedParagraph(text: string): string | undefined {
  const code = written(text);
  return PARAGRAPH_CODE.test(code) ? code : undefined;
}

function written(text: string): string {
  const code = text.trim();
  return code.slice(0, 1).toUpperCase() + code.slice(1).toLowerCase();
}
