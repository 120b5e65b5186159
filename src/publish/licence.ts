/** The terms on which data and text of the briefing may be used. */
export const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';
