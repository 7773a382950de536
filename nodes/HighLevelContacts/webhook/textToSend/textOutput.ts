import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { contactItems } from '../../actions/contact/contactResult';
import { asText } from '../../../shared/answered';
import { toE164 } from '../../../shared/values/e164';
import { getContact } from '../../queries/getContact';
import { AccountCache } from '../../run/accountCache';
import { asNodeError } from '../../run/itemErrors';
import { Api } from '../../transport/api';
import type { Clock } from '../../../shared/transport/clock';
import { openSession } from '../../transport/openSession';
import type { TextToSend } from './delivery';
import type { TextToSendSettings } from './settings';

/** The text as the trigger puts it out, or why it cannot be sent. */
export type Prepared = { output: IDataObject } | { reason: string };

/** What is read of HighLevel for a text: the contact, unless all that is wanted came with the text. */
export async function prepareText(
	host: IWebhookFunctions,
	text: TextToSend,
	settings: TextToSendSettings,
	clock: Clock,
): Promise<Prepared> {
	const number = toE164(text.phone);
	if (number && !settings.form && !settings.isReachUnknown) {
		return { output: outputOf(text, number) };
	}
	const { authentication, api: apiSettings, form } = settings;
	try {
		const session = await openSession(host, authentication, text.locationId, clock);
		const api = new Api(session, apiSettings, undefined, clock);
		const contact = await getContact(api, text.contactId);
		const country = asText(contact.country);
		const found = toE164(text.phone, country) ?? toE164(asText(contact.phone) ?? '', country);
		const output = outputOf(text, number ?? found);
		if (!form) return { output };
		const accountCache = new AccountCache(api);
		const [added] = await contactItems({ accountCache }, [contact], form);
		return { output: { ...output, contact: added } };
	} catch (error) {
		const { message } = asNodeError(host.getNode(), error);
		return { reason: `The contact could not be read from HighLevel: ${message}` };
	}
}

function outputOf(text: TextToSend, to: string | undefined): IDataObject {
	const { messageId, contactId, locationId, attachments, userId, replyTo, provider } = text;
	return {
		messageId,
		contactId,
		locationId,
		to: to ?? null,
		text: text.text,
		attachments,
		userId,
		replyTo,
		provider,
		conversationId: text.conversationId,
		type: text.type,
	};
}
