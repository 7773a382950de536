import * as known from '../fixtures.cts';
import { ensureTag } from '../model/tags.cts';
import type { Calendar } from '../model/calendarTypes.cts';
import type { Provider } from '../model/messageTypes.cts';
import type { Location, User } from '../model/types.cts';
import type { Grant, TokenBook } from '../oauth/tokens.cts';
import type { Store } from '../store.cts';
import { customFields } from './customFields.cts';

/** The account without any contact: what the fixtures name. */
export function seedAccount(store: Store, tokens: TokenBook, now: number): void {
	for (const location of locations(now)) store.locations.set(location.id, location);
	for (const user of users()) store.users.set(user.id, user);
	for (const field of customFields(now)) store.customFields.set(field.id, field);
	for (const calendar of calendars()) store.calendars.set(calendar.id, calendar);
	store.calendarGroups.set(known.CALENDAR_GROUP, {
		id: known.CALENDAR_GROUP,
		locationId: known.LOCATION_ID,
		name: 'Appointments',
		description: 'All public calendars',
		slug: 'appointments',
		isActive: true,
	});
	for (const provider of providers()) store.providers.set(provider.id, provider);
	seedTags(store);
	seedMarketing(store, now);
	seedBusinesses(store, now);
	for (const [token, grant] of Object.entries(privateGrants())) tokens.addPrivate(token, grant);
}

function providers(): Provider[] {
	const shared = { locationIds: [known.LOCATION_ID] };
	const { appId } = known.SUB_ACCOUNT_APP;
	return [
		{ ...shared, id: known.PROVIDERS.standard, name: 'Sandbox SMS', appId, kind: 'standard' },
		{ ...shared, id: known.PROVIDERS.extra, name: 'Sandbox channel', appId, kind: 'extra' },
		{
			...shared,
			id: known.PROVIDERS.foreign,
			name: 'Another channel',
			appId: known.FOREIGN_APP.appId,
			kind: 'extra',
		},
	];
}

function seedTags(store: Store): void {
	const names = { newsletter: 'newsletter', vip: 'vip', smsConsent: 'sms consent' };
	for (const [key, name] of Object.entries(names)) {
		const made = ensureTag(store, known.LOCATION_ID, name);
		const id = known.TAGS[key as keyof typeof known.TAGS];
		store.tags.delete(made.id);
		store.tags.set(id, { ...made, id });
		store.tagByName.set(`${known.LOCATION_ID}|${name}`, id);
	}
}

function seedMarketing(store: Store, now: number): void {
	const locationId = known.LOCATION_ID;
	for (const [id, name, status] of [
		[known.WORKFLOWS.welcome, 'Welcome series', 'published'],
		[known.WORKFLOWS.draft, 'Win back (not finished)', 'draft'],
	] as const) {
		store.workflows.set(id, {
			id,
			locationId,
			name,
			status,
			version: 3,
			createdAt: now,
			updatedAt: now,
		});
	}
	for (const [id, name, status] of [
		[known.CAMPAIGNS.spring, 'Spring offer', 'published'],
		[known.CAMPAIGNS.autumn, 'Autumn offer', 'draft'],
	] as const) {
		store.campaigns.set(id, { id, locationId, name, status });
	}
}

function seedBusinesses(store: Store, now: number): void {
	for (const [id, name, city] of [
		[known.BUSINESSES.bakery, 'Example Bakery', 'Springfield'],
		[known.BUSINESSES.garage, 'Example Garage', 'Shelbyville'],
	] as const) {
		store.businesses.set(id, {
			id,
			locationId: known.LOCATION_ID,
			name,
			city,
			country: 'US',
			createdAt: now,
			updatedAt: now,
		});
	}
}

