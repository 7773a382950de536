import type { ReplyMessage } from './explanation';

const OWN_APP =
	"Only the Marketplace app to which the conversation provider belongs may do this. Connect with OAuth2 through that app, in this sub-account; a private integration token, and a login of another app, cannot do it. If it is your app, check the 'Provider': its ID is neither the Client ID of the app nor the Location ID.";

/** What HighLevel says of messages (docs/highlevel-api.md, Errors), by its code, and by its words where there is none. */
export const MESSAGE_REPLIES: readonly ReplyMessage[] = [
	{
		status: 400,
		code: /MSG_CONVERSATION_PROVIDER_MISMATCH$/,
		text: /(incorrect|invalid) conversationProviderId/i,
		message: 'The channel and the conversation provider do not belong together',
		description:
			"For a provider that is an extra one ('custom conversation provider' in your app), choose the channel Extra Provider and that provider. For the one that is the default of the sub-account's texts, choose the channel SMS.",
	},
	{
		status: 400,
		code: /MSG_PROVIDER_ID_REQUIRED$/,
		text: /conversationProviderId is required/i,
		message: 'HighLevel wants to know the conversation provider',
		description:
			"Choose the channel Extra Provider, and the provider. For the default provider of the sub-account's texts, choose the channel SMS.",
	},
	{
		status: 401,
		code: /MSG_PROVIDER_NO_ACCESS$/,
		text: /access to the conversationProvider/i,
		message: 'The HighLevel connection has no access to this conversation provider',
		description: OWN_APP,
	},
	{
		status: /^40[13]$/,
		code: /MSG_PROVIDER_NOT_FOUND$/,
		text: /no conversation provider found/i,
		message: 'HighLevel finds no conversation provider for this message',
		description:
			'A status can be reported only for a text that HighLevel has handed to a conversation provider of your app. It cannot for a text that was put in without a provider, or that HighLevel has sent through a number of its own.',
	},
	{
		status: 401,
		text: /no message found for the id/i,
		message: 'HighLevel does not take a status for this message here: it is an email',
		description: 'Only the status of texts can be set. Check the ID of the message.',
	},
	{
		status: 400,
		code: /CONTACT_NOT_FOUND$/,
		message: 'HighLevel did not find this contact',
		description:
			"It was deleted, or merged into another one, which has another ID. Name the contact by its phone, or add the field 'Phone', by which it is found again.",
	},
	{
		status: /^4(00|22)$/,
		code: /MSG_DND_ACTIVE/,
		text: /dnd is active/i,
		message: 'The contact must not be texted: Do Not Disturb is on for this channel',
		description:
			"The contact has opted out, so HighLevel sent nothing and would not the next time. Only when the contact asks for it, lift it with the operation 'Set Do Not Disturb' of Contact.",
	},
	{
		status: /^4(00|22)$/,
		code: /UNSUBSCRIBED/,
		text: /\bunsubscribed\b/i,
		message: 'The contact has unsubscribed from this channel',
		description: 'HighLevel sent nothing and would not the next time.',
	},
	{
		status: /^4(00|22)$/,
		code: /MSG_NO_PHONE$/,
		text: /missing phone number/i,
		message: 'The contact has no phone number',
		description: 'Enter its phone in HighLevel, or with the operation Update of Contact.',
	},
	{
		status: /^4(00|22)$/,
		code: /MSG_NO_CONTENT$/,
		text: /no message or attachments/i,
		message: 'There is nothing to send: no text and no file',
		description:
			"Fill in 'Text', or add files. An email needs HTML, which this node does not send.",
	},
	{
		status: /^4(00|04)$/,
		code: /MSG_NOT_FOUND$/,
		text: /no message found with id/i,
		message: 'HighLevel did not find this message',
		description:
			'It was deleted, or sent already where a scheduled one was to be cancelled, or the ID is that of another thing. Pressing Retry in HighLevel deletes the failed message, and makes a new one with another ID.',
	},
	{
		status: 422,
		text: /attachments must/i,
		message: 'HighLevel did not accept the address of a file',
		description:
			"It must be a public https address without a question mark. Fetch the file with an HTTP Request node, and hand it on with 'Input Data Field Names'.",
	},
	{
		status: 422,
		text: /type must be a valid enum/i,
		message: 'HighLevel does not know this channel',
		description: 'Choose another channel.',
	},
	{
		status: 413,
		message: 'The file is too large for HighLevel',
		description: 'A file of a message may have 5 MB at the most. Make it smaller, or send a link.',
	},
	{
		status: 400,
		code: /MSG_INVALID_(START|END)_DATE_FORMAT$/,
		text: /invalid (start|end) date format/i,
		message: 'HighLevel did not understand a date of the filter',
		description: 'Check the dates of this node.',
	},
];
