import { DateTime } from 'luxon';
import { isWholeDay } from './epoch';
import type { YearRange } from './yearRange';

const QUARTER_MS = 900_000;
/** As milliseconds it is in 1970. */
const LEAST_MILLIS = 1e10;
/** As seconds it is in 1973. */
const LEAST_SECONDS = 1e8;
/** Smaller ones are years, ages and the like rather than the days of a spreadsheet, which come to it in 1905. */
const LEAST_SERIAL = 2101;
/** Day 0 of a spreadsheet */
const SERIAL_START = { year: 1899, month: 12, day: 30 };
const DAY_S = 86_400;
/** Midnights in seconds before it, in the first days of 1970, are rather other numbers. */
const LEAST_DAY_SECONDS = 100 * DAY_S;

/**
 * The point in time that a number means: epoch milliseconds or seconds, the days of a spreadsheet, or 20260305, whichever
 * is plausible. Nothing when none is.
 *
 * @param zone IANA name of the zone in which one without a zone is meant
 */
export function instantOfNumber(
	number: number,
	zone: string,
	span: YearRange,
): DateTime | undefined {
	return [
		compact(number, zone),
		serial(number, zone),
		DateTime.fromMillis(inRange(number * 1000), { zone }),
		DateTime.fromMillis(inRange(number), { zone }),
	].find((time) => time?.isValid && span.holds(time));
}

/** As above, for a day, which is often a midnight: by that, seconds and milliseconds of old days are told apart. */
export function dayOfNumber(number: number, zone: string, span: YearRange): DateTime | undefined {
	const seconds = inRange(number * 1000);
	const isLong = Math.abs(number) >= LEAST_MILLIS;
	const maySeconds = Math.abs(number) >= LEAST_SECONDS || isQuarter(seconds);
	return [
		compact(number, zone),
		serial(number, zone),
		number !== 0 && isWholeDay(number) && dayAt(number, zone),
		isWholeDay(seconds) && Math.abs(number) >= LEAST_DAY_SECONDS && dayAt(seconds, zone),
		number !== 0 && isQuarter(number) && dayAt(number, zone),
		maySeconds && number !== 0 && dayAt(seconds, zone),
		isLong && dayAt(number, zone),
	].find((day): day is DateTime => day instanceof DateTime && day.isValid && span.holds(day));
}

/** The day of a point in time. A midnight in UTC is that day in UTC, which is how HighLevel answers days. */
export function dayAt(millis: number, zone: string): DateTime {
	return DateTime.fromMillis(inRange(millis), { zone: isWholeDay(millis) ? 'UTC' : zone });
}

/** Whether epoch milliseconds may be a day at all: in 1970, those that are not are another kind of number. */
export function mayBeDay(millis: number): boolean {
	return Math.abs(millis) >= LEAST_MILLIS || (millis !== 0 && isQuarter(millis));
}

/** The zones of the world lie whole quarters of an hour apart, and so do their midnights. */
function isQuarter(millis: number): boolean {
	return millis % QUARTER_MS === 0;
}

function compact(number: number, zone: string): DateTime | undefined {
	if (!/^\d{8}$/.test(`${number}`)) return undefined;
	return DateTime.fromFormat(`${number}`, 'yyyyMMdd', { zone });
}

/** Days and parts of a day, to the second; they know no zone. */
function serial(number: number, zone: string): DateTime | undefined {
	if (number < LEAST_SERIAL) return undefined;
	const days = Math.floor(number);
	const second = Math.round((number - days) * DAY_S);
	const day = DateTime.fromObject(SERIAL_START, { zone: 'UTC' }).plus({ days, seconds: second });
	return day.isValid ? day.setZone(zone, { keepLocalTime: true }) : undefined;
}

/** Luxon throws for numbers that no time has. */
function inRange(millis: number): number {
	return Math.abs(millis) <= 8.64e15 ? millis : NaN;
}
