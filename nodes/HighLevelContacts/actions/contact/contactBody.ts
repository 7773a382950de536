import { accountCountry, byAccountCountry } from '../../run/accountCountry';
import type { Values } from '../../fields/field';
import type { ChosenCustomFields } from '../../model/customFields/chosenCustomFields';
import type { ContactBody } from '../../model/contact/contactBody';
import { CONTACT_FIELDS } from '../../model/contact/contactFields';
import type { CustomFieldInput } from '../../model/customFields/definitions';
import { omitEmpty } from '../../model/values/omitEmpty';
import { findDefinition } from '../../model/customFields/findCustomField';
import { splitList } from '../../../shared/values/splitList';
import { customFieldInputs, hasLocalPhone } from '../../model/values/customField';
import { namesCountry, readAnyPhone } from '../../../shared/values/phone';
import type { ItemContext } from '../../run/itemContext';
import type { moreContactFields, identityFields } from './contactFields';

export interface ContactInputs
	extends Partial<Values<typeof identityFields>>, Partial<Values<typeof moreContactFields>> {
	gender?: string;
	tags?: string[];
	customFields?: ChosenCustomFields;
	customFieldsJson?: ChosenCustomFields;
	/** They may be names, keys or IDs. */
	customFieldsToClear?: string[];
}

/**
 * What is empty is not sent, so that nothing is overwritten by accident. The account's custom fields and its country
 * are only looked up when they are needed.
 *
 * @throws InvalidInput for a value that HighLevel could not understand
 */
export async function contactBody(item: ItemContext, inputs: ContactInputs): Promise<ContactBody> {
	const { tags = [], customFields, customFieldsJson, customFieldsToClear, ...plain } = inputs;
	const body: ContactBody = omitEmpty({ ...plain, phone: await phoneInFull(item, plain) });
	if (tags.length > 0) body.tags = tags;
	// Those of the mapper count before those in JSON.
	const chosen = { ...customFieldsJson, ...customFields };
	const custom = await customInputs(item, chosen, customFieldsToClear, plain.country);
	return custom.length > 0 ? { ...body, customFields: custom } : body;
}

/** Without its country code a number is one of the contact's country, else of the sub-account's. */
async function phoneInFull(
	item: ItemContext,
	{ phone, country }: ContactInputs,
): Promise<string | undefined> {
	if (!phone || namesCountry(phone)) return phone;
	return readAnyPhone(phone, CONTACT_FIELDS.phone.label, await phoneCountry(item, country));
}

async function phoneCountry(item: ItemContext, ofContact?: string): Promise<string | undefined> {
	return ofContact ?? (await accountCountry(item));
}

/** What is filled in counts before what is to be cleared. */
async function customInputs(
	item: ItemContext,
	chosen: ChosenCustomFields,
	toClear: readonly string[] = [],
	ofContact?: string,
): Promise<CustomFieldInput[]> {
	if (Object.keys(chosen).length === 0 && toClear.length === 0) return [];
	const definitions = await item.accountCache.customFields();
	// A field's name may have a comma, so the whole text goes first.
	const names = toClear.flatMap((text) =>
		findDefinition(text, definitions) ? [text] : splitList(text),
	);
	const values = { ...Object.fromEntries(names.map((name) => [name.trim(), null])), ...chosen };
	const ofPhones = hasLocalPhone(values, definitions)
		? await phoneCountry(item, ofContact)
		: undefined;
	return await byAccountCountry(item, (country) =>
		customFieldInputs(values, definitions, {
			zone: item.timezone,
			country,
			phoneCountry: ofPhones,
		}),
	);
}
