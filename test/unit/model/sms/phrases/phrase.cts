/**
 * A text, and what it may be read as: local moments, `unclear` (somebody has to be asked), or `none` (it names no
 * moment). All are texted on Wednesday, 18 November 2026, at 10:00 in New York.
 */
export type Phrase = readonly [text: string, ...answers: readonly [string, ...string[]]];

/** When and where the phrases are texted. */
export const TEXTED = { at: '2026-11-18T10:00:00', zone: 'America/New_York' };
