import type { IDataObject } from 'n8n-workflow';
import type { CustomFieldInput } from '../../model/customFields';
import { fitToContact, needsContact } from '../../model/fitCustomFields';
import type { Contact } from '../../model/wire';
import type { ItemContext } from '../../run/itemContext';

/** The custom fields that a body writes. */
export function writtenFields(body: IDataObject): CustomFieldInput[] {
	return (body.customFields ?? []) as unknown as CustomFieldInput[];
}

/** A body that is made ready for the contact that it is for. */
export interface BodyFit {
	/** Whether it depends on what the contact has */
	needsContact: boolean;
	/**
	 * @param contact nothing for a new one
	 * @throws InvalidInput when a field would hold more than it takes
	 */
	bodyFor(contact?: Contact): IDataObject;
}

/** Reads what is needed to fit a body; the account's custom fields are known since it was made. */
export async function bodyFit(item: ItemContext, body: IDataObject): Promise<BodyFit> {
	const inputs = writtenFields(body);
	if (inputs.length === 0) return { needsContact: false, bodyFor: () => body };
	const definitions = await item.dictionaries.customFields();
	return {
		needsContact: needsContact(inputs, definitions),
		bodyFor: (contact) => ({
			...body,
			customFields: fitToContact(inputs, definitions, contact) as unknown as IDataObject[],
		}),
	};
}

/** Parts a body into what can be written at once and what depends on what the contact has. */
export async function splitBody(
	item: ItemContext,
	body: IDataObject,
): Promise<{ sooner: IDataObject; later?: IDataObject }> {
	const inputs = writtenFields(body);
	const definitions = inputs.length > 0 ? await item.dictionaries.customFields() : [];
	const later = inputs.filter((input) => needsContact([input], definitions));
	if (later.length === 0) return { sooner: body };
	const sooner = { ...body };
	delete sooner.customFields;
	const plain = inputs.filter((input) => !later.includes(input));
	if (plain.length > 0) sooner.customFields = plain as unknown as IDataObject[];
	return { sooner, later: { customFields: later as unknown as IDataObject[] } };
}
