import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { additionalFields, type Added } from '../../fields/collection';
import { withDefault, type Values } from '../../fields/field';
import { recipientLocator } from '../../fields/recipient';
import { instant } from '../../fields/times';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Route } from '../../model/message/channel';
import { attachmentsOf, messageOutput } from '../../model/message/messageOutput';
import { asText, idIn } from '../../../shared/answered';
import { omitEmpty } from '../../model/values/omitEmpty';
import { conversationOf } from '../../queries/conversationOf';
import { latestMessages } from '../../queries/messagesOf';
import type { ItemContext } from '../../run/itemContext';
import { noteOwnText } from '../../run/ownTexts';
import { knownOrFound, oneAtATime, putInOnce, type PutIn } from '../../run/providerMessages';
import { systemClock } from '../../../shared/transport/clock';
import { ifSent, type DryRun } from '../../transport/dryRun';
import { messages } from '../../transport/endpoints/messages';
import { checkFiles, uploadFiles, type CheckedFiles } from './attachFiles';
import { altId, extraProvider, fileFields, messageText, phoneOfContact } from './messageFields';
import { keepTrying } from './keepTrying';
import { messageRecovery, noteMade } from './messageRecovery';
import { refusePrivateToken, routeOf } from './route';
import { withContact } from './withContact';

const details = {
	...fileFields,
	altId,
	date: instant({
		displayName: 'Date',
		description: 'When it was received or sent, if that was not just now',
	}),
	phone: phoneOfContact,
};

/** What a text has that is put into a conversation. */
export const putInFields = {
	contactId: recipientLocator(),
	message: messageText,
	channel: withDefault(
		choice(
			{
				displayName: 'Channel',
				description: 'The kind of conversation provider that carries the texts of the sub-account',
			},
			[
				{
					name: 'Extra Provider',
					value: 'Custom',
					description:
						"A provider beside the default one, ticked as 'custom conversation provider' in its Marketplace app. Needs OAuth2 with that app.",
				},
				{
					name: 'SMS',
					value: 'SMS',
					description:
						"The default provider of the sub-account's texts, or a number of HighLevel's own",
				},
			],
			'SMS',
		),
		'SMS',
	),
	provider: extraProvider,
	additionalFields: additionalFields(details),
};

type PutInInputs = Omit<Values<typeof putInFields>, 'additionalFields'> & {
	additionalFields: Added<typeof details>;
};

/** A text that is to stand in the conversation of a contact. */
export interface Entry {
	direction: 'inbound' | 'outbound';
	route: Route;
	message?: string;
	altId?: string;
	date?: string;
	files: CheckedFiles;
}

/** What goes beyond the text itself. */
interface PutInChoices {
	createsContact?: boolean;
	/** How long a text is tried again while HighLevel is down */
	keepTryingMinutes?: number;
}

/**
 * Puts a text into the conversation of a contact; nothing is sent to anybody. Texts of one contact come in the order in
 * which they were given to this process, also those of several executions.
 */
export async function putInText(
	item: ItemContext,
	inputs: PutInInputs,
	direction: Entry['direction'],
	{ createsContact: creates = false, keepTryingMinutes = 0 }: PutInChoices,
): Promise<IDataObject | DryRun> {
	const { contactId: recipient, message, channel, provider, additionalFields: more } = inputs;
	if (channel === 'Custom') refusePrivateToken(item, 'put texts into the thread of a provider');
	const files = await checkFiles(item, more, false);
	refuseNothing(message, files);
	const { altId: providersId, date } = more;
	const put = async () => {
		const route = await routeOf(item, channel, provider);
		const entry = { direction, route, message, altId: providersId, date, files };
		const choices = { creates, phone: more.phone };
		const putting = withContact(
			item,
			recipient,
			choices,
			async (contactId) => await putIn(item, contactId, entry),
		);
		return await ifSent(putting, ({ message: made, isNew }) => ({
			...outputOf(made, entry),
			new: isNew,
		}));
	};
	const whose = 'contactId' in recipient ? recipient.contactId : recipient.named;
	// Without the provider's ID a text that was put in could not be told from one that was not.
	const minutes = providersId === undefined ? 0 : keepTryingMinutes;
	return await oneAtATime(
		`thread ${item.api.locationId} ${whose}`,
		async () => await keepTrying(item, put, minutes),
	);
}

