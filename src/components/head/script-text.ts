/**
 * A value as the text of a script that holds data. In a script nothing is escaped but by the language that it holds,
 * and `</script>` or `<!--` in a text would end it or change how it is read; so `<` is written as JSON can also write it.
 */
export function scriptText(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
