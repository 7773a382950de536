import { asList, asRecord, asText } from './answered';
import { namesCountry } from './values/phone';

/** Whether some condition compares a phone that is written without its country code. */
export function searchesLocalPhone(nodes: readonly unknown[]): boolean {
	return nodes.some((node) => {
		const { field, filters, value } = asRecord(node);
		const phone = field === 'phone' ? asText(value) : undefined;
		return (phone !== undefined && !namesCountry(phone)) || searchesLocalPhone(asList(filters));
	});
}
