import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

import { HighLevelContactsTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsTrigger.node';

/** What saved workflows depend on, and what n8n's linter cannot see in fields that come from lists. */

const folder = path.join(__dirname, '../../../nodes/HighLevelContacts');
const node = new HighLevelContactsTrigger();
const { description } = node;
const field = (name: string) =>
	description.properties.find((one) => one.name === name) as INodeProperties;
const inner = (name: string) => field(name).options as INodeProperties[];

it('keeps its fixed names', () => {
	expect(description.name).toBe('highLevelContactsTrigger');
	expect(description.displayName).toBe('HighLevel Contacts Trigger');
	expect(description.defaults.name).toBe(description.displayName);
	const values = field('event').options?.map((option) => (option as { value: string }).value);
	expect(values).toEqual([
		'appointmentBooked',
		'appointmentChanged',
		'appointmentStartingSoon',
		'contactCreated',
		'contactCreatedOrUpdated',
		'contactFieldsChanged',
		'contactUpdated',
		'noteAdded',
		'tagAdded',
		'tagRemoved',
		'taskCompleted',
		'taskCreated',
		'taskDueSoon',
	]);
	expect(field('authentication').default).toBe('oAuth2');
});

it('is a polling trigger and no tool', () => {
	expect(description).toMatchObject({ polling: true, group: ['trigger'], inputs: [] });
	expect(description.usableAsTool).toBeUndefined();
});

it.each(['filters', 'options'])('lists %s by label', (name) => {
	const labels = inner(name).map(({ displayName }) => displayName);
	expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
});

it('describes every option and filter that its label does not explain', () => {
	for (const { description: text, name } of [...inner('filters'), ...inner('options')]) {
		expect([name, typeof text]).toEqual([name, 'string']);
	}
});

it('has the list methods that its pickers name', () => {
	const fields = [...description.properties, ...inner('filters'), ...inner('options')];
	const modes = fields.flatMap(({ modes = [] }: { modes?: INodePropertyMode[] }) => modes);
	const methods = new Set(modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []));
	expect(methods).toEqual(
		new Set(['searchCalendarGroups', 'searchCalendars', 'searchSubAccounts', 'searchUsers']),
	);
	for (const method of methods) expect(node.methods.listSearch).toHaveProperty(method);
	const loads = description.properties.flatMap(
		({ typeOptions }) => typeOptions?.loadOptionsMethod ?? [],
	);
	expect(new Set(loads)).toEqual(new Set(Object.keys(node.methods.loadOptions)));
});

it('has its icons and its page in the node list', () => {
	const icon = description.icon as { light: string; dark: string };
	for (const file of [icon.light, icon.dark]) {
		expect(existsSync(path.join(folder, file.replace('file:', '')))).toBe(true);
	}
	const codex = JSON.parse(
		readFileSync(path.join(folder, 'HighLevelContactsTrigger.node.json'), 'utf8'),
	) as { node: string };
	expect(codex.node).toBe(`n8n-nodes-highlevel-contacts.${description.name}`);
});
