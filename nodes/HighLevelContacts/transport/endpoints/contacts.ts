import type { Contact } from '../../model/wire';
import { readSuccess, readValues, readRecords, readRecord, readRecordOrNull } from '../answer';
import { endpoint } from '../endpoint';

const readContact: (answer: unknown) => { contact: Contact } = readRecord('contact');

const readIfAny: (answer: unknown) => { contact: Contact | null } = readRecordOrNull('contact');

export const contacts = {
	get: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}',
		scope: 'contacts.readonly',
		read: readContact,
	}),
	search: endpoint({
		method: 'POST',
		path: '/contacts/search',
		effect: 'read',
		scope: 'contacts.readonly',
		read: readRecords('contacts'),
	}),
	/** It may have been deleted. */
	getIfThere: endpoint({
		method: 'GET',
		path: '/contacts/{contactId}',
		scope: 'contacts.readonly',
		read: readIfAny,
	}),
	/** HighLevel finds it also right after it was written. */
	findDuplicate: endpoint({
		method: 'GET',
		path: '/contacts/search/duplicate',
		scope: 'contacts.readonly',
		read: readIfAny,
	}),
	/** The older list begins with the newest one. */
	list: endpoint({
		method: 'GET',
		path: '/contacts/',
		scope: 'contacts.readonly',
		read: readRecords('contacts'),
	}),
	listOfBusiness: endpoint({
		method: 'GET',
		path: '/contacts/business/{businessId}',
		scope: 'contacts.readonly',
		read: readRecords('contacts'),
	}),
	create: endpoint({
		method: 'POST',
		path: '/contacts/',
		scope: 'contacts.write',
		read: readContact,
	}),
	/** Sent twice it ends the same, unless it is told to create whatever exists. */
	upsert: endpoint({
		method: 'POST',
		path: '/contacts/upsert',
		effect: 'idempotent',
		scope: 'contacts.write',
		read: readContact,
	}),
	update: endpoint({
		method: 'PUT',
		path: '/contacts/{contactId}',
		scope: 'contacts.write',
		read: readContact,
	}),
	delete: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	addFollowers: endpoint({
		method: 'POST',
		path: '/contacts/{contactId}/followers',
		effect: 'idempotent',
		scope: 'contacts.write',
		read: readValues('followers'),
	}),
	removeFollowers: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/followers',
		scope: 'contacts.write',
		read: readValues('followers'),
	}),
	/** HighLevel demands an empty body. */
	addToCampaign: endpoint({
		method: 'POST',
		path: '/contacts/{contactId}/campaigns/{campaignId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	removeFromCampaign: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/campaigns/{campaignId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	removeFromAllCampaigns: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/campaigns/removeAll',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	/**
	 * A lost reply is not sent again: nothing tells whether the contact has run through, and would be texted twice.
	 */
	addToWorkflow: endpoint({
		method: 'POST',
		path: '/contacts/{contactId}/workflow/{workflowId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	removeFromWorkflow: endpoint({
		method: 'DELETE',
		path: '/contacts/{contactId}/workflow/{workflowId}',
		scope: 'contacts.write',
		read: readSuccess,
	}),
	/**
	 * HighLevel takes fifty contacts at the most (docs/highlevel-api.md, Bulk), and answers the IDs of those that it
	 * changed.
	 */
	setBusiness: endpoint({
		method: 'POST',
		path: '/contacts/bulk/business',
		effect: 'idempotent',
		scope: 'contacts.write',
		read: readValues('ids'),
	}),
};
