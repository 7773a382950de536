import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { HighLevelContactsWebhookTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsWebhookTrigger.node';

/** What saved workflows depend on, and what n8n's linter cannot see in fields that come from lists. */

const folder = path.join(__dirname, '../../../nodes/HighLevelContacts');
const { description } = new HighLevelContactsWebhookTrigger();
const { properties } = description;
const field = (name: string) => properties.find((one) => one.name === name) as INodeProperties;
const inner = (name: string) => field(name).options as INodeProperties[];

/** The credentials and fields that a user sees with these settings. */
function visible(parameters: INodeParameters): string[] {
	const all = NodeHelpers.getNodeParameters(properties, parameters, true, true, null, null) ?? {};
	const node = { typeVersion: 1 } as INode;
	return [...properties, ...(description.credentials ?? [])]
		.filter((one) => NodeHelpers.displayParameter(all, one, node, description))
		.map(({ name }) => name);
}

it('keeps its fixed names', () => {
	expect(description.name).toBe('highLevelContactsWebhookTrigger');
	expect(description.displayName).toBe('HighLevel Contacts Webhook Trigger');
	expect(description.defaults.name).toBe(description.displayName);
	// A webhook's address would change with these, and it stands in people's Marketplace apps.
	expect(description.webhooks).toEqual([
		{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
	]);
	expect((field('events').options ?? []).map((one) => 'value' in one && one.value)).toEqual([
		'*',
		'AppointmentCreate',
		'AppointmentUpdate',
		'AppointmentDelete',
		'ContactCreate',
		'ContactDelete',
		'ContactDndUpdate',
		'ContactTagUpdate',
		'ContactUpdate',
		'ConversationUnreadUpdate',
		'InboundMessage',
		'OutboundMessage',
		'NoteCreate',
		'NoteUpdate',
		'NoteDelete',
		'OpportunityStageUpdate',
		'OpportunityStatusUpdate',
		'TaskComplete',
		'TaskCreate',
		'TaskDelete',
	]);
});

it('is a webhook trigger and no tool', () => {
	expect(description).toMatchObject({ group: ['trigger'], inputs: [] });
	expect(description.polling).toBeUndefined();
	expect(description.usableAsTool).toBeUndefined();
});

it('lists events, filters and options by label', () => {
	const labels = [
		(field('events').options ?? []).map(({ name }) => name),
		inner('filters').map(({ displayName }) => displayName),
		inner('options').map(({ displayName }) => displayName),
	];
	for (const list of labels) expect(list).toEqual([...list].sort((a, b) => a.localeCompare(b)));
});

it('asks for a connection only when it reads contacts', () => {
	const always = ['setup', 'events', 'appId', 'acceptAnyApp', 'readContact', 'filters', 'options'];
	expect(visible({})).toEqual(always);
	expect(visible({ readContact: true })).toEqual(
		expect.arrayContaining([...always, 'authentication', 'highLevelContactsOAuth2Api']),
	);
	const token = visible({ readContact: true, authentication: 'token' });
	expect(token).toContain('highLevelContactsTokenApi');
	expect(token).not.toContain('highLevelContactsOAuth2Api');
});

it('requires an App ID, unless all apps are let in or an older workflow names one', () => {
	const issues = (parameters: INodeParameters) => {
		const all =
			NodeHelpers.getNodeParameters(properties, parameters, true, false, null, null) ?? {};
		const node = { typeVersion: 1, parameters: all } as INode;
		return NodeHelpers.getNodeParametersIssues(properties, node, description)?.parameters;
	};
	expect(issues({})).toEqual({ appId: ['Parameter "App ID" is required.'] });
	expect(issues({ appId: 'App1' })).toBeUndefined();
	expect(issues({ acceptAnyApp: true })).toBeUndefined();
	expect(issues({ filters: { appId: 'App1' } })).toBeUndefined();
	expect(visible({ filters: { appId: 'App1' } })).not.toContain('appId');
});

it('has its icons and its page in the node list', () => {
	const icon = description.icon as { light: string; dark: string };
	for (const file of [icon.light, icon.dark]) {
		expect(existsSync(path.join(folder, file.replace('file:', '')))).toBe(true);
	}
	const codex = JSON.parse(
		readFileSync(path.join(folder, 'HighLevelContactsWebhookTrigger.node.json'), 'utf8'),
	) as { node: string };
	expect(codex.node).toBe(`n8n-nodes-highlevel-contacts.${description.name}`);
});
