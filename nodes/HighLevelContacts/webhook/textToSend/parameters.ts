import type { INodeProperties } from 'n8n-workflow';
import { addContact } from '../../actions/contact/contactResult';
import { authentication } from '../../authentication';
import { collection } from '../../fields/collection';
import { propertiesOf, shownWhen } from '../../fields/field';
import { flag } from '../../fields/flag';
import { count, ids } from '../../fields/lists';
import { requestOptionsOfSender } from '../../fields/requestOptions';
import { triggerFilter } from '../../fields/triggerFilters';
import { publicKeyOption } from '../publicKey';

const SETUP =
	'Copy the Production URL from above into your app in the HighLevel Marketplace, as the Delivery URL of its Conversation Provider of the type SMS, install the app in the sub-account, and publish this workflow. HighLevel has no way to do this for you. Send each text with your SMS provider, and report what became of it with the operation Set Status of Message. <a href="https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/text-to-send.md">Step by step</a>.';

/** What the trigger does with a text, and which texts it takes. */
export const textToSendFields = {
	answerWhenSent: flag(
		{
			displayName: 'Answer When Sent',
			description:
				'Whether HighLevel gets its answer when Set Status has said what became of the text, or the run has ended, and not at once. What has failed by then is answered with its reason, and HighLevel shows the text as failed, without any request.',
		},
		false,
	),
	longestWait: shownWhen(
		{ answerWhenSent: [true] },
		count(
			{
				displayName: 'Longest Wait',
				description:
					'Seconds after which HighLevel is answered although the run goes on. How long HighLevel waits is not known.',
			},
			1,
			8,
			60,
		),
	),
	reportFailures: shownWhen(
		{ '/authentication': ['oAuth2'] },
		flag(
			{
				displayName: 'Report Failed Runs',
				description:
					'Whether a run that fails makes the text show as failed in HighLevel, with the reason, so that the person who sent it sees that and can press Retry; also texts that HighLevel has handed over while n8n was down. Needs a connection of the app to which the conversation provider belongs.',
			},
			true,
		),
	),
	unreportedMinutes: shownWhen(
		{ '/authentication': ['oAuth2'], reportFailures: [true] },
		count(
			{
				displayName: 'Fail Without Report After',
				description:
					'Minutes after which a text that still shows as pending is reported as failed, because no run has told what became of it; 0 for never. It was sent perhaps: only for workflows that report every text. A default provider has no pending texts. Costs a request for each text.',
			},
			0,
			0,
			10_080,
		),
	),
	addContact,
	filters: collection('Filters', 'Add Filter', {
		providerIds: triggerFilter(
			ids({
				displayName: 'Provider IDs',
				placeholder: 'e.g. 65f0c0ffee0123456789abcd',
				description:
					"IDs of conversation providers, separated by commas, when several of your app have this address. Texts of others are refused, and so is the default provider's where HighLevel names none.",
			}),
		),
		locationIds: triggerFilter(
			ids({
				displayName: 'Sub-Accounts',
				placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
				description:
					'Location IDs, separated by commas. Texts of other sub-accounts are refused, and show as failed there. Without it, those that the connection reaches are taken.',
			}),
		),
	}),
};

/** The fields of the trigger for texts to send. */
export const textToSendProperties: INodeProperties[] = [
	{ displayName: SETUP, name: 'setup', type: 'notice', default: '' },
	authentication,
	...propertiesOf(textToSendFields),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [publicKeyOption, ...requestOptionsOfSender].sort((a, b) =>
			a.displayName.localeCompare(b.displayName),
		),
	},
];
