import { CALENDARS, LOCATION_ID, USERS } from '../../../sandbox/fixtures';
import { bookAppointment } from '../../../sandbox/model/appointments';
import { Account, rl } from '../../support/account';

const account = Account.use();
let contactId: string;
beforeEach(() => {
	contactId = account.contact();
	const book = (startTime: string, appointmentStatus: 'confirmed' | 'cancelled') =>
		bookAppointment(account.sandbox, LOCATION_ID, contactId, {
			calendarId: CALENDARS.intro,
			startTime,
			appointmentStatus,
			ignoreFreeSlotValidation: true,
			title: 'Intro',
		});
	book('2026-03-05T09:00:00-06:00', 'confirmed');
	book('2026-03-06T09:00:00-06:00', 'cancelled');
});
afterEach(() => expect(account.contractProblems).toEqual([]));

describe('appointment get many', () => {
	it("lists a contact's appointments with ten fields and their times as HighLevel gives them", async () => {
		const items = await account.items('appointment', 'getAll', { contactId: rl(contactId) });
		expect(items).toHaveLength(2);
		expect(items[1]).toEqual({
			id: expect.any(String),
			contactId,
			title: 'Intro',
			calendarId: CALENDARS.intro,
			appointmentStatus: 'confirmed',
			startTime: '2026-03-05 09:00:00',
			endTime: '2026-03-05 09:30:00',
			assignedUserId: USERS.owner,
			address: '',
			notes: '',
		});
	});

	it('returns everything when not simplified', async () => {
		const [item] = await account.items('appointment', 'getAll', {
			contactId: rl(contactId),
			simple: false,
		});
		expect(item).toMatchObject({
			contactId,
			locationId: LOCATION_ID,
			dateAdded: expect.any(String),
		});
	});

	it('filters by status and cuts the list', async () => {
		const wanted = async (parameters: object) =>
			(
				await account.items('appointment', 'getAll', { contactId: rl(contactId), ...parameters })
			).map(({ appointmentStatus }) => appointmentStatus);
		expect(await wanted({ filters: { appointmentStatus: ['cancelled'] } })).toEqual(['cancelled']);
		expect(await wanted({ filters: { appointmentStatus: [] } })).toHaveLength(2);
		expect(await wanted({ limit: 1 })).toEqual(['cancelled']);
	});
});
