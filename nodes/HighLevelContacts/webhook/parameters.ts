import type { INodeProperties } from 'n8n-workflow';
import { requestOptionsOfSender } from '../fields/requestOptions';
import { authentication } from '../authentication';
import { collection } from '../fields/collection';
import { propertiesOf } from '../fields/field';
import { ids } from '../fields/lists';
import { plainTagNames } from '../fields/tags';
import { text } from '../fields/text';
import { triggerFilter } from '../fields/triggerFilters';
import { eventOptions } from './eventTypes';
import { publicKeyOption } from './publicKey';

const SETUP =
	'Copy the Production URL from above into your app in the HighLevel Marketplace, under Advanced Settings > Webhooks, switch on the events that you choose here, and install the app in the sub-account. HighLevel has no way to do this for you. Publish the workflow for events to arrive. If your n8n runs several webhook processes, two copies of one event at the same moment can start two runs: build the workflow so that a second run does no harm. <a href="https://github.com/n8n-nodes-highlevel-contacts/n8n-nodes-highlevel-contacts/blob/main/docs/trigger.md">More about it</a>.';

export const webhookFilters = {
	filters: collection('Filters', 'Add Filter', {
		appId: triggerFilter(
			text({
				displayName: 'App ID',
				description:
					"Its place before it became a field of its own. What a workflow has here counts in place of the field 'App ID' above.",
			}),
		),
		locationIds: triggerFilter(
			ids({
				displayName: 'Sub-Accounts',
				placeholder: 'e.g. ve9EPM428h8vShlRW1KT',
				description:
					'Location IDs, separated by commas. Only events of these sub-accounts. An app that is installed in several sends the events of all of them to the same address.',
			}),
		),
		tags: triggerFilter(
			plainTagNames({
				displayName: 'Tags',
				placeholder: 'e.g. newsletter, vip',
				description:
					"Separated by commas. Only events of contacts that have all of them. Notes, tasks and appointments come without tags and are left out unless 'Add Full Contact' is on. Do Not Disturb events come without tags, too, and are let in with a notice, so that nobody who opts out is missed.",
			}),
		),
	}),
};

/** HighLevel signs the events of all apps with one key, so an app has to be named, or all let in on purpose. */
const senders: INodeProperties[] = [
	{
		displayName: 'App ID',
		name: 'appId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 66c0b1f0a1b2c3d4e5f60718',
		description:
			"Your Marketplace app's Client ID, or the part of it before the hyphen. Only events of this app are let in: HighLevel signs the events of all apps with one key, so the signature alone does not say that an event is from yours.",
		displayOptions: {
			show: { acceptAnyApp: [false] },
			hide: { '/filters.appId': [{ _cnd: { exists: true } }] },
		},
	},
	{
		displayName: 'Accept Events of Any App',
		name: 'acceptAnyApp',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether to let in events of all Marketplace apps, also those of strangers. Anybody who has an app and learns the address can then start this workflow, with contacts of their own.',
	},
];

const options: INodeProperties[] = [
	{
		displayName: 'Accept Legacy Signature',
		name: 'acceptLegacy',
		type: 'boolean',
		default: false,
		description:
			'Whether to accept events that only carry the old x-wh-signature header. HighLevel has announced that it no longer sends it after September 1, 2026.',
	},
	{
		displayName: 'Legacy Public Key',
		name: 'legacyPublicKey',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		noDataExpression: true,
		description:
			'The RSA key, as PEM, that old signatures are checked with. When empty, the one that HighLevel has published is used.',
		displayOptions: { show: { acceptLegacy: [true] } },
	},
	publicKeyOption,
	{
		displayName: 'Time Window',
		name: 'timeWindow',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1440 },
		default: 5,
		description:
			"Minutes that an event's time may be off, where HighLevel sends a time; events about contacts have none, and are taken. Older ones are refused, so that nobody can send a recorded event again later. HighLevel repeats what was not answered with success, for hours or days: 0 accepts events of any age, so that those are taken, too.",
	},
];

const readOptions: INodeProperties[] = requestOptionsOfSender.map((option) => ({
	...option,
	displayOptions: { show: { '/readContact': [true] } },
}));

export const webhookFields: INodeProperties[] = [
	{ displayName: SETUP, name: 'setup', type: 'notice', default: '' },
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		noDataExpression: true,
		options: eventOptions,
		default: ['ContactCreate'],
		description: 'What starts the workflow. Other events that arrive are answered and dropped.',
	},
	...senders,
	{
		displayName: 'Add Full Contact',
		name: 'readContact',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether to read the contact from HighLevel for each event, because events leave many fields out. Needs a connection, and costs one request per event.',
	},
	{ ...authentication, displayOptions: { show: { readContact: [true] } } },
	...propertiesOf(webhookFilters),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...options, ...readOptions].sort((a, b) =>
			a.displayName.localeCompare(b.displayName),
		),
	},
];