/** @throws InvalidInput when there is neither a text nor a file */
export function refuseNothing(message: string | undefined, { urls, files }: CheckedFiles): void {
	if (message !== undefined || urls.length + files.length > 0) return;
	throw new InvalidInput(
		'There is neither a text nor a file',
		"Fill in 'Text', or add files. When it holds an expression, check that it returns a value for this item.",
	);
}

/** Puts a text in, or finds it where it was put in before by the provider's ID. */
async function putIn(
	item: ItemContext,
	contactId: string,
	entry: Entry,
): Promise<{ message: PutIn; isNew: boolean } | DryRun> {
	const make = async () => await add(item, contactId, entry);
	if (entry.altId === undefined)
		return await ifSent(make(), (made) => ({ message: made, isNew: true }));
	const look = async () => await findByAltId(item, contactId, entry);
	return await putInOnce(keyOf(item, contactId, entry), look, make);
}

/** Whether a text of a provider is in the conversation already. */
export async function isPutIn(
	item: ItemContext,
	contactId: string,
	entry: Entry,
): Promise<boolean> {
	const look = async () => await findByAltId(item, contactId, entry);
	return (await knownOrFound(keyOf(item, contactId, entry), look)) !== undefined;
}

/** Puts a text in of which it is known that it is not there. */
export async function putInNew(
	item: ItemContext,
	contactId: string,
	entry: Entry,
): Promise<{ message: PutIn } | DryRun> {
	return await putInOnce(
		keyOf(item, contactId, entry),
		async () => undefined,
		async () => await add(item, contactId, entry),
	);
}

/** Some providers have one ID for a text that went to several people. */
function keyOf(
	{ api }: ItemContext,
	contactId: string,
	{ direction, route, altId }: Entry,
): string {
	const carrier = route.conversationProviderId ?? route.type;
	return JSON.stringify([api.locationId, contactId, carrier, direction, altId]);
}

/** One that stands among the latest messages already, from an earlier run or another n8n. */
async function findByAltId(
	{ api }: ItemContext,
	contactId: string,
	{ altId: wanted, direction }: Entry,
): Promise<PutIn | undefined> {
	const conversation = await conversationOf(api, contactId);
	const conversationId = conversation && idIn(conversation);
	if (conversationId === undefined) return undefined;
	const rows = await latestMessages(api, conversationId);
	const found = rows.find((row) => asText(row.altId) === wanted && row.direction === direction);
	const messageId = found && idIn(found);
	if (!found || messageId === undefined) return undefined;
	return { messageId, conversationId, contactId, attachments: attachmentsOf(found) };
}

async function add(item: ItemContext, contactId: string, entry: Entry): Promise<PutIn | DryRun> {
	const { direction, route, message, altId: providersId, date } = entry;
	const attachments = await uploadFiles(item, contactId, entry.files);
	const wanted = { direction, message, altId: providersId, date, attachments };
	if (direction === 'outbound') {
		const { locationId } = item.api;
		noteOwnText({ locationId, contactId, text: message ?? '' }, systemClock.now());
	}
	const adding = item.api.call(
		messages.add,
		{},
		{
			body: omitEmpty({
				...route,
				contactId,
				direction,
				message,
				altId: providersId,
				date,
				// An empty list is refused.
				attachments: attachments.length > 0 ? attachments : undefined,
			}),
			recovery: messageRecovery(item, contactId, wanted, false),
		},
	);
	return await ifSent(adding, (made) => {
		noteMade(made.messageId);
		return { ...made, contactId, attachments };
	});
}

function outputOf(made: PutIn, { direction, route, message, date, ...entry }: Entry): IDataObject {
	const { messageId, conversationId, contactId, warning } = made;
	const output = messageOutput({
		id: messageId,
		conversationId,
		contactId,
		direction,
		messageType: route.type,
		conversationProviderId: route.conversationProviderId,
		body: message,
		altId: entry.altId,
		dateAdded: date,
		attachments: made.attachments,
	});
	return warning === undefined ? output : { ...output, warning };
}