function locations(dateAdded: number): Location[] {
	const shared = {
		companyId: known.COMPANY_ID,
		active: true,
		state: 'IL',
		postalCode: '62701',
		website: 'https://studio.example.com',
		firstName: 'Olivia',
		lastName: 'Owner',
		dateAdded,
	};
	return [
		{
			...shared,
			id: known.LOCATION_ID,
			name: 'Example Studio',
			country: 'US',
			timezone: 'America/Chicago',
			address: '1 Main Street',
			city: 'Springfield',
			email: 'studio@example.com',
			phone: '+15550100100',
		},
		{
			...shared,
			id: known.OTHER_LOCATION_ID,
			name: 'Example Studio Berlin',
			country: 'DE',
			timezone: 'Europe/Berlin',
			address: 'Beispielweg 2',
			city: 'Berlin',
			state: 'BE',
			postalCode: '10115',
			email: 'berlin@example.com',
			phone: '+493055501000',
		},
	];
}

function users(): User[] {
	const shared = { companyId: known.COMPANY_ID, deleted: false };
	return [
		{
			...shared,
			id: known.USERS.owner,
			locationIds: [known.LOCATION_ID],
			firstName: 'Olivia',
			lastName: 'Owner',
			email: 'olivia@example.com',
			phone: '+15550100101',
			type: 'account',
			role: 'admin',
		},
		{
			...shared,
			id: known.USERS.agent,
			locationIds: [known.LOCATION_ID],
			firstName: 'Amir',
			lastName: 'Agent',
			email: 'amir@example.com',
			phone: '+15550100102',
			type: 'account',
			role: 'user',
		},
		{
			...shared,
			id: known.USERS.agency,
			locationIds: [known.LOCATION_ID, known.OTHER_LOCATION_ID],
			firstName: 'Greta',
			lastName: 'Agency',
			email: 'greta@example.com',
			phone: '+15550100103',
			type: 'agency',
			role: 'admin',
		},
	];
}

function calendars(): Calendar[] {
	const shared = {
		locationId: known.LOCATION_ID,
		isActive: true,
		slotDurationMinutes: 30,
		slotIntervalMinutes: 30,
		minimumNoticeHours: 0,
		bookableDays: 60,
		autoConfirm: true,
		openHours: [
			{
				daysOfTheWeek: [1, 2, 3, 4, 5],
				hours: [{ openHour: 9, openMinute: 0, closeHour: 17, closeMinute: 0 }],
			},
		],
	};
	return [
		{
			...shared,
			id: known.CALENDARS.intro,
			groupId: known.CALENDAR_GROUP,
			name: 'Intro call',
			widgetSlug: 'intro-call',
			description: 'Half an hour to get to know each other',
			calendarType: 'personal',
			teamMembers: [known.USERS.owner],
		},
		{
			...shared,
			id: known.CALENDARS.team,
			name: 'Studio session',
			widgetSlug: 'studio-session',
			description: 'An hour with whoever is free',
			calendarType: 'round_robin',
			slotDurationMinutes: 60,
			slotIntervalMinutes: 60,
			teamMembers: [known.USERS.owner, known.USERS.agent],
		},
	];
}

function privateGrants(): Record<string, Grant> {
	const shared = { kind: 'private' as const, companyId: known.COMPANY_ID, userId: '' };
	const full = new Set<string>(known.LOCATION_SCOPES);
	const readOnly = new Set(known.LOCATION_SCOPES.filter((scope) => scope.endsWith('readonly')));
	return {
		[known.PRIVATE_TOKEN]: {
			...shared,
			authClass: 'Location',
			locationId: known.LOCATION_ID,
			scopes: full,
		},
		[known.OTHER_LOCATION_TOKEN]: {
			...shared,
			authClass: 'Location',
			locationId: known.OTHER_LOCATION_ID,
			scopes: full,
		},
		[known.READ_ONLY_TOKEN]: {
			...shared,
			authClass: 'Location',
			locationId: known.LOCATION_ID,
			scopes: readOnly,
		},
		[known.AGENCY_PRIVATE_TOKEN]: {
			...shared,
			authClass: 'Company',
			scopes: new Set(['locations.readonly']),
		},
	};
}
