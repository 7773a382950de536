import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import {
	formDifferences,
	type FormDifference,
} from '../../../harness/contract/formDifferences.cts';
import {
	readRecording,
	recordingNames,
	type Recording,
} from '../../../harness/contract/recordings.cts';
import { fixtures } from '../../../sandbox/index.cts';
import { Bench, type Answer } from '../sandbox/support.cts';
import { SCENES } from './scenes.cts';

const bench = Bench.use();
const table: string[] = [];

it('every recording has a scene, and every scene a recording', () => {
	expect(Object.keys(SCENES).sort()).toEqual(recordingNames());
});

describe('the sandbox answers as recorded', () => {
	it.each(recordingNames())('%s', async (name) => {
		const recording = readRecording(name);
		const answer = await ask(name);
		const { response, proxied } = recording;
		const differences = inBothWays(recording, answer.body);
		table.push(`| ${name} | ${recording.endpoint} | ${recording.grade} | ${differences.length} |`);
		expect(differences).toEqual([]);
		if (!proxied) expect(answer.status).toBe(response.status);
		if (response.status >= 400) expect(withoutId(answer.body)).toBe(withoutId(response.body));
		if (response.headers) {
			expect(limitHeaders(Object.fromEntries(answer.headers))).toEqual(
				limitHeaders(response.headers),
			);
		}
	});

	afterAll(() => {
		const folder = path.resolve(__dirname, '../../../build/contract');
		mkdirSync(folder, { recursive: true });
		const head = ['| Recording | Endpoint | Grade | Differences |', '| --- | --- | --- | --- |'];
		writeFileSync(path.join(folder, 'sandbox.md'), [...head, ...table, ''].join('\n'));
	});
});

/** Sends the recorded request with the sandbox's own ids, as an app that was installed. */
async function ask(name: string): Promise<Answer> {
	const { request } = readRecording(name);
	const target = SCENES[name]?.(bench.sandbox) ?? {};
	const locationId = fixtures.LOCATION_ID;
	const query = new URLSearchParams({
		...request.query,
		...(request.query?.locationId && { locationId }),
		...target.query,
	}).toString();
	const place = target.path ?? request.path;
	const body = request.body && {
		...request.body,
		...(request.body.locationId !== undefined && { locationId }),
		...target.body,
	};
	return await bench.call(
		request.method,
		query ? `${place}?${query}` : place,
		target.text ?? body,
		{
			headers: target.headers,
			token: bench.sandbox.issueToken().accessToken,
			// The recordings outrank HighLevel's OpenAPI where the two disagree.
			unchecked: true,
		},
	);
}

/**
 * Also with the two in each other's place: a list without rows, or one whose rows all lack a key that was
 * recorded, would prove nothing.
 */
function inBothWays(recording: Recording, actual: object): FormDifference[] {
	const { body } = recording.response;
	const all = [
		...formDifferences(body, actual, recording),
		...formDifferences(without(actual, recording.unrecorded), body).map(inverted),
	];
	return [...new Map(all.map((one) => [`${one.kind} ${one.path}`, one])).values()];
}

function withoutId(body: unknown): string {
	return String((body as { message?: unknown }).message).replace(/id:.*/, 'id:');
}

function without(body: object, keys: readonly string[] = []): object {
	return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}

/** A difference that was found with the recorded answer in place of the actual one. */
function inverted({ path: at, kind, recorded, actual }: FormDifference): FormDifference {
	const kinds = { added: 'missing', missing: 'added', type: 'type' } as const;
	return { path: at, kind: kinds[kind], recorded: actual, actual: recorded };
}

function limitHeaders(headers: Record<string, string>): string[] {
	return Object.keys(headers)
		.filter((key) => /^(x-ratelimit-|retry-after)/.test(key))
		.sort();
}
