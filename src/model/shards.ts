/** A path below a host’s root that every host takes as it is: folders of English letters, digits, `-`, `.`, `_` and `~`. */
export const BASE_PATH = /^\/?(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?$/u;

/**
 * Reads where the shards of a site lie on their host, as somebody wrote it: paths, with blanks or commas between them.
 *
 * @param value `/2024/, /2025/`
 * @returns each once, with a slash at both ends, and those that are no such path as they were written
 */
export function readShards(value = ''): { readonly shards: readonly string[]; readonly wrong: readonly string[] } {
  const written = value.split(/[\s,]+/u).filter(Boolean);
  const shards = written.filter((path) => BASE_PATH.test(path)).map(asFolder);
  return { shards: [...new Set(shards)], wrong: written.filter((path) => !BASE_PATH.test(path)) };
}

/** A path with a slash at both ends. */
export function asFolder(path: string): string {
  return `/${path}/`.replace(/^\/+|\/+$/gu, '/');
}
