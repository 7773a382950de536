import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node';
import {
	CALENDAR_GROUP,
	CALENDARS,
	CAMPAIGNS,
	LOCATION_ID,
	TAGS,
	USERS,
	WORKFLOWS,
} from '../../../sandbox/fixtures.cts';
import { bookAppointment } from '../../../sandbox/model/appointments.cts';
import { Account, rl } from '../../support/account.cts';
import { editorContext } from '../../../harness/host.cts';

const account = Account.use();
afterEach(() => expect(account.contractProblems).toEqual([]));

const { listSearch, loadOptions } = new HighLevelContacts().methods;
type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const context = (parameters = {}) => editorContext({ baseUrl: account.sandbox.url, parameters });
const entries = async (search: Search, filter?: string, parameters = {}) =>
	(await search.call(context(parameters), filter)).results;

describe('lists that HighLevel sends whole', () => {
	it('calendars, those that are off marked', async () => {
		const team = account.sandbox.store.calendars.get(CALENDARS.team);
		if (team) team.isActive = false;
		expect(await entries(listSearch.searchCalendars)).toEqual([
			{ name: 'Intro call', value: CALENDARS.intro },
			{ name: 'Studio session (inactive)', value: CALENDARS.team },
		]);
		expect(account.sandbox.journal[0]?.version).toBe('2021-04-15');
	});

	it('calendar groups', async () => {
		const expected = [{ name: 'Appointments', value: CALENDAR_GROUP }];
		expect(await entries(listSearch.searchCalendarGroups)).toEqual(expected);
	});

	it('workflows and campaigns, those that cannot be started marked', async () => {
		expect(await entries(listSearch.searchWorkflows)).toEqual([
			{ name: 'Welcome series', value: WORKFLOWS.welcome },
			{ name: 'Win back (not finished) (draft)', value: WORKFLOWS.draft },
		]);
		expect(await entries(listSearch.searchCampaigns, 'SPRING')).toEqual([
			{ name: 'Spring offer', value: CAMPAIGNS.spring },
		]);
	});

	it('tags by their ID', async () => {
		expect(await entries(listSearch.searchTags, 'vi')).toEqual([{ name: 'vip', value: TAGS.vip }]);
	});

	it('users for fields that take several', async () => {
		const users = await loadOptions.getUsers.call(context());
		expect(users).toContainEqual({ name: 'Amir Agent (amir@example.com)', value: USERS.agent });
	});
});

describe('appointments of the chosen contact', () => {
	it('show title, time and status, the latest first', async () => {
		const contactId = account.contact();
		const book = (startTime: string, title: string, more = {}) =>
			bookAppointment(account.sandbox, LOCATION_ID, contactId, {
				calendarId: CALENDARS.intro,
				ignoreFreeSlotValidation: true,
				startTime,
				title,
				...more,
			}).id;
		const first = book('2026-03-05T09:00:00-06:00', 'Intro');
		const second = book('2026-03-06T09:00:00-06:00', 'Again', { appointmentStatus: 'cancelled' });
		const chosen = { resource: 'appointment', operation: 'get', contactId: rl(contactId) };
		expect(await entries(listSearch.searchAppointments, undefined, chosen)).toEqual([
			{ name: 'Again (2026-03-06 09:00 America/Chicago, cancelled)', value: second },
			{ name: 'Intro (2026-03-05 09:00 America/Chicago, confirmed)', value: first },
		]);
		expect(await entries(listSearch.searchAppointments, 'intro', chosen)).toHaveLength(1);
		account.limitScopes('contacts.readonly');
		expect(await entries(listSearch.searchAppointments, 'intro', chosen)).toEqual([
			{ name: 'Intro (2026-03-05 09:00, confirmed)', value: first },
		]);
	});
});

describe('free slots of the chosen calendar', () => {
	const chosen = (more: object = {}) => ({
		resource: 'appointment',
		operation: 'create',
		calendarId: rl(CALENDARS.intro),
		...more,
	});
	const queries = () =>
		account.sandbox.journal
			.filter(({ route }) => route.endsWith('/free-slots'))
			.map(({ query }) => query);

	it('are shown in words and picked in the form that HighLevel wants back', async () => {
		const timezone = rl('Europe/Berlin');
		const slots = await entries(listSearch.searchFreeSlots, undefined, chosen({ timezone }));
		const value = String(slots[0]?.value);
		const time = DateTime.fromISO(value, { setZone: true, locale: 'en-US' });
		const words = time.toFormat('ccc, LLL d, yyyy, h:mm a');
		expect(slots[0]?.name).toBe(`${words} (Europe/Berlin)`);
		expect(value).toMatch(/T\d\d:\d\d:00\+0[12]:00$/);
		expect(queries()[0]?.timezone).toBe('Europe/Berlin');
		const values = slots.map((one) => Date.parse(String(one.value)));
		expect(values).toEqual([...values].sort((a, b) => a - b));
	});

	it('are in the time zone of the sub-account unless one is chosen', async () => {
		const parameters = chosen({ timezone: rl('={{ $json.z }}') });
		const [slot] = await entries(listSearch.searchFreeSlots, undefined, parameters);
		expect(queries()[0]?.timezone).toBe('America/Chicago');
		expect(slot?.name).toMatch(/ \(America\/Chicago\)$/);
	});

	it('are in the time zone of the workflow when the sub-account may not be read', async () => {
		account.limitScopes('calendars.readonly');
		await entries(listSearch.searchFreeSlots, undefined, chosen());
		expect(queries()[0]?.timezone).toBe('America/New_York');
	});

	it('are those of the user who is to keep the appointment', async () => {
		const additionalFields = { assignedUserId: rl(USERS.agent) };
		await entries(listSearch.searchFreeSlots, undefined, chosen({ additionalFields }));
		expect(queries()[0]?.userId).toBe(USERS.agent);
	});

	it('go on month by month, and are found by their words', async () => {
		const search: Search = listSearch.searchFreeSlots;
		const first = await search.call(context(chosen()), 'mon');
		expect(first.results.every(({ name }) => name.startsWith('Mon, '))).toBe(true);
		const second = await search.call(context(chosen()), undefined, String(first.paginationToken));
		const last = first.results.at(-1)?.value ?? '';
		expect(Date.parse(String(second.results[0]?.value))).toBeGreaterThan(Date.parse(String(last)));
	});

	it('skip months without any, and end', async () => {
		const calendar = account.sandbox.store.calendars.get(CALENDARS.intro);
		if (calendar) calendar.openHours = [];
		const { results, paginationToken } = await listSearch.searchFreeSlots.call(context(chosen()));
		expect(results).toEqual([]);
		expect(paginationToken).toBeUndefined();
		expect(queries()).toHaveLength(12);
	});

	it.each([
		['', 'Choose a calendar first'],
		['={{ $json.id }}', 'The calendar comes from an expression'],
	])('say why there is no list for the calendar "%s"', async (value, message) => {
		const parameters = chosen({ calendarId: rl(value) });
		await expect(listSearch.searchFreeSlots.call(context(parameters))).rejects.toThrow(message);
		expect(account.requests).toEqual([]);
	});
});
