import { ApiError } from '../../http/errors.cts';
import { readNumber } from '../numbers.cts';
import type { SmsCall } from '../service.cts';

export function invalid(errors: Record<string, string>): ApiError {
	const lines = Object.entries(errors).map(([key, line]) => [key, [line]]);
	return new ApiError(422, {
		message: 'The given data was invalid.',
		errors: Object.fromEntries(lines),
	});
}

export function notFound(thing: string): ApiError {
	return new ApiError(404, { message: `${thing} not found.` });
}

/** The fields of a write that takes them from the query string; refuses those sent in a body. */
export function fieldsOf({ query, body }: SmsCall): Record<string, unknown> {
	const misplaced = Object.keys(body);
	if (misplaced.length > 0) {
		throw invalid(
			Object.fromEntries(misplaced.map((key) => [key, `The ${key} field belongs to the query.`])),
		);
	}
	return query;
}

export function numberOf(input: unknown): string {
	if (input === undefined || input === '') {
		throw invalid({ number: 'The number field is required.' });
	}
	// A plus that was not encoded arrives as a space.
	const number = readNumber(input, 'US');
	if (!number) throw invalid({ number: 'The number is not a valid phone number.' });
	return number;
}

/** One page of a list with the block that describes it. */
export function pageOf<T>(all: T[], page: number, size: number): { data: T[]; meta: object } {
	return {
		data: all.slice((page - 1) * size, page * size),
		meta: {
			current_page: page,
			per_page: size,
			total: all.length,
			last_page: Math.max(1, Math.ceil(all.length / size)),
		},
	};
}
