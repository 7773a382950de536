import { DateTime } from 'luxon';

/** The years in which the dates of a field lie, by which a number is understood. */
export interface YearRange {
	holds(date: DateTime): boolean;
}

/** Tasks, appointments, and the bounds of a search: HighLevel itself is younger. */
export const RECENT_YEARS: YearRange = { holds: ({ year }) => year >= 1990 && year <= 2100 };

/** A day that is not known to be of any kind. */
export const ANY_YEARS: YearRange = { holds: ({ year }) => year >= 1900 && year <= 2100 };

/** A date of birth; the day of tomorrow may have begun elsewhere. */
export const BIRTH_YEARS: YearRange = {
	holds: (date) => date.year >= 1900 && date <= DateTime.utc().plus({ days: 1 }),
};
