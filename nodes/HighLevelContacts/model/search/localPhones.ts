import { asList, asRecord, asText } from '../../../shared/answered';
import type { CustomFieldDefinition } from '../customFields/definitions';
import { isPhoneField } from './customFieldSearch';
import { namesCountry } from '../../../shared/values/phone';

/** Whether some condition compares a phone that is written without its country code. */
export function searchesLocalPhone(
	nodes: readonly unknown[],
	definitions: CustomFieldDefinition[] | undefined,
): boolean {
	return nodes.some((node) => {
		const { field, filters, value } = asRecord(node);
		const text = asText(value);
		const isLocal = text !== undefined && !namesCountry(text) && isPhoneField(field, definitions);
		return isLocal || searchesLocalPhone(asList(filters), definitions);
	});
}
