import { asRecord } from '../../model/answered';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { DND_CHANNELS, planDnd, wantedChannels, type DndSettings } from '../../model/dnd';
import { contactLocator } from '../fields';
import type { Operation } from '../operation';
import { touchesContact } from '../touches';
import { getContact } from './getContact';
import { sendUpdate } from './sendUpdate';

const channelFields = Object.entries(DND_CHANNELS).map(([name, displayName]): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	options: [
		{ name: 'Allow', value: 'inactive', description: 'The contact may be contacted this way' },
		{
			name: 'Block',
			value: 'active',
			description: 'The contact must not be contacted this way',
		},
	],
	default: 'active',
}));

export const setDnd: Operation = {
	option: {
		name: 'Set Do Not Disturb',
		value: 'setDnd',
		description:
			'Block or allow single channels of a contact, such as SMS. A permanent block, made by the carrier after STOP, is left alone and reported.',
		action: 'Set do not disturb for a contact',
	},
	fields: [
		contactLocator(),
		{
			displayName: 'Channels',
			name: 'channels',
			type: 'collection',
			placeholder: 'Add Channel',
			default: {},
			description: 'Channels that are not added stay as they are',
			options: channelFields,
		},
		{
			displayName: 'Reason',
			name: 'message',
			type: 'string',
			default: '',
			placeholder: 'e.g. Asked by phone',
			description: 'Kept with each channel that is changed',
		},
	],
	touches: touchesContact,
	async run(item) {
		const contactId = item.id('contactId', 'Contact');
		const wanted = wantedChannels(item.collection('channels'));
		const contact = await getContact(item.api, contactId);
		const current = asRecord(contact.dndSettings) as DndSettings;
		const { changes, permanent } = planDnd(current, wanted, item.text('message'));
		const changed = Object.keys(changes);
		if (changed.length > 0) {
			await sendUpdate(item.api, contactId, { dndSettings: changes } as IDataObject);
		}
		return {
			contactId,
			// Blocks every channel, whatever is set for a single one.
			dnd: contact.dnd ?? false,
			dndSettings: { ...current, ...changes } as IDataObject,
			changed,
			permanent,
		};
	},
};
