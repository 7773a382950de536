import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties } from 'n8n-workflow';

import { HighLevelTextToSendTrigger } from '../../../nodes/HighLevelTextToSend/HighLevelTextToSendTrigger.node';

/** What saved workflows depend on, and how the node is found. */

const folder = path.join(__dirname, '../../../nodes/HighLevelTextToSend');
const { description } = new HighLevelTextToSendTrigger();
const codex = JSON.parse(
	readFileSync(path.join(folder, 'HighLevelTextToSendTrigger.node.json'), 'utf8'),
) as { node: string; alias: string[] };

it('keeps its fixed names', () => {
	expect(description.name).toBe('highLevelTextToSendTrigger');
	expect(description.defaults.name).toBe(description.displayName);
	// The address would change with these, and it stands in people's Marketplace apps.
	expect(description.webhooks).toEqual([
		{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'text' },
	]);
	expect(description).toMatchObject({ group: ['trigger'], inputs: [] });
	expect(description.usableAsTool).toBeUndefined();
});

it.each(['sms', 'text', 'provider', 'conversation', 'gohighlevel', 'leadconnector'])(
	'is found by "%s"',
	(word) => {
		const words = [description.displayName, ...codex.alias].map((text) => text.toLowerCase());
		expect(words.some((text) => text.split(' ').includes(word))).toBe(true);
	},
);

it('has its icons and its page in the node list', () => {
	const icon = description.icon as { light: string; dark: string };
	for (const file of [icon.light, icon.dark]) {
		expect(existsSync(path.join(folder, file.replace('file:', '')))).toBe(true);
	}
	expect(codex.node).toBe(`n8n-nodes-highlevel-contacts.${description.name}`);
});

it('lists filters and options by label', () => {
	for (const name of ['filters', 'options']) {
		const field = description.properties.find((one) => one.name === name);
		const labels = (field?.options as INodeProperties[]).map(({ displayName }) => displayName);
		expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
	}
});
