import { typedCode } from '../../model/claim-code.ts';
import { createRoutes } from '../../model/routes.ts';

/** What somebody may have meant by an address that nothing answers. */
export interface Meant {
  /** An address as the site writes its own: it may be that of a page. */
  readonly address: string;
  /** What it says, as words to search for. */
  readonly words: string;
}

/**
 * Reads an address that was retyped from paper, cut from a text, or made up. The site writes its addresses in small
 * letters but for the codes of claims, and ends those of pages with a slash; a code alone means its claim.
 *
 * @param path the path of the address, as the browser has it
 * @param base where the site lies on its host, with a slash at both ends
 */
export function meantBy(path: string, base: string): Meant {
  const to = createRoutes(base);
  const below = path.toLowerCase().startsWith(base.toLowerCase()) ? path.slice(base.length) : path;
  const said = below
    .split('/')
    .map(decode)
    // What a text puts behind an address, and around it.
    .map((part) => part.replace(/^[\s"'“‘(<[]+|[\s"'”’)>\].,;:!?]+$/gu, ''))
    .filter((part) => part !== '' && !/^index(?:\.\w+)?$/iu.test(part));
  const [last = ''] = said.slice(-1);
  const code = typedCode(last);
  if (code !== undefined)
    return { address: said[0]?.toLowerCase() === 'embed' ? to.embed(code) : to.short(code), words: code };
  const written = said.map((part) => encodeURIComponent(writtenPart(part))).join('/');
  const isFile = /\.\w+$/u.test(last);
  return {
    address: said.length > 0 ? to.file(isFile ? written : `${written}/`) : to.home(),
    words: last
      .replace(/\.\w+$/u, '')
      .replaceAll(/[-_+.\s]+/gu, ' ')
      .trim(),
  };
}

/** A part of a path in small letters; the codes of two claims, which name a pair, as codes are written. */
function writtenPart(part: string): string {
  const codes = part.split('-').map(typedCode);
  return codes.includes(undefined) ? part.toLowerCase() : codes.join('-');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
