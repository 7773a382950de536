import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import { CALENDARS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import { Account, rl } from '../../support/account.cts';
import { editorContext } from '../../../harness/host.cts';

/** HighLevel answers for a deleted appointment as for a confirmed one. */

const account = Account.use();
let contactId: string;
let id: string;
beforeEach(() => {
	contactId = account.contact();
	const book = (startTime: string, title: string) =>
		bookAppointment(account.sandbox, LOCATION_ID, contactId, {
			calendarId: CALENDARS.intro,
			startTime,
			title,
			ignoreFreeSlotValidation: true,
		});
	book('2026-03-06T09:00:00-06:00', 'Stays');
	const deleted = book('2026-03-05T09:00:00-06:00', 'Deleted');
	deleted.deleted = true;
	id = deleted.id;
});
afterEach(() => expect(account.contractProblems).toEqual([]));

it.each<[string, object]>([
	['get', {}],
	['update', { updateFields: { title: 'Call' } }],
	['update', { updateFields: { appointmentStatus: 'showed', startTime: '2026-03-05T12:00' } }],
	['cancel', {}],
	['delete', {}],
	['createNote', { body: 'Hi' }],
	['getNotes', {}],
])('a deleted appointment is not found by %s %j', async (operation, parameters) => {
	const { output, error } = await account.run('appointment', operation, {
		appointmentId: rl(id),
		...parameters,
	});
	expect(output).toEqual([]);
	expect(error?.message).toBe('HighLevel did not find this appointment: it was deleted [item 0]');
	expect(error?.description).toContain('Check the ID, or book a new appointment.');
	expect(error?.httpCode).toBe('404');
	expect(account.requests).toEqual(['GET /calendars/events/appointments/:eventId']);
});

it('an item for it goes on with Continue On Fail, and the others are done', async () => {
	const live = [...account.sandbox.store.events.keys()].filter((key) => key !== id);
	const { output } = await account.run(
		'appointment',
		'cancel',
		{ appointmentId: rl('={{ $json.id }}') },
		{ items: [id, ...live].map((one) => ({ id: one })), continueOnFail: true },
	);
	expect(output[0]?.json.error).toMatchObject({
		message: expect.stringContaining('it was deleted'),
	});
	expect(output[1]?.json).toMatchObject({ id: live[0], appointmentStatus: 'cancelled' });
});

describe.each([false, true])('lists, when HighLevel shows deleted ones: %s', (listsDeleted) => {
	beforeEach(() => {
		account.sandbox.settings.appointments.listsDeleted = listsDeleted;
	});
	const range = { from: '2026-03-05', to: '2026-03-07' };

	it.each<[string, () => object]>([
		['getAll', () => ({ contactId: rl(contactId) })],
		['getAll', () => ({ contactId: rl(contactId), limit: 1 })],
		['getEvents', () => ({ calendarId: rl(CALENDARS.intro), ...range })],
		['getEvents', () => ({ calendarId: rl(CALENDARS.intro), ...range, limit: 1 })],
	])('leave it out: %s', async (operation, parameters) => {
		const items = await account.items('appointment', operation, { ...parameters() });
		expect(items.map(({ title }) => title)).toEqual(['Stays']);
	});

	it('leave it out: the list of the editor', async () => {
		const { searchAppointments } = new HighLevelContacts().methods.listSearch as Record<
			string,
			(this: ILoadOptionsFunctions) => Promise<INodeListSearchResult>
		>;
		const parameters = { resource: 'appointment', operation: 'get', contactId: rl(contactId) };
		const context = editorContext({ baseUrl: account.sandbox.url, parameters });
		const { results } = (await searchAppointments?.call(context)) ?? {};
		expect(results?.map(({ name }) => name)).toEqual([
			'Stays (2026-03-06 09:00 America/Chicago, confirmed)',
		]);
	});
});
