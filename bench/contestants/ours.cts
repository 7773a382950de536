import type { INodeParameters } from 'n8n-workflow';
import { newTag, type Work } from '../tasks.cts';
import type { Contestant } from './contestant.cts';

const contactId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };

const parameters: Record<Work, INodeParameters> = {
	create: {
		resource: 'contact',
		operation: 'create',
		firstName: '={{ $json.firstName }}',
		lastName: '={{ $json.lastName }}',
		email: '={{ $json.email }}',
		additionalFields: { source: '={{ $json.source }}' },
	},
	getMany: { resource: 'contact', operation: 'getAll', returnAll: true, simple: false },
	tag: { resource: 'tag', operation: 'add', contactId, otherTags: newTag },
	update: {
		resource: 'contact',
		operation: 'update',
		contactId,
		updateFields: { city: '={{ $json.city }}' },
		options: { skipUnchanged: 'search' },
	},
	get: { resource: 'contact', operation: 'get', contactId, simple: false },
};

export const ours: Contestant = {
	key: 'ours',
	label: 'HighLevel Contacts (this package)',
	setup: (work, { token }) => ({
		type: 'n8n-nodes-highlevel-contacts.highLevelContacts',
		typeVersion: 1,
		parameters: { authentication: 'token', ...parameters[work] },
		credentials: { highLevelContactsTokenApi: token },
	}),
};
