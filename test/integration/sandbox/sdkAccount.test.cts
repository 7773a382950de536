import type { ValidConfig } from '@gohighlevel/api-client';

import { fixtures, type Sandbox } from '../../../sandbox/index.cts';
import { CALENDARS_VERSION } from '../../../sandbox/http/endpoint.cts';
import { TestClock } from '../../../harness/clock.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { sdkFor } from './sdkClient.cts';

const { CALENDARS, COMPANY_ID, USERS } = fixtures;
const locationId = fixtures.LOCATION_ID;
const HOUR = 3_600_000;

/** HighLevel's own client against the sandbox: it must find nothing wrong. */
describe('the official SDK on the account', () => {
	const clock = new TestClock();
	let sandbox: Sandbox;
	let problems: string[];

	beforeAll(async () => {
		sandbox = await startSandbox({ clock, settings: { rateLimit: { enabled: false } } });
	});
	beforeEach(() => {
		problems = [];
		sandbox.reset();
	});
	afterEach(() => expect(problems).toEqual([]));
	afterAll(() => sandbox.close());

	const client = (config: ValidConfig, version?: string) =>
		sdkFor(sandbox, problems, config, version);
	const sdk = () => client({ privateIntegrationToken: fixtures.PRIVATE_TOKEN });
	const calendarSdk = () =>
		client({ privateIntegrationToken: fixtures.PRIVATE_TOKEN }, CALENDARS_VERSION);

	async function newContact(fields: object = {}): Promise<string> {
		const { contact } = await sdk().contacts.createContact({
			locationId,
			firstName: 'Ada',
			lastName: 'Lovelace',
			...fields,
		});
		return contact?.id ?? '';
	}

	it('reads and writes what surrounds the contacts', async () => {
		const { locations, users, businesses, campaigns, workflows } = sdk();
		const { tag } = await locations.createTag({ locationId }, { name: 'Gold' });
		const tagId = tag?.id ?? '';
		await locations.updateTag({ locationId, tagId }, { name: 'Silver' });
		expect((await locations.getTagById({ locationId, tagId })).tag?.name).toBe('silver');
		expect((await locations.getLocationTags({ locationId })).tags).toHaveLength(4);
		expect((await locations.deleteTag({ locationId, tagId })).succeded).toBe(true);

		const { customField } = await locations.createCustomField(
			{ locationId },
			{
				name: 'Shoe size',
				dataType: 'NUMERICAL',
			},
		);
		const id = customField?.id ?? '';
		await locations.updateCustomField({ locationId, id }, { name: 'Size' });
		expect((await locations.getCustomField({ locationId, id })).customField?.name).toBe('Size');
		expect((await locations.getCustomFields({ locationId })).customFields).toHaveLength(15);
		await locations.deleteCustomField({ locationId, id });
		expect((await locations.getLocation({ locationId })).location?.companyId).toBe(COMPANY_ID);
		await locations.searchLocations({});
		await locations.getTimezones({ locationId });

		expect((await users.getUserByLocation({ locationId })).users).toHaveLength(3);
		expect((await users.searchUsers({ companyId: COMPANY_ID })).count).toBe(3);
		expect((await users.getUser({ userId: USERS.owner })).firstName).toBe('Olivia');
		const made = await businesses.createBusiness({ name: 'New', locationId });
		const businessId = made.buiseness.id;
		await businesses.updateBusiness({ businessId }, { city: 'Bern' });
		expect((await businesses.getBusiness({ businessId })).business.city).toBe('Bern');
		expect((await businesses.getBusinessesByLocation({ locationId })).businesses).toHaveLength(3);
		await businesses.deleteBusiness({ businessId });
		expect((await campaigns.getCampaigns({ locationId })).campaigns).toHaveLength(2);
		expect((await workflows.getWorkflow({ locationId })).workflows).toHaveLength(2);
	});

	it('books, moves and deletes appointments with their notes', async () => {
		const { calendars } = calendarSdk();
		const contactId = await newContact();
		const calendarId = CALENDARS.intro;
		expect((await calendars.getCalendars({ locationId })).calendars).toHaveLength(2);
		expect((await calendars.getGroups({ locationId })).groups).toHaveLength(1);
		expect((await calendars.getCalendar({ calendarId })).calendar.name).toBe('Intro call');
		const [startDate, endDate] = [clock.now(), clock.now() + 24 * HOUR];
		const days = (await calendars.getSlots({ calendarId, startDate, endDate })) as Record<
			string,
			{ slots: string[] }
		>;
		const [first = '', second = ''] = Object.values(days)[0]?.slots ?? [];
		const booked = await calendars.createAppointment({
			calendarId,
			locationId,
			contactId,
			startTime: first,
		});
		await calendars.editAppointment({ eventId: booked.id }, { startTime: second });
		// The SDK's types say `event`; a live account answered `appointment`.
		expect(await calendars.getAppointment({ eventId: booked.id })).toMatchObject({
			appointment: { startTime: second },
		});
		const range = {
			locationId,
			calendarId,
			startTime: String(startDate),
			endTime: String(endDate),
		};
		expect((await calendars.getCalendarEvents(range)).events).toHaveLength(1);
		const block = await calendars.createBlockSlot({
			locationId,
			calendarId,
			startTime: first,
			endTime: second,
		});
		await calendars.editBlockSlot(
			{ eventId: block.id },
			{
				locationId,
				calendarId,
				title: 'Lunch',
				startTime: first,
				endTime: second,
			},
		);
		expect((await calendars.getBlockedSlots(range)).events).toHaveLength(1);

		const appointmentId = booked.id;
		const { note } = await calendars.createAppointmentNote(
			{ appointmentId },
			{
				body: 'Hi',
			},
		);
		await calendars.updateAppointmentNote(
			{ appointmentId, noteId: note?.id ?? '' },
			{ body: 'Ho' },
		);
		expect(
			(await calendars.getAppointmentNotes({ appointmentId, limit: 20, offset: 0 })).notes,
		).toHaveLength(1);
		await calendars.deleteAppointmentNote({ appointmentId, noteId: note?.id ?? '' });
		expect((await calendars.deleteEvent({ eventId: booked.id }, {})).succeeded).toBe(true);
	});

	it('connects, refreshes an expired token by itself, and exchanges an agency token', async () => {
		const { clientId, clientSecret } = fixtures.SUB_ACCOUNT_APP;
		const code = sandbox.tokens.addCode(
			{
				kind: 'oauth',
				authClass: 'Location',
				companyId: COMPANY_ID,
				locationId,
				userId: USERS.owner,
				clientId,
				scopes: new Set(fixtures.LOCATION_SCOPES),
			},
			'http://127.0.0.1/callback',
			clock.now() + 60_000,
		);
		const app = client({ clientId, clientSecret });
		const pair = await app.oauth.getAccessToken({
			client_id: clientId,
			client_secret: clientSecret,
			grant_type: 'authorization_code',
			code,
			user_type: 'Location',
		});
		await app.getSessionStorage().setSession(locationId, pair);
		expect((await app.contacts.getContacts({ locationId })).contacts).toEqual([]);
		sandbox.tokens.revoke('access');
		expect((await app.contacts.getContacts({ locationId })).contacts).toEqual([]);
		const renewed = await app.getSessionStorage().getSession(locationId);
		expect(renewed?.refresh_token).not.toBe(pair.refresh_token);

		const { accessToken } = sandbox.issueToken({ authClass: 'Company' });
		const agency = client({ ...fixtures.AGENCY_APP, agencyAccessToken: accessToken });
		const { appId } = fixtures.AGENCY_APP;
		const installed = await agency.oauth.getInstalledLocation({ companyId: COMPANY_ID, appId });
		expect(installed.count).toBe(2);
		const minted = await agency.oauth.getLocationAccessToken({ companyId: COMPANY_ID, locationId });
		expect(minted.locationId).toBe(locationId);
	});

	it('waits for the window that the headers name when it is told to retry', async () => {
		sandbox.settings.rateLimit.enabled = true;
		sandbox.settings.rateLimit.max = 1;
		sandbox.settings.rateLimit.intervalMs = 50;
		const patient = client({
			privateIntegrationToken: fixtures.PRIVATE_TOKEN,
			rateLimitRetry: true,
		});
		await patient.users.getUser({ userId: USERS.owner });
		sandbox.clearJournal();
		const pending = patient.users.getUser({ userId: USERS.owner });
		while (!sandbox.journal.some(({ status }) => status === 429)) {
			await new Promise((resolve) => setImmediate(resolve));
		}
		await clock.advance(50);
		expect((await pending).id).toBe(USERS.owner);
		expect(sandbox.journal.map(({ status }) => status)).toEqual([429, 200]);
	});
});
