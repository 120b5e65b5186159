const isRoot = process.getuid?.() === 0;

/** How packages of Debian’s are installed, where that is allowed: by root. */
export function debianInstall(...packages: readonly string[]): string[] {
  if (!isRoot || process.platform !== 'linux') return [];
  return [`apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`];
}
