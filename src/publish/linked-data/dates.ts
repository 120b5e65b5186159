const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/**
 * An EDTF text as a date of schema.org (https://schema.org/Date), which is one of ISO 8601: a year, a month or a day.
 *
 * @returns nothing for what such a date cannot say: doubt, seasons, intervals
 */
export function dateOf(value: string | undefined): string | undefined {
  return value !== undefined && DATE.test(value) ? value : undefined;
}

/**
 * An EDTF text as a span of time (https://schema.org/temporalCoverage): a date, or an interval of ISO 8601, `..`
 * standing for an open end.
 *
 * @returns nothing for doubt, seasons and unknown ends
 */
export function spanOf(value: string | undefined): string | undefined {
  return value?.split('/').every((end) => end === '..' || DATE.test(end)) ? value : undefined;
}

/** When something began and ended, as far as an EDTF text says it in dates. */
export function endsOf(value: string): { readonly startDate?: string; readonly endDate?: string } {
  const [from, to] = value.split('/').map(dateOf);
  return { ...(from ? { startDate: from } : {}), ...(to ? { endDate: to } : {}) };
}
