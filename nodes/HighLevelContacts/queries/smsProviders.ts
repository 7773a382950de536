import { asFlag, asText, idIn } from '../../shared/answered';
import type { Answered } from '../model/wire';
import type { Api } from '../transport/api';
import { conversations } from '../transport/endpoints/conversations';

/** Who carries the texts of the sub-account. */
export interface SmsProvider {
	id: string;
	name: string;
	/** Whether it is the one that carries texts of the type SMS */
	isDefault: boolean;
}

/** HighLevel's own, such as `twilio_provider`, have names in place of IDs. */
const APP_PROVIDER = /^[\da-f]{24}$/i;

/** The conversation providers of apps that HighLevel tells of (docs/highlevel-api.md, Messages). */
export async function smsProviders(api: Api): Promise<SmsProvider[]> {
	const rows: Answered[] = await api.call(conversations.smsProviders, {});
	return rows.flatMap((row) => {
		const id = idIn(row);
		if (id === undefined || !APP_PROVIDER.test(id)) return [];
		return [{ id, name: asText(row.name) || id, isDefault: asFlag(row.default) }];
	});
}
