import type { DeepPartial, Settings } from '../../../sandbox/index.cts';
import { check, startAccount } from './checkRun.cts';

interface Turned {
	settings: DeepPartial<Settings>;
	/** The question that must name it */
	id: string;
	answer: RegExp;
}

const TURNED: Record<string, Turned> = {
	'an unknown id is a 404': {
		settings: { unknownIdStatus: 404 },
		id: 'unknownContact',
		answer: /^404/,
	},
	'an upsert that made a contact is a 201': {
		settings: { upsertCreatedStatus: 201 },
		id: 'upsertCreatedStatus',
		answer: /^201/,
	},
	'rows of the search have no dndSettings': {
		settings: { search: { tellsDnd: false } },
		id: 'dndInSearch',
		answer: /dndSettings is left out/,
	},
	'another Location ID is a 403': {
		settings: { otherLocationStatus: 403 },
		id: 'otherLocation',
		answer: /^403/,
	},
	'a 429 says how long to wait': {
		settings: { rateLimit: { tellsRetryAfter: true } },
		id: 'burstRefusal',
		answer: /Retry-After/,
	},
	'texts of a list go by the ids of the definition': {
		settings: { customFields: { textListKeys: 'definition' } },
		id: 'textListKeys',
		answer: /by the ids of its definition/,
	},
	'an empty value clears no date': {
		settings: { customFields: { ignoresClearing: ['DATE'] } },
		id: 'clear.DATE',
		answer: /the value stays/,
	},
	'a value of the wrong type is a 422': {
		settings: { customFields: { invalidValueStatus: 422 } },
		id: 'wrongType',
		answer: /^422/,
	},
	'rows of the search as in 2025': {
		settings: { search: { rows: '2025' } },
		id: 'form.contacts.search.page1',
		answer: /^no \(.*missing/,
	},
	'birth dates as text': {
		settings: { search: { birthDates: 'iso' } },
		id: 'birthDateInSearch',
		answer: /text with date and time/,
	},
	'the search shows a write at once': {
		settings: { search: { indexDelayMs: 0, indexGapMs: 0 } },
		id: 'indexGap',
		answer: /at once/,
	},
	'an update keeps the status of an appointment': {
		settings: { appointments: { keepsStatus: true } },
		id: 'appointmentKeepsStatus',
		answer: /stays cancelled/,
	},
	'lists show deleted appointments': {
		settings: { appointments: { listsDeleted: true } },
		id: 'deletedAppointmentInList',
		answer: /marked as deleted/,
	},
	'due dates with milliseconds are taken': {
		settings: { tasks: { refuseMilliseconds: false } },
		id: 'exactDueDate',
		answer: /^yes/,
	},
	'dates in the search as numbers': {
		settings: { customFields: { searchDates: 'epoch' } },
		id: 'dateFieldInSearch',
		answer: /as a number/,
	},
};

describe('a setting of the account that is turned is named in the table', () => {
	it.each(Object.entries(TURNED))('%s', async (_name, { settings, id, answer }) => {
		const account = await startAccount(settings);
		const { report, removal } = await check(account, { only: [id] });
		await account.sandbox.close();
		const row = report.rows.find((one) => one.id === id);
		expect(row?.answer).toMatch(answer);
		expect(row?.agrees).toMatch(/^(no|copes)$/);
		expect(row?.assumed).toBeTruthy();
		expect(removal.failed).toEqual([]);
	});

	it('fewer keys in the rows do not look like a search that never shows a change', async () => {
		const account = await startAccount({ search: { rows: '2025' } });
		const { report } = await check(account, { only: ['indexGap'] });
		await account.sandbox.close();
		expect(report.rows.find(({ id }) => id === 'indexGap')?.agrees).toBe('yes');
	});
});
