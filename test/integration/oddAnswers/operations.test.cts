import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../../nodes/HighLevelContacts/actions';
import type { Sandbox } from '../../../sandbox/index.cts';
import { RUNS } from '../../../makers/reference/record.cts';
import type { Run } from '../../../makers/reference/runs/run.cts';
import { SCENE_TIME, setScene } from '../../../makers/reference/scene.cts';
import { TestClock } from '../../../harness/clock.cts';
import { runNode } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { notAsItCame } from './asItCame.cts';
import { bugIn, complaint, summary } from './complaints.cts';
import { line, recordedBodies, type Answered, type Change } from './line.cts';
import { newValue, replacementsOf, type Replacement } from './replacements.cts';
import { LONGEST_MS, share } from './share.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/leapingClock.cts')>(
		'../../support/leapingClock.cts',
	),
);
jest.mock('../../../nodes/HighLevelContacts/transport/exchange', () => {
	const real = jest.requireActual<
		typeof import('../../../nodes/HighLevelContacts/transport/exchange')
	>('../../../nodes/HighLevelContacts/transport/exchange');
	return {
		...real,
		exchange: async (...given: Parameters<typeof real.exchange>) =>
			await jest
				.requireActual<typeof import('./line.cts')>('./line.cts')
				.line.exchange(real.exchange, ...given),
	};
});

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: new TestClock(SCENE_TIME) });
});
afterAll(async () => await sandbox.close());

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation): [string, string, string] => [
		`${resource.option.value} ${operation.option.value}`,
		resource.option.value,
		operation.option.value,
	]),
);

it.each(operations)(
	'%s bears every odd answer',
	async (name, resource, operation) => {
		const complaints: string[] = [];
		for (let place = 0; ; place += 1) {
			sandbox.reset();
			const run = RUNS[resource]?.[operation]?.(setScene(sandbox))[place];
			if (!run) break;
			const execute = async () => await runNode(settingOf(resource, operation, run));
			const answers = await line.record(execute);
			for (const given of [answers, ...asRecorded(answers)]) {
				complaints.push(...(await complaintsOf(`${name} ${place + 1}`, given, execute)));
			}
		}
		expect(summary(complaints)).toBe('');
	},
	LONGEST_MS,
);

function settingOf(resource: string, operation: string, run: Run) {
	return {
		baseUrl: sandbox.url,
		items: run.items,
		binary: run.binary,
		credentials: connectedSubAccount(sandbox),
		timezone: 'America/Chicago',
		parameters: { resource, operation, ...run.parameters },
	};
}

/** The same answers with the bodies of live accounts, once for each form in which one of them was recorded. */
function asRecorded(answers: Answered[]): Answered[][] {
	const bodies = recordedBodies();
	const formsOf = ({ route, status }: Answered) => (status < 300 && bodies.get(route)) || [];
	const forms = Math.max(0, ...answers.map((one) => formsOf(one).length));
	return Array.from({ length: forms }, (_, form) =>
		answers.map((one) => {
			const known = formsOf(one);
			return known.length > 0 ? { ...one, body: known[form] ?? known[0] } : one;
		}),
	);
}

async function complaintsOf(
	name: string,
	answers: Answered[],
	execute: () => ReturnType<typeof runNode>,
): Promise<string[]> {
	const usual = await line.with(answers, undefined, execute);
	const plain = usual.output.map(({ json }) => json);
	const complaints: string[] = [];
	const changes = answers.flatMap(({ body }, answer) =>
		replacementsOf(body).map((replacement) => ({ answer, replacement })),
	);
	for (const change of share(changes)) {
		const { route, status } = answers[change.answer] as Answered;
		const { replacement } = change;
		const say = (what: string, more: unknown = '') =>
			complaints.push(complaint(what, `${name}, ${route}`, replacement, String(more)));
		const { output, error } = await line.with(answers, change, execute);
		const { hasRepeated } = line;
		const rows = output.map(({ json }) => json);
		const bug = bugIn(error);
		if (bug) say('JavaScript error', bug);
		else if (error && status < 300 && !usual.error && !isEssential(replacement)) {
			say('needless error', `${error.message} (${error.description})`);
		} else if (
			error &&
			!usual.error &&
			!/HighLevel|country is not known|names no contact/.test(
				`${error.message} ${error.description}`,
			)
		) {
			say('unclear error', `${error.message} (${error.description})`);
		}
		if (error) continue;
		if (isEssential(replacement)) continue;
		const missing = plain.filter((row) => !rows.some((one) => sameRow(one, row)));
		// An answer that was given twice has changed two rows, and fewer slots let others move up.
		if (missing.length > 1 && !hasRepeated && !route.endsWith('/free-slots')) {
			say('other rows differ', `${missing.length} of ${plain.length}`);
		}
		const shown = await shownAt(change, answers, execute);
		const odd = shown && notAsItCame(replacement, rows[shown.row]?.[shown.key]);
		if (odd) say('not as it came', odd);
	}
	return complaints;
}

/** Without which there is nothing to put out: the envelope, and what says which row it is. */
function isEssential({ path }: Replacement): boolean {
	const key = path.at(-1) ?? '';
	// Which contact of a bulk request is meant, and whether it was done; and the country of a number without one.
	// Several contacts may have one number, which only another request tells.
	const needed = ['id', '_id', '0', 'country', 'settings', 'allowDuplicateContact'];
	const ofBulk = ['contactId', 'type'];
	const isOfBulk = path[0] === 'responses' && ofBulk.includes(key);
	// Whose conversation it is, and where a file is.
	const isOfConversation = path[0] === 'conversations' && key === 'contactId';
	const isUpload = path[0] === 'uploadedFiles';
	// Without that of the contact, the zone is asked for where the sub-account is.
	const isZone = path[0] === 'contact' && key === 'timezone';
	const isPage = path.length === 2 && key === 'messages';
	const isNeeded =
		needed.includes(key) || isOfBulk || isOfConversation || isUpload || isPage || isZone;
	return path.length === 1 || isNeeded;
}

/** Where the items show a field as it is: found out with a word that stands nowhere else. */
async function shownAt(
	{ answer, replacement: { path } }: Change,
	answers: Answered[],
	execute: () => ReturnType<typeof runNode>,
): Promise<{ row: number; key: string } | undefined> {
	const key = path.at(-1) ?? '';
	const probe = { answer, replacement: { path, kind: 'probe' } } as const;
	const { output } = await line.with(answers, probe, execute);
	const row = output.findIndex(({ json }) => json[key] === newValue(probe.replacement));
	return row < 0 ? undefined : { row, key };
}

/** The number of a task depends on the others. */
function sameRow(one: IDataObject, other: IDataObject): boolean {
	return JSON.stringify({ ...one, number: null }) === JSON.stringify({ ...other, number: null });
}
