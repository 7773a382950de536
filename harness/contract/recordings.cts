import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { DELIVERIES_FOLDER, RECORDINGS_FOLDER } from './folders.cts';
import type { FormRules } from './formDifferences.cts';

/**
 * A recorded answer of HighLevel: its keys, absences, nulls and types are as they were seen, its values
 * are made up.
 */
export interface Recording extends FormRules {
	/** `GET /contacts/{contactId}`, as in the OpenAPI files. */
	endpoint: string;
	source: string;
	date: string;
	/** A: proven verbatim · B: several independent people · C: one careful, dated source · D: documented or inferred. */
	grade: 'A' | 'B' | 'C' | 'D';
	notes: string;
	/** Seen through a proxy that sets its own status and headers: only the body is evidence. */
	proxied?: boolean;
	request: {
		method: string;
		path: string;
		query?: Record<string, string>;
		body?: Record<string, unknown>;
	};
	response: {
		status: number;
		/** Absent when the source does not show them. */
		headers?: Record<string, string>;
		body: unknown;
	};
}

/** The names of all recordings, `contact.get` for `contact.get.json`. */
export function recordingNames(): string[] {
	return readdirSync(RECORDINGS_FOLDER)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace(/\.json$/, ''))
		.sort();
}

/** One recording by its name; throws when there is none. */
export function readRecording(name: string): Recording {
	return JSON.parse(
		readFileSync(path.join(RECORDINGS_FOLDER, `${name}.json`), 'utf8'),
	) as Recording;
}

/** What HighLevel posts to a Delivery URL or a webhook, by its name; throws when there is none. */
export function readDelivery(name: string): { body: unknown } {
	return JSON.parse(readFileSync(path.join(DELIVERIES_FOLDER, `${name}.json`), 'utf8')) as {
		body: unknown;
	};
}
