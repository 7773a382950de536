import * as rules from 'class-validator';

import { CONTACTS_VERSION, DONE, endpoint, type Endpoint } from '../http/endpoint.cts';
import { badRequest, notFound } from '../http/errors.cts';
import { also, required, shape, text, textList } from '../http/shape.cts';
import type { World } from '../world.cts';

const version = CONTACTS_VERSION;
const scope = 'contacts.write';
const FOLLOWERS = '/contacts/:contactId/followers';
const CAMPAIGN = '/contacts/:contactId/campaigns/:campaignId';
const WORKFLOW = '/contacts/:contactId/workflow/:workflowId';

const followersBody = shape({ followers: required(also(textList, rules.ArrayNotEmpty())) });
const workflowBody = shape({ eventStartTime: also(text, rules.IsISO8601()) });

/** docs/highlevel-api.md, Notes and tasks */
export const contactRelationEndpoints: Endpoint[] = [
	endpoint({
		method: 'POST',
		path: FOLLOWERS,
		version,
		scope,
		status: 201,
		body: followersBody,
		handle: ({ world, contact, body }) => {
			const followersAdded = [...new Set(body.followers)].filter(
				(user) => !contact.followers.includes(user),
			);
			const followers = [...contact.followers, ...followersAdded];
			world.contacts.change(contact, { followers });
			return { followers, followersAdded };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: FOLLOWERS,
		version,
		scope,
		body: followersBody,
		handle: ({ world, contact, body }) => {
			const followersRemoved = contact.followers.filter((user) => body.followers.includes(user));
			const followers = contact.followers.filter((user) => !body.followers.includes(user));
			world.contacts.change(contact, { followers });
			return { followers, followersRemoved };
		},
	}),
	endpoint({
		method: 'DELETE',
		path: '/contacts/:contactId/campaigns/removeAll',
		version,
		scope,
		handle: ({ world, contact }) => {
			world.contacts.annotate(contact, { campaigns: [] });
			return DONE;
		},
	}),
	endpoint({
		method: 'POST',
		path: CAMPAIGN,
		version,
		scope,
		status: 201,
		handle: ({ world, contact, params, locationId }) => {
			const campaign = campaignOf(world, params.campaignId ?? '', locationId);
			const campaigns = [...new Set([...contact.campaigns, campaign.id])];
			world.contacts.annotate(contact, { campaigns });
			return DONE;
		},
	}),
	endpoint({
		method: 'DELETE',
		path: CAMPAIGN,
		version,
		scope,
		handle: ({ world, contact, params, locationId }) => {
			const campaign = campaignOf(world, params.campaignId ?? '', locationId);
			const campaigns = contact.campaigns.filter((id) => id !== campaign.id);
			world.contacts.annotate(contact, { campaigns });
			return DONE;
		},
	}),
	endpoint({
		method: 'POST',
		path: WORKFLOW,
		version,
		scope,
		status: 201,
		body: workflowBody,
		handle: ({ world, contact, params, locationId }) => {
			const workflow = workflowOf(world, params.workflowId ?? '', locationId);
			if (workflow.status !== 'published') throw badRequest('Workflow is not published');
			const activeWorkflows = [...new Set([...contact.activeWorkflows, workflow.id])];
			world.contacts.annotate(contact, { activeWorkflows });
			return DONE;
		},
	}),
	endpoint({
		method: 'DELETE',
		path: WORKFLOW,
		version,
		scope,
		body: workflowBody,
		handle: ({ world, contact, params, locationId }) => {
			const workflow = workflowOf(world, params.workflowId ?? '', locationId);
			const activeWorkflows = contact.activeWorkflows.filter((id) => id !== workflow.id);
			world.contacts.annotate(contact, { activeWorkflows });
			return DONE;
		},
	}),
];

function campaignOf(world: World, id: string, locationId: string) {
	const campaign = world.store.campaigns.get(id);
	if (campaign?.locationId !== locationId) {
		throw notFound(world.settings.unknownIdStatus, 'Campaign', id);
	}
	return campaign;
}

function workflowOf(world: World, id: string, locationId: string) {
	const workflow = world.store.workflows.get(id);
	if (workflow?.locationId !== locationId) {
		throw notFound(world.settings.unknownIdStatus, 'Workflow', id);
	}
	return workflow;
}
