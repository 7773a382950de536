import { done } from '../../transport/answer';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ItemContext } from '../../run/itemContext';
import { path } from '../../transport/path';
import { contactLocator, locator } from '../fields';

/** Contact and campaign. Campaigns are an older feature that many sub-accounts do not have. */
export function campaignFields(): INodeProperties[] {
	return [
		contactLocator(),
		locator('Campaign', 'campaignId', 'searchCampaigns', {
			required: true,
			description: 'A campaign of the sub-account. Newer sub-accounts have workflows instead.',
		}),
	];
}

/** Adds a contact to a campaign, for which HighLevel demands an empty body, or removes it. */
export async function changeMembership(
	item: ItemContext,
	method: 'POST' | 'DELETE',
): Promise<IDataObject> {
	const contactId = item.id('contactId', 'Contact');
	const campaignId = item.id('campaignId', 'Campaign');
	await item.api.send({
		read: done,
		method,
		path: path`/contacts/${contactId}/campaigns/${campaignId}`,
		body: method === 'POST' ? {} : undefined,
	});
	return { contactId, campaignId, success: true };
}
