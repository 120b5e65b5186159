/** Ends a build in one line: Astro would print below it where in our code it was thrown, which nobody there can mend. */
export class BuildStop extends Error {
  override readonly name = 'BuildStop';
  override stack = '';
}
