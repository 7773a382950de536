import { badRequest, invalid } from '../http/errors.cts';
import type { Settings } from '../settings.cts';
import type { Store } from '../store.cts';
import { mergeCustomFields, type CustomFieldInput } from './customFields.cts';
import { readDateOfBirth } from './dateOfBirth.cts';
import { toE164 } from './phone.cts';
import { cleanTags } from './tags.cts';
import type { Contact, DndChannel, DndSettings } from './types.cts';

/** What create, update and upsert take, once validated; null clears. */
export interface ContactInput {
	firstName?: string | null;
	lastName?: string | null;
	name?: string | null;
	email?: string | null;
	phone?: string | null;
	address1?: string | null;
	city?: string | null;
	state?: string | null;
	postalCode?: string;
	country?: string;
	website?: string | null;
	timezone?: string | null;
	companyName?: string | null;
	gender?: string;
	dnd?: boolean;
	dndSettings?: object;
	inboundDndSettings?: object;
	tags?: string[];
	customFields?: CustomFieldInput[];
	source?: string | null;
	dateOfBirth?: string | null;
	assignedTo?: string | null;
}

type Draft = { -readonly [K in keyof Contact]: Contact[K] };

const PLAIN = [
	'firstName',
	'lastName',
	'address1',
	'city',
	'state',
	'postalCode',
	'country',
	'website',
	'timezone',
	'companyName',
	'gender',
	'source',
	'assignedTo',
] as const;

/** `base` with the input applied: tags replaced, custom fields merged by id (docs/highlevel-api.md, Custom fields). */
export function applyInput(
	store: Store,
	settings: Settings,
	base: Contact,
	input: ContactInput,
	country: string,
): Contact {
	const next: Draft = { ...base };
	if (input.name != null && input.firstName === undefined && input.lastName === undefined) {
		const [first, ...rest] = input.name.trim().split(/\s+/);
		next.firstName = first || undefined;
		next.lastName = rest.join(' ') || undefined;
	}
	for (const key of PLAIN) {
		const value = input[key];
		if (value !== undefined) next[key] = value?.trim() || undefined;
	}
	if (input.email !== undefined) {
		next.email = input.email?.trim() || undefined;
		// An additional address that becomes the primary one is no longer additional, and the former
		// primary is lost (docs/highlevel-api.md, Create or update).
		next.additionalEmails = base.additionalEmails.filter((other) => other !== next.email);
	}
	if (input.phone !== undefined) next.phone = readPhone(input.phone, country);
	if (input.dateOfBirth !== undefined) next.dateOfBirth = readBirthday(input.dateOfBirth);
	if (input.tags !== undefined) next.tags = cleanTags(input.tags);
	if (input.dnd !== undefined) next.dnd = input.dnd;
	if (input.dndSettings) {
		next.dndSettings = mergeDnd(base.dndSettings, input.dndSettings);
	}
	if (input.inboundDndSettings) next.inboundDndSettings = input.inboundDndSettings;
	if (input.customFields) {
		next.customFields = mergeCustomFields(
			store,
			settings.customFields,
			base.locationId,
			base.customFields,
			input.customFields,
		);
	}
	return next;
}

function readPhone(value: string | null, country: string): string | undefined {
	if (!value?.trim()) return undefined;
	const phone = toE164(value, country);
	if (!phone) throw invalid('phone must be a valid phone number');
	return phone;
}

function readBirthday(value: string | null): string | undefined {
	if (!value) return undefined;
	const day = readDateOfBirth(value);
	if (!day) throw invalid('dateOfBirth must be a valid date');
	return day;
}

function mergeDnd(current: DndSettings = {}, sent: DndSettings): DndSettings {
	const next = { ...current };
	for (const [name, setting] of Object.entries(sent) as Array<
		[keyof DndSettings, DndChannel | undefined]
	>) {
		if (!setting) continue;
		// A carrier's STOP cannot be changed, not even to what it already is (docs/highlevel-api.md, Contacts).
		if (current[name]?.status === 'permanent') {
			throw badRequest(`Not authorized to update permanent dnd setting for ${name}`);
		}
		next[name] = { ...setting };
	}
	return next;
}
