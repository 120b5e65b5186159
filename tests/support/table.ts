/** A row of a table: what stands under each heading. */
export type Row = Readonly<Record<string, string | number>>;

/** Sets rows as columns of text, numbers to the right, under the headings of the first row. */
export function tableOf(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, ...rows.map((row) => headings.map((heading) => shown(row[heading])))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const right = headings.map((heading) => typeof rows[0]?.[heading] === 'number');
  const set = (line: readonly string[]) =>
    line.map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)));
  return lines.map((line) => set(line).join('  ').trimEnd()).join('\n');
}

function shown(cell: string | number | undefined): string {
  return typeof cell === 'number' ? cell.toLocaleString('en-US') : (cell ?? '');
}
