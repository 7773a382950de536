import { asText } from '../asText.cts';
import { invalidCustomField } from '../http/errors.cts';
import type { Settings } from '../settings.cts';
import type { Store } from '../store.cts';
import type { World } from '../world.cts';
import type { Contact, CustomField } from './types.cts';

/** One element of `customFields` in a body (docs/highlevel-api.md, Custom fields). */
export interface CustomFieldInput {
	id?: string;
	key?: string;
	field_value?: unknown;
	fieldValue?: unknown;
}

/** Throws HighLevel's answer to a value of the wrong type. */
type Refuse = () => never;

/** The sent value changes nothing, although the answer is a success. */
const IGNORED = undefined;

/**
 * `current` with the sent values merged in by field. Unknown fields are ignored, as HighLevel does.
 * Throws for a value of the wrong type.
 */
export function mergeCustomFields(
	store: Store,
	settings: Settings['customFields'],
	locationId: string,
	current: Readonly<Record<string, unknown>>,
	inputs: CustomFieldInput[],
): Record<string, unknown> {
	const next = new Map(Object.entries(current));
	for (const input of inputs) {
		const field = findField(store, locationId, input.id ?? input.key ?? '');
		if (!field || field.model !== 'contact') continue;
		const sent = input.field_value !== undefined ? input.field_value : input.fieldValue;
		const value = readValue(field, sent, next.get(field.id), settings);
		if (value === IGNORED) continue;
		if (isEmpty(value)) next.delete(field.id);
		else next.set(field.id, value);
	}
	return Object.fromEntries(next);
}

/** A definition by id or by key, with or without the `contact.` in front. */
export function findField(
	store: Store,
	locationId: string,
	idOrKey: string,
): CustomField | undefined {
	const byId = store.customFields.get(idOrKey);
	if (byId) return byId.locationId === locationId ? byId : undefined;
	for (const field of store.customFields.values()) {
		if (field.locationId !== locationId) continue;
		if (field.fieldKey === idOrKey || field.fieldKey === `${field.model}.${idOrKey}`) return field;
	}
	return undefined;
}

function isEmpty(value: unknown): boolean {
	if (value === null || value === '') return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The value in its stored shape; null to clear, IGNORED to leave the field as it is. */
function readValue(
	field: CustomField,
	sent: unknown,
	current: unknown,
	settings: Settings['customFields'],
): unknown {
	if (sent === undefined) return IGNORED;
	if (isEmpty(sent)) return settings.ignoresClearing.includes(field.dataType) ? IGNORED : null;
	const refuse: Refuse = () => {
		throw invalidCustomField(settings.invalidValueStatus, sent, field.id);
	};
	switch (field.dataType) {
		case 'NUMERICAL':
		case 'MONETORY':
			return readNumber(sent, refuse);
		case 'CHECKBOX':
		case 'MULTIPLE_OPTIONS': {
			const list: unknown[] = Array.isArray(sent) ? sent : [sent];
			if (list.some((one) => typeof one === 'object')) return refuse();
			return list.map(String).filter((one) => allowed(field, one));
		}
		case 'SINGLE_OPTIONS':
		case 'RADIO':
			if (typeof sent !== 'string') return refuse();
			return allowed(field, sent) ? sent : IGNORED;
		case 'DATE':
			return readDate(sent, refuse);
		case 'TEXTBOX_LIST':
			return readTextBoxes(field, sent, current, settings.textListKeys);
		case 'FILE_UPLOAD':
		case 'SIGNATURE':
			return readFiles(field, sent);
		default:
			return typeof sent === 'object' ? refuse() : asText(sent);
	}
}

function allowed(field: CustomField, option: string): boolean {
	return field.isAllowedCustomOption || field.picklistOptions.includes(option);
}

/** A bare number; an object with a currency, as other parts of HighLevel take it, is refused. */
function readNumber(sent: unknown, refuse: Refuse): number {
	const number = typeof sent === 'string' || typeof sent === 'number' ? Number(sent) : Number.NaN;
	return Number.isFinite(number) ? number : refuse();
}

function readDate(sent: unknown, refuse: Refuse): number {
	const day = typeof sent === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(sent)?.[0] : undefined;
	const time = day ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
	return Number.isNaN(time) ? refuse() : time;
}

/** Only rows that the record has can be changed; whatever else is sent is ignored. */
function readTextBoxes(
	field: CustomField,
	sent: unknown,
	current: unknown,
	keys: Settings['customFields']['textListKeys'],
): unknown {
	if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return IGNORED;
	const rows = { ...(current as Record<string, string> | undefined) };
	const known = keys === 'record' ? Object.keys(rows) : field.textBoxes.map(({ id }) => id);
	const changes = Object.entries(sent).filter(([id]) => known.includes(id));
	if (changes.length === 0) return IGNORED;
	for (const [id, text] of changes) rows[id] = String(text ?? '');
	// A record keeps its rows when a text is emptied; by the definition there is nothing to keep.
	return keys === 'record' ? rows : withoutEmpty(rows);
}

function withoutEmpty(rows: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(rows).filter(([, text]) => text !== ''));
}

/** `{ url, meta }`, several as a list, or the documented object by uuid; addresses alone are ignored. */
function readFiles(field: CustomField, sent: unknown): unknown {
	if (typeof sent !== 'object' || sent === null) return IGNORED;
	if (isFile(sent)) return sent;
	const files = Object.values(sent).filter(isFile);
	if (files.length === 0) return IGNORED;
	// A list in a field for one file is kept as it was sent, which HighLevel's own pages cannot show.
	return field.isMultiFileAllowed || Array.isArray(sent) ? files : files[0];
}

function isFile(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'url' in value;
}

/** A contact's values as a row of the search or the list has them, which shows dates in its own way. */
export function inRow({ store, settings }: World, contact: Contact): Contact {
	if (settings.customFields.searchDates === 'epoch') return contact;
	const shown = (id: string, value: unknown) =>
		store.customFields.get(id)?.dataType === 'DATE'
			? new Date(value as number).toISOString()
			: value;
	const values = Object.entries(contact.customFields).map(([id, value]) => [id, shown(id, value)]);
	return { ...contact, customFields: Object.fromEntries(values) as Contact['customFields'] };
}
