import type { ILoadOptionsFunctions } from 'n8n-workflow';

import {
	listSearch,
	loadOptions,
	resourceMapping,
	triggerLoadOptions,
} from '../../../nodes/HighLevelContacts/methods';
import { editorContext } from '../../../harness/host.cts';
import { TestClock } from '../../../harness/clock.cts';
import type { Sandbox } from '../../../sandbox/index.cts';
import { CALENDARS } from '../../../sandbox/fixtures.cts';
import { rl } from '../../../makers/reference/runs/run.cts';
import { SCENE_TIME, setScene } from '../../../makers/reference/scene.cts';
import { connectedAgency } from '../../../harness/oauthCredential.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { bugIn, complaint, summary } from './complaints.cts';
import { line, type Answered } from './line.cts';
import { replacementsOf } from './replacements.cts';
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
	jest.spyOn(Date, 'now').mockReturnValue(SCENE_TIME);
});
afterAll(async () => {
	jest.restoreAllMocks();
	await sandbox.close();
});

interface Entry {
	name: string;
	value: unknown;
}

/** What a list shows, whatever kind of list it is. */
async function entriesOf(fill: () => Promise<unknown>): Promise<Entry[]> {
	const answer = await fill();
	if (Array.isArray(answer)) return answer as Entry[];
	const { results, fields } = answer as { results?: Entry[]; fields?: object[] };
	return (
		results ??
		(fields as Array<{ id: string; displayName: string }>).map(({ id, displayName }) => ({
			name: displayName,
			value: id,
		}))
	);
}

const pickers = Object.entries({
	...listSearch,
	...loadOptions,
	...triggerLoadOptions,
	...resourceMapping,
} as Record<string, (this: ILoadOptionsFunctions) => Promise<unknown>>);

it.each(pickers)(
	'%s bears every odd answer',
	async (name, picker) => {
		sandbox.reset();
		const { contactId } = setScene(sandbox);
		const isAgency = name === 'searchSubAccounts';
		const fill = async () =>
			await picker.call(
				editorContext({
					baseUrl: sandbox.url,
					parameters: {
						...(isAgency ? { authentication: 'oAuth2' } : {}),
						// Some operation that has the field on which the list depends.
						...(name === 'searchFreeSlots'
							? { resource: 'appointment', operation: 'create' }
							: { resource: 'task', operation: 'get' }),
						contactId: rl(contactId),
						calendarId: rl(CALENDARS.intro),
						timezone: 'UTC',
					},
					credentials: isAgency ? connectedAgency(sandbox) : {},
				}),
			);
		const answers = await line.record(fill);
		const usual = await entriesOf(async () => await line.with(answers, undefined, fill));
		expect(usual).not.toEqual([]);
		const complaints: string[] = [];
		const changes = answers.flatMap(({ body }, answer) =>
			replacementsOf(body).map((replacement) => ({ answer, replacement })),
		);
		for (const change of share(changes)) {
			const { route } = answers[change.answer] as Answered;
			const { replacement } = change;
			const say = (what: string, more: unknown) =>
				complaints.push(complaint(what, `${name}, ${route}`, replacement, String(more)));
			try {
				const shown = await entriesOf(async () => await line.with(answers, change, fill));
				const texts = shown.filter((entry) => typeof entry.name !== 'string' || entry.name === '');
				if (texts.length > 0) say('entry without a name', JSON.stringify(texts));
				const bad = shown.find((entry) =>
					bugIn({ message: `${entry.name} ${String(entry.value)}` }),
				);
				if (bad) say('JavaScript in a name', bad.name);
				// All but the one whose row was changed.
				// Of free times a whole day is one.
				const [day = ''] = replacement.path;
				const missing = usual.filter(
					({ value }) =>
						!shown.some((one) => one.value === value) &&
						!(/^\d{4}-/.test(day) && String(value).startsWith(day)),
				);
				if (replacement.path.length > 1 && missing.length > 1)
					say('other rows missing', missing.length);
			} catch (error) {
				const bug = bugIn(error);
				const { message, description } = error as Error & { description?: string };
				if (bug) say('JavaScript error', bug);
				else if (replacement.path.length > 1) say('needless error', message);
				else if (!/HighLevel/.test(`${message} ${description}`)) say('unclear error', message);
			}
		}
		expect(summary(complaints)).toBe('');
	},
	LONGEST_MS,
);
