import {
	BUSINESSES,
	CAMPAIGNS,
	CUSTOM_FIELDS,
	USERS,
	WORKFLOWS,
} from '../../../sandbox/fixtures.cts';
import type { Scene } from '../scene.cts';
import { rl, type Run, type Runs } from './run.cts';

const followers = (scene: Scene): Run[] => [
	{ parameters: { contactId: rl(scene.contactId), followers: [USERS.owner, USERS.agent] } },
];

const campaign = (scene: Scene): Run[] => [
	{ parameters: { contactId: rl(scene.contactId), campaignId: rl(CAMPAIGNS.spring) } },
];

const workflow = (scene: Scene): Run[] => [
	{ parameters: { contactId: rl(scene.contactId), workflowId: rl(WORKFLOWS.welcome) } },
];

const someone = { firstName: 'Alan', lastName: 'Turing', email: 'alan@example.com' };
const ada = { email: 'ada@example.com', phone: '+15550100001' };
const customFields = { mappingMode: 'defineBelow', value: { [CUSTOM_FIELDS.text]: 'green' } };

/** Each operation has a run for each way in which it reads or writes. */
export const contactRuns: Runs = {
	addFollowers: followers,
	addToCampaign: campaign,
	addToWorkflow: workflow,
	assignBusiness: ({ contactId }) => [
		{ parameters: { contactId: rl(contactId), businessId: rl(BUSINESSES.garage) } },
	],
	create: () => [
		{
			parameters: {
				...someone,
				additionalFields: { tags: 'newsletter', source: 'Website form' },
				customFields,
			},
		},
		{ parameters: { firstName: 'Alan' } },
		{ parameters: { ...ada, options: { ifContactExists: 'return' } } },
		{ parameters: { ...ada, city: 'Paris', options: { ifContactExists: 'update' } } },
		{ parameters: { ...someone, options: { output: 'sms' } }, isOtherShape: true },
	],
	delete: ({ contactId }) => [{ parameters: { contactId: rl(contactId) } }],
	get: ({ contactId, bareContactId }) => [
		{ parameters: { contactId: rl(contactId) } },
		{ parameters: { contactId: rl(bareContactId) } },
		{ parameters: { contactId: rl(contactId), simple: false }, isOtherShape: true },
		{ parameters: { contactId: rl(contactId), simpleOutput: 'sms' }, isOtherShape: true },
	],
	getAll: () => [
		{ parameters: { filters: { tags: 'newsletter' } } },
		{ parameters: { filters: { businessId: rl(BUSINESSES.bakery) } } },
		{ parameters: { options: { fetchFull: true } } },
		{ parameters: { options: { oldList: true } } },
		{ parameters: { simple: false }, isOtherShape: true },
		{ parameters: { simpleOutput: 'sms' }, isOtherShape: true },
	],
	lookup: () => [
		{ parameters: { phone: '+1 555-010-0001' } },
		{ parameters: { phone: '(555) 010-0002' } },
		{ parameters: { email: 'ada@example.com' } },
		{ parameters: { email: 'nobody@example.com' }, isOtherShape: true },
	],
	readText: () => [
		{ parameters: { text: 'TASK call Bob by 2026-03-06 at 14:30' } },
		{ parameters: { text: 'TASK call Bob on Monday or Tuesday' } },
		{ parameters: { text: 'DONE 2' } },
		{ parameters: { text: 'DONE 0aB1cD2eF3gH4iJ5kL6m' } },
		{
			parameters: {
				text: 'name: Ada Lovelace, email: ada@example.com, phone: +1 555 010 0001, tags: vip',
			},
		},
	],
	removeBusiness: ({ contactId }) => [{ parameters: { contactId: rl(contactId) } }],
	removeFollowers: followers,
	removeFromAllCampaigns: ({ contactId }) => [{ parameters: { contactId: rl(contactId) } }],
	removeFromCampaign: campaign,
	removeFromWorkflow: workflow,
	setDnd: ({ contactId }) => [
		{
			parameters: {
				contactId: rl(contactId),
				channels: { SMS: 'active' },
				message: 'Asked by phone',
			},
		},
	],
	update: ({ contactId, otherContactId, bareContactId }) => [
		{ parameters: { contactId: rl(contactId), updateFields: { city: 'Paris' }, customFields } },
		{
			parameters: {
				contactId: rl(contactId),
				updateFields: { city: 'Paris' },
				options: { skipUnchanged: 'contact' },
			},
		},
		{ parameters: { contactId: rl(bareContactId), updateFields: { city: 'Paris' } } },
		{
			parameters: {
				contactId: rl('={{ $json.id }}'),
				updateFields: { city: 'Springfield' },
				options: { skipUnchanged: 'search' },
			},
			items: [{ id: contactId }, { id: otherContactId }],
		},
	],
	upsert: () => [
		{ parameters: { ...ada, additionalFields: { tagsToAdd: 'texted' } } },
		{ parameters: { ...someone } },
		{ parameters: { phone: '+15550100009' } },
		{
			parameters: {
				email: 'ada@example.com',
				phone: '+15550100002',
				options: { matchCheck: 'lookUp' },
			},
		},
	],
};
