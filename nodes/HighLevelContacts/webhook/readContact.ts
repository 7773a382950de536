import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { getContact } from '../queries/getContact';
import { contactOutput } from '../model/contact/contactOutput';
import { asNodeError } from '../run/itemErrors';
import { Api } from '../transport/api';
import type { Clock } from '../../shared/transport/clock';
import { openSession } from '../transport/openSession';
import type { WebhookSettings } from './settings';
import type { WebhookEvent } from './webhookEvent';

/** Says why there is no contact, because an event is not lost when its contact cannot be read. */
export interface ContactRead extends IDataObject {
	contact: IDataObject | null;
	contactError?: string;
}

export async function readContact(
	host: IWebhookFunctions,
	{ authentication, api: settings }: NonNullable<WebhookSettings['read']>,
	{ type, contactId, locationId }: WebhookEvent,
	clock: Clock,
): Promise<ContactRead> {
	if (!contactId || type === 'ContactDelete') return { contact: null };
	try {
		const session = await openSession(host, authentication, locationId, clock);
		const api = new Api(session, settings, undefined, clock);
		return { contact: contactOutput(await getContact(api, contactId), 'full') };
	} catch (error) {
		const { message } = asNodeError(host.getNode(), error);
		host.logger.warn(`The contact of a HighLevel event could not be read: ${message}`);
		return { contact: null, contactError: message };
	}
}
