import { HighLevel, type ValidConfig } from '@gohighlevel/api-client';

import { fixtures, startSandbox, type Sandbox } from '../../../sandbox';
import { CALENDARS_VERSION, CONTACTS_VERSION } from '../../../sandbox/http/endpoint';
import { TestClock } from '../../support/clock';
import {
	hasOpenApi,
	sayWhenMissing,
	validateRequest,
	validateResponse,
} from '../../support/openapi';

const { BUSINESSES, CALENDARS, CAMPAIGNS, COMPANY_ID, USERS, WORKFLOWS } = fixtures;
const locationId = fixtures.LOCATION_ID;
const HOUR = 3_600_000;

/** HighLevel's own client against the sandbox: it must find nothing wrong. */
describe('the official SDK', () => {
	const clock = new TestClock();
	let sandbox: Sandbox;
	let problems: string[];

	beforeAll(async () => {
		sayWhenMissing();
		sandbox = await startSandbox({ clock, settings: { rateLimit: { enabled: false } } });
	});
	beforeEach(() => {
		problems = [];
		sandbox.reset();
	});
	afterEach(() => expect(problems).toEqual([]));
	afterAll(() => sandbox.close());

	/** The SDK has no setting for its address, so the default of its HTTP client is changed. */
	function client(config: ValidConfig, apiVersion = CONTACTS_VERSION): HighLevel {
		const sdk = new HighLevel({ apiVersion, logLevel: 'none', ...config });
		sdk.addRequestInterceptor({
			onFulfilled: (request) => Object.assign(request, { baseURL: sandbox.url }),
		});
		sdk.addResponseInterceptor({
			onFulfilled: (response) => {
				if (hasOpenApi) check(response.config, response.status, response.data);
				return response;
			},
		});
		return sdk;
	}

	function check(
		request: { method?: string; url?: string; params?: object; data?: unknown },
		status: number,
		answer: unknown,
	): void {
		const method = request.method?.toUpperCase() ?? '';
		const url = request.url ?? '';
		const body = typeof request.data === 'string' ? parsed(url, request.data) : undefined;
		const query = { ...request.params };
		for (const problem of [
			...validateRequest(method, url, query, body),
			...validateResponse(method, url, status, answer),
		]) {
			problems.push(`${method} ${url}: ${problem}`);
		}
	}

	const parsed = (url: string, text: string): unknown =>
		url.startsWith('/oauth/') ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);

	const sdk = () => client({ privateIntegrationToken: fixtures.PRIVATE_TOKEN });
	const calendarSdk = () =>
		client({ privateIntegrationToken: fixtures.PRIVATE_TOKEN }, CALENDARS_VERSION);

	async function newContact(fields: object = {}): Promise<string> {
		const { contact } = await sdk().contacts.createContact({
			locationId,
			firstName: 'Ada',
			lastName: 'Lovelace',
			...fields,
		} as never);
		return contact?.id ?? '';
	}

	it('creates, reads, changes, finds and deletes contacts', async () => {
		const { contacts } = sdk();
		const contactId = await newContact({ email: 'ada@example.com', tags: ['vip'] });
		expect((await contacts.getContact({ contactId })).contact?.tags).toEqual(['vip']);
		await contacts.updateContact({ contactId }, { city: 'Springfield' } as never);
		const found = await contacts.searchContactsAdvanced({
			locationId,
			pageLimit: 10,
			filters: [{ field: 'city', operator: 'eq', value: 'Springfield' }],
		} as never);
		expect(found.total).toBe(1);
		const twin = await contacts.getDuplicateContact({ locationId, email: 'ada@example.com' });
		expect(twin.contact.id).toBe(contactId);
		const upserted = await contacts.upsertContact({
			locationId,
			email: 'ada@example.com',
		} as never);
		expect(upserted.new).toBe(false);
		expect((await contacts.getContacts({ locationId, limit: 20 })).contacts).toHaveLength(1);
		expect((await contacts.deleteContact({ contactId })).succeded).toBe(true);
		await expect(contacts.getContact({ contactId })).rejects.toThrow(
			`Contact with id ${contactId} not found`,
		);
	});

	it('keeps tags, notes, tasks, followers, campaigns, workflows and businesses', async () => {
		const { contacts } = sdk();
		const contactId = await newContact();
		expect((await contacts.addTags({ contactId }, { tags: ['A'] })).tags).toEqual(['a']);
		expect(
			(
				await contacts.removeTags({ contactId }, { data: { tags: ['a'] } } as never, {
					data: { tags: ['a'] },
				})
			).tags,
		).toEqual([]);

		const { note } = await contacts.createNote({ contactId }, { body: 'Hello' } as never);
		const noteId = { contactId, id: note?.id ?? '' };
		expect((await contacts.getNote(noteId)).note?.body).toBe('Hello');
		expect((await contacts.updateNote(noteId, { body: 'Bye' } as never)).note?.body).toBe('Bye');
		expect((await contacts.getAllNotes({ contactId })).notes).toHaveLength(1);
		expect((await contacts.deleteNote(noteId)).succeded).toBe(true);

		const { task } = await contacts.createTask(
			{ contactId },
			{ title: 'Call', dueDate: '2026-03-05T09:00:00Z', completed: false },
		);
		const taskId = { contactId, taskId: task?.id ?? '' };
		expect((await contacts.updateTask(taskId, { title: 'Write' } as never)).task?.title).toBe(
			'Write',
		);
		expect((await contacts.updateTaskCompleted(taskId, { completed: true })).task?.completed).toBe(
			true,
		);
		expect((await contacts.getTask(taskId)).task?.completed).toBe(true);
		expect((await contacts.getAllTasks({ contactId })).tasks).toHaveLength(1);
		const { tasks } = await sdk().locations.taskSearch({ locationId }, {
			completed: true,
		} as never);
		expect(tasks).toHaveLength(1);
		expect((await contacts.deleteTask(taskId)).succeded).toBe(true);

		await contacts.addFollowersContact({ contactId }, { followers: [USERS.agent] });
		await contacts.addContactToCampaign({ contactId, campaignId: CAMPAIGNS.spring }, {} as never);
		await contacts.removeContactFromCampaign({ contactId, campaignId: CAMPAIGNS.spring });
		await contacts.removeContactFromEveryCampaign({ contactId });
		await contacts.addContactToWorkflow({ contactId, workflowId: WORKFLOWS.welcome }, {} as never);
		await contacts.addRemoveContactFromBusiness({
			locationId,
			ids: [contactId],
			businessId: BUSINESSES.bakery,
		} as never);
		const ofBusiness = await contacts.getContactsByBusinessId({
			locationId,
			businessId: BUSINESSES.bakery,
		});
		expect(ofBusiness.count).toBe(1);
		const bulk = await contacts.createAssociation(
			{ type: 'add' } as never,
			{ contacts: [contactId], tags: ['b'], locationId } as never,
		);
		expect(bulk.errorCount).toBe(0);
		expect((await contacts.getAppointmentsForContact({ contactId })).events).toEqual([]);
	});

	it('reads and writes what surrounds the contacts', async () => {
		const { locations, users, businesses, campaigns, workflows } = sdk();
		const { tag } = await locations.createTag({ locationId }, { name: 'Gold' });
		const tagId = tag?.id ?? '';
		await locations.updateTag({ locationId, tagId }, { name: 'Silver' });
		expect((await locations.getTagById({ locationId, tagId })).tag?.name).toBe('silver');
		expect((await locations.getLocationTags({ locationId })).tags).toHaveLength(4);
		expect((await locations.deleteTag({ locationId, tagId })).succeded).toBe(true);

		const { customField } = await locations.createCustomField({ locationId }, {
			name: 'Shoe size',
			dataType: 'NUMERICAL',
		} as never);
		const id = customField?.id ?? '';
		await locations.updateCustomField({ locationId, id }, { name: 'Size' } as never);
		expect((await locations.getCustomField({ locationId, id })).customField?.name).toBe('Size');
		expect((await locations.getCustomFields({ locationId })).customFields).toHaveLength(13);
		await locations.deleteCustomField({ locationId, id });
		expect((await locations.getLocation({ locationId })).location?.companyId).toBe(COMPANY_ID);
		await locations.searchLocations({});
		await locations.getTimezones({ locationId } as never);

		expect((await users.getUserByLocation({ locationId })).users).toHaveLength(3);
		expect((await users.searchUsers({ companyId: COMPANY_ID })).count).toBe(3);
		expect((await users.getUser({ userId: USERS.owner })).firstName).toBe('Olivia');
		const made = await businesses.createBusiness({ name: 'New', locationId } as never);
		const businessId = made.buiseness.id;
		await businesses.updateBusiness({ businessId }, { city: 'Bern' } as never);
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
		} as never);
		await calendars.editAppointment({ eventId: booked.id }, { startTime: second } as never);
		expect((await calendars.getAppointment({ eventId: booked.id })).event?.startTime).toBe(second);
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
		} as never);
		await calendars.editBlockSlot({ eventId: block.id }, {
			locationId,
			calendarId,
			title: 'Lunch',
			startTime: first,
			endTime: second,
		} as never);
		expect((await calendars.getBlockedSlots(range)).events).toHaveLength(1);

		const appointmentId = booked.id;
		const { note } = await calendars.createAppointmentNote({ appointmentId }, {
			body: 'Hi',
		} as never);
		await calendars.updateAppointmentNote(
			{ appointmentId, noteId: note?.id ?? '' } as never,
			{ body: 'Ho' } as never,
		);
		expect(
			(await calendars.getAppointmentNotes({ appointmentId, limit: 20, offset: 0 })).notes,
		).toHaveLength(1);
		await calendars.deleteAppointmentNote({ appointmentId, noteId: note?.id ?? '' } as never);
		expect((await calendars.deleteEvent({ eventId: booked.id }, {} as never)).succeeded).toBe(true);
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
		} as never);
		await app.getSessionStorage().setSession(locationId, pair as never);
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
