import type { IDataObject } from 'n8n-workflow';
import { contactBody } from '../../model/contactBody';
import { customFieldInputs } from '../../model/customFields';
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
	const body = contactBody({ ...item.collection(collection), ...top }, item.timezone);
	const { value } = item.collection('customFields');
	const filled = Object.entries((value ?? {}) as IDataObject).filter(([, entry]) => entry !== null);
	if (filled.length > 0) {
		const definitions = await item.dictionaries.customFields();
		const inputs = customFieldInputs(Object.fromEntries(filled), definitions, item.timezone);
		if (inputs.length > 0) body.customFields = inputs as unknown as IDataObject[];
	}
	return body;
}
