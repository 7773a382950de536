import type { IDataObject } from 'n8n-workflow';
import { chosenCustomFields } from '../../model/chosenCustomFields';
import { contactBody } from '../../model/contactBody';
import { customFieldInputs } from '../../model/values/customField';
import type { ItemContext } from '../../run/itemContext';

/**
 * The body of a contact write: the fields at the top, those of a collection, and the custom fields. The
 * account's custom fields are only looked up when some were filled in.
 *
 * @throws InvalidInput for a value that HighLevel could not understand
 */
export async function readContactFields(
	item: ItemContext,
	top: IDataObject,
	collection: string,
): Promise<IDataObject> {
	const fields = item.collection(collection);
	const body = contactBody({ ...fields, ...top }, { zone: item.timezone });
	const chosen = chosenFields(item, fields);
	if (Object.keys(chosen).length > 0) {
		const definitions = await item.dictionaries.customFields();
		const inputs = customFieldInputs(chosen, definitions, { zone: item.timezone });
		body.customFields = inputs as unknown as IDataObject[];
	}
	return body;
}

/** Those of the mapper count before those in JSON, and what is filled in before what is to be cleared. */
function chosenFields(item: ItemContext, fields: IDataObject): Record<string, unknown> {
	const toClear = [fields.customFieldsToClear ?? []].flat().map((name) => [String(name), null]);
	return {
		...(Object.fromEntries(toClear) as Record<string, null>),
		...chosenCustomFields(fields.customFieldsJson, 'Custom Fields (JSON)'),
		...chosenCustomFields(item.value('customFields'), 'Custom Fields'),
	};
}
