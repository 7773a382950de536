import { CALENDARS, LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
let contactId: string;
let id: string;
const chosen = () => ({ appointmentId: rl(id) });
const run = (operation: string, parameters: object = {}) =>
	account.items('appointment', operation, { ...chosen(), ...parameters });
beforeEach(() => {
	contactId = account.contact();
	id = bookAppointment(account.sandbox, LOCATION_ID, contactId, {
		calendarId: CALENDARS.intro,
		startTime: '2026-03-05T09:00:00-06:00',
		ignoreFreeSlotValidation: true,
	}).id;
});
afterEach(() => expect(account.contractProblems).toEqual([]));

describe('an appointment', () => {
	it('takes notes and gives them back, page after page', async () => {
		const [note] = await run('createNote', {
			body: ' Agreed on the price ',
			additionalFields: { userId: rl(USERS.agent) },
		});
		expect(note).toMatchObject({ appointmentId: id, contactId, body: 'Agreed on the price' });
		expect(account.lastBody).toEqual({ body: 'Agreed on the price', userId: USERS.agent });
		for (let n = 1; n < 45; n += 1) await run('createNote', { body: `Note ${n}` });
		account.sandbox.clearJournal();
		const notes = await run('getNotes', { returnAll: true });
		expect(new Set(notes.map((one) => one.id)).size).toBe(45);
		expect(notes[0]).toMatchObject({ appointmentId: id, body: 'Note 44' });
		expect(account.requests).toEqual([
			'GET /calendars/events/appointments/:eventId',
			...Array(3).fill('GET /calendars/appointments/:appointmentId/notes'),
		]);
		expect(await run('getNotes', { limit: 2 })).toHaveLength(2);
	});

	it('refuses a note that is too long before a request is sent', async () => {
		const { error } = await account.run('appointment', 'createNote', {
			...chosen(),
			body: 'x'.repeat(5001),
		});
		expect(error?.message).toBe("The field 'Text' is too long: 5001 characters [item 0]");
		expect(account.requests).toEqual([]);
	});
});
