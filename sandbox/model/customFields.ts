import { invalid } from '../http/errors';
import type { Store } from '../store';
import type { CustomField } from './types';

/** One element of `customFields` in a body (highlevel-api.md 4.4). */
export interface CustomFieldInput {
	id?: string;
	key?: string;
	field_value?: unknown;
	fieldValue?: unknown;
}

/**
 * `current` with the sent values merged in by field. Unknown fields are ignored, as HighLevel does.
 * Throws 422 for a date that is no `YYYY-MM-DD`.
 */
export function mergeCustomFields(
	store: Store,
	locationId: string,
	current: Readonly<Record<string, unknown>>,
	inputs: CustomFieldInput[],
): Record<string, unknown> {
	const next: Record<string, unknown> = { ...current };
	for (const [at, input] of inputs.entries()) {
		const field = findField(store, locationId, input.id ?? input.key ?? '');
		if (!field || field.model !== 'contact') continue;
		const sent = input.field_value !== undefined ? input.field_value : input.fieldValue;
		const value = readValue(field, sent, next[field.id], at);
		if (value === undefined) continue;
		if (isEmpty(value)) delete next[field.id];
		else next[field.id] = value;
	}
	return next;
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

/** The value in its stored shape; null to clear, undefined to leave the field as it is. */
function readValue(field: CustomField, sent: unknown, current: unknown, at: number): unknown {
	if (sent === undefined) return undefined;
	if (sent === null || sent === '') return null;
	switch (field.dataType) {
		case 'NUMERICAL':
		case 'MONETORY': {
			const number = Number(sent);
			return Number.isFinite(number) ? number : undefined;
		}
		case 'CHECKBOX':
		case 'MULTIPLE_OPTIONS':
			return (Array.isArray(sent) ? sent : [sent]).map(String).filter((one) => allowed(field, one));
		case 'SINGLE_OPTIONS':
		case 'RADIO':
			return typeof sent === 'string' && allowed(field, sent) ? sent : undefined;
		case 'DATE':
			return readDate(sent, at);
		case 'TEXTBOX_LIST':
			return readTextBoxes(field, sent, current);
		case 'FILE_UPLOAD':
			return typeof sent === 'object' && !Array.isArray(sent) ? sent : undefined;
		default:
			return typeof sent === 'object' ? undefined : String(sent);
	}
}

function allowed(field: CustomField, option: string): boolean {
	return field.isAllowedCustomOption || field.picklistOptions.includes(option);
}

function readDate(sent: unknown, at: number): number {
	const day = typeof sent === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(sent)?.[0] : undefined;
	const time = day ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
	if (Number.isNaN(time)) {
		throw invalid(`customFields.${at}.field_value must be a valid ISO 8601 date string`);
	}
	return time;
}

function readTextBoxes(field: CustomField, sent: unknown, current: unknown): unknown {
	if (typeof sent !== 'object' || Array.isArray(sent)) return undefined;
	const next: Record<string, string> = { ...(current as Record<string, string> | undefined) };
	for (const [id, value] of Object.entries(sent as object)) {
		if (!field.textBoxes.some((box) => box.id === id)) continue;
		if (value === null || value === '') delete next[id];
		else next[id] = String(value);
	}
	return next;
}
