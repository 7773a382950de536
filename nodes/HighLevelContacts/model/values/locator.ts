import { isRecord } from '../../../shared/answered';
import { quoteValue } from '../../../shared/values/quoteValue';
import { readText } from '../../../shared/values/text';
import { InvalidInput } from '../../../shared/invalidInput';

/**
 * Address of a contact's page in HighLevel or a white-label domain; the group is the contact's id. Tied to the start,
 * because an address that is tried from each of its places would take forever.
 */
export const CONTACT_URL_PATTERN = '^https?://[^/]+/.*contacts/detail/([A-Za-z0-9]+)';

/** The mode of a contact's locator in which its email or phone is entered. */
export const IDENTITY_MODE = 'identity';

/**
 * Reads the id out of a resource locator's value or a plain string.
 *
 * @throws InvalidInput when there is none
 */
export function locatorId(value: unknown, label: string): string {
	refuseOther(value, label);
	const { mode, text } = locatorText(value);
	if (text === '') {
		throw new InvalidInput(
			`The field '${label}' is empty`,
			'Choose an entry or enter its ID. When it holds an expression, check that it returns a value for this item.',
		);
	}
	if (mode !== 'url') return text;
	const id = new RegExp(CONTACT_URL_PATTERN).exec(text)?.[1];
	if (id) return id;
	throw new InvalidInput(
		`The address in '${label}' is not that of a contact's page`,
		'Open the contact in HighLevel and copy the address of the page; it contains /contacts/detail/ and the ID.',
	);
}

/** Like `locatorId`, but nothing chosen is allowed. */
export function optionalLocatorId(value: unknown, label: string): string | undefined {
	refuseOther(value, label);
	return locatorText(value).text === '' ? undefined : locatorId(value, label);
}

/** A whole item in place of one of its fields is no ID, nor is true or false, and neither is nothing. */
function refuseOther(value: unknown, label: string): void {
	const inner = isLocator(value) ? value.value : value;
	readText(inner, label);
	if (typeof inner !== 'boolean') return;
	throw new InvalidInput(
		`The field '${label}' holds no ID: ${quoteValue(inner)}`,
		'Choose an entry or enter its ID. When it holds an expression, check what it returns for this item.',
	);
}

function isLocator(value: unknown): value is { mode?: string; value?: unknown } {
	return isRecord(value) && ('__rl' in value || ('mode' in value && 'value' in value));
}

/** The email or phone by which a contact was named in place of its ID; nothing in other modes. */
export function namedContact(value: unknown): string | undefined {
	const { mode, text } = locatorText(value);
	return mode === IDENTITY_MODE && text !== '' ? text : undefined;
}

/** What was entered in a resource locator, and in which of its modes; a plain value counts as an ID. */
export function locatorText(value: unknown): { mode: string; text: string } {
	const { mode = 'id', value: inner } = isLocator(value) ? value : { value };
	const usable = typeof inner === 'string' || typeof inner === 'number';
	return { mode, text: usable ? String(inner).trim() : '' };
}
