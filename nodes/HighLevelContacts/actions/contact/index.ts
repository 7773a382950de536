import type { Resource } from '../../run/operation';
import { addFollowers } from './addFollowers.operation';
import { addToCampaign } from './addToCampaign.operation';
import { addToWorkflow } from './addToWorkflow.operation';
import { assignBusiness } from './assignBusiness.operation';
import { create } from './create.operation';
import { deleteContact } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { lookup } from './lookup.operation';
import { readTextOperation } from './readText.operation';
import { removeBusiness } from './removeBusiness.operation';
import { removeFollowers } from './removeFollowers.operation';
import { removeFromAllCampaigns } from './removeFromAllCampaigns.operation';
import { removeFromCampaign } from './removeFromCampaign.operation';
import { removeFromWorkflow } from './removeFromWorkflow.operation';
import { setDnd } from './setDnd.operation';
import { update } from './update.operation';
import { upsert } from './upsert.operation';

export const contact: Resource = {
	option: { name: 'Contact', value: 'contact' },
	initial: 'create',
	operations: [
		addFollowers,
		addToCampaign,
		addToWorkflow,
		assignBusiness,
		create,
		upsert,
		deleteContact,
		lookup,
		get,
		getAll,
		readTextOperation,
		removeBusiness,
		removeFollowers,
		removeFromAllCampaigns,
		removeFromCampaign,
		removeFromWorkflow,
		setDnd,
		update,
	],
};
