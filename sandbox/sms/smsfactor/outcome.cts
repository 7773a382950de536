import { DateTime } from 'luxon';

import { ApiError } from '../../http/errors.cts';

type Json = Record<string, unknown>;

/** The body of every answer: 1 is success, negative codes are failures (docs/sms/smsfactor.md). */
export function outcome(status: number, message: string, more: Json = {}): Json {
	return { status, message, ...more };
}

/** Code −7 with HTTP 200. */
export function badData(details: string): ApiError {
	return new ApiError(200, outcome(-7, 'Data error', { details }));
}

export function noSuch(thing: string): ApiError {
	return badData(`${thing} not found`);
}

const FORMAT = 'yyyy-MM-dd HH:mm:ss';
const zone = 'Europe/Paris';

export const parisTime = (time: number): string =>
	DateTime.fromMillis(time, { zone }).toFormat(FORMAT);

/** Epoch milliseconds of a `delay`; −7 unless it is `Y-m-d H:i:s`. */
export function fromParisTime(text: string): number {
	const time = DateTime.fromFormat(text, FORMAT, { zone });
	if (!time.isValid) throw badData('delay must be Y-m-d H:i:s');
	return time.toMillis();
}
