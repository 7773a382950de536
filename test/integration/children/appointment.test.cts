import { CALENDARS, LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import { Account, rl } from '../../support/account.cts';

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

	it.each(['No Show', 'no_show', 'NOSHOW', ['No-Show'], 'no show, showed'])(
		'filters by the status %j, however it is written',
		async (appointmentStatus) => {
			bookAppointment(account.sandbox, LOCATION_ID, contactId, {
				calendarId: CALENDARS.intro,
				startTime: '2026-03-07T09:00:00-06:00',
				appointmentStatus: 'noshow',
				ignoreFreeSlotValidation: true,
			});
			const items = await account.items('appointment', 'getAll', {
				contactId: rl(contactId),
				filters: { appointmentStatus },
			});
			expect(items.map((item) => item.appointmentStatus)).toEqual(['noshow']);
		},
	);

	it('lets no empty or unknown status pass all of them', async () => {
		const parameters = (appointmentStatus: unknown, options = {}) => ({
			contactId: rl(contactId),
			filters: { appointmentStatus: `={{ ${JSON.stringify(appointmentStatus)} }}` },
			options,
		});
		const empty = await account.run('appointment', 'getAll', parameters(null));
		expect(empty.error?.message).toBe("The filter 'Status' is empty [item 0]");
		const unknown = await account.run('appointment', 'getAll', parameters('booked'));
		expect(unknown.error?.message).toContain('holds no status of an appointment: "booked"');
		expect(unknown.error?.description).toContain('confirmed, cancelled, showed, noshow');
		const nothing = parameters(null, { ifFilterEmpty: 'nothing' });
		expect(await account.items('appointment', 'getAll', nothing)).toEqual([]);
		expect(account.requests).toEqual([]);
	});
});
