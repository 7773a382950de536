import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import {
	NodeHelpers,
	type IBinaryKeyData,
	type INode,
	type INodeParameters,
	type INodeProperties,
} from 'n8n-workflow';
import { TestClock } from '../../../harness/clock.cts';
import { runNode } from '../../../harness/host.cts';
import { connectedSubAccount } from '../../../harness/oauthCredential.cts';
import { HighLevelContacts } from '../../../nodes/HighLevelContacts/HighLevelContacts.node.js';
import { HighLevelContactsTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsTrigger.node.js';
import { HighLevelContactsWebhookTrigger } from '../../../nodes/HighLevelContacts/HighLevelContactsWebhookTrigger.node.js';
import { HighLevelTextToSendTrigger } from '../../../nodes/HighLevelTextToSend/HighLevelTextToSendTrigger.node.js';
import { IMMEDIATE_INDEX, startSandbox, type Sandbox } from '../../../sandbox/index.cts';
import { SAVED_FOLDER, type SavedField } from '../../../makers/reference/savedVersion.cts';
import { SCENE_TIME, setScene } from '../../../makers/reference/scene.cts';

interface SavedRun {
	resource: string;
	operation: string;
	parameters: INodeParameters;
	items?: object[];
	binary?: IBinaryKeyData;
}

interface SavedNode extends Pick<INode, 'name' | 'typeVersion' | 'parameters'> {
	workflow: string;
	type: string;
}

const versions = readdirSync(SAVED_FOLDER);
const read = (version: string, file: string): unknown =>
	JSON.parse(readFileSync(path.join(SAVED_FOLDER, version, `${file}.json`), 'utf8'));

const descriptions = Object.fromEntries(
	[
		new HighLevelContacts(),
		new HighLevelContactsTrigger(),
		new HighLevelContactsWebhookTrigger(),
		new HighLevelTextToSendTrigger(),
	].map(({ description }) => [description.name, description]),
);

it('has a folder for every version in the changelog; `npm run saved` makes it', () => {
	const changelog = readFileSync(path.join(__dirname, '../../../CHANGELOG.md'), 'utf8');
	const released = [...changelog.matchAll(/^## \[(\d[^\]]*)\]/gm)].map(([, version]) => version);
	expect(released.length).toBeGreaterThan(0);
	expect(versions).toEqual(expect.arrayContaining(released));
});

describe.each(versions)('a workflow saved by %s', (version) => {
	const types = read(version, 'types') as Record<string, SavedField[]>;

	it('finds its node types, fields, choices and modes', () => {
		const lost = Object.entries(types).flatMap(([type, fields]) =>
			lostFields(fields, descriptions[type]?.properties ?? [], type),
		);
		expect(lost).toEqual([]);
	});

	it.each(
		(read(version, 'nodes') as SavedNode[]).map(
			(node) => [node.workflow, node.name, node] as const,
		),
	)('has no parameter that is unknown now: %s, %s', (_, __, node) => {
		const { properties, version: current } = descriptions[node.type] as never as {
			properties: INodeProperties[];
			version: number;
		};
		expect([current].flat()).toContain(node.typeVersion);
		const kept = NodeHelpers.getNodeParameters(
			properties,
			node.parameters,
			true,
			false,
			node,
			descriptions[node.type] as never,
		);
		// n8n adds the schedule of polls itself.
		const { pollTimes, ...own } = node.parameters;
		expect(kept).toMatchObject(own);
		expect(pollTimes === undefined || descriptions[node.type]?.polling).toBe(true);
	});

	describe('runs as before:', () => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox({
				clock: new TestClock(SCENE_TIME),
				settings: { search: IMMEDIATE_INDEX },
			});
		});
		afterAll(async () => await sandbox.close());

		const runs = read(version, 'runs') as SavedRun[];
		it.each(runs.map((run, at) => [run.resource, run.operation, at, run] as const))(
			'%s %s (%s)',
			async (resource, operation, _, run) => {
				sandbox.reset();
				const scene = Object.entries(setScene(sandbox));
				const json = scene.reduce(
					(text, [name, id]) => text.replaceAll(`{{${name}}}`, id),
					JSON.stringify(run),
				);
				const { parameters, items, binary } = JSON.parse(json) as SavedRun;
				const { output, error } = await runNode({
					baseUrl: sandbox.url,
					items: items as never,
					binary,
					credentials: connectedSubAccount(sandbox),
					timezone: 'America/Chicago',
					parameters: { resource, operation, ...parameters },
				});
				expect([error?.message, error?.description]).toEqual([undefined, undefined]);
				expect(output.length).toBeGreaterThan(0);
			},
		);
	});
});

function lostFields(saved: SavedField[], now: INodeProperties[], place: string): string[] {
	return saved.flatMap((field) => {
		const at = `${place}.${field.name}`;
		const same = now.filter(({ name }) => name === field.name);
		if (same.length === 0) return [at];
		if (field.type && !same.some(({ type }) => type === field.type))
			return [`${at}: ${field.type}`];
		// n8n does not save a value that is the default one.
		if (field.type && !same.some((one) => isDeepStrictEqual(one.default, field.default)))
			return [`${at}: default ${JSON.stringify(field.default)}`];
		const choices = same.flatMap(({ options }) => (options ?? []) as INodeProperties[]);
		const lostChoices = (field.options ?? []).flatMap((option) => {
			if (typeof option !== 'object')
				return choices.some((choice) => (choice as { value?: unknown }).value === option)
					? []
					: [`${at}=${option}`];
			const { values } = option;
			if (!values) return lostFields([option], choices, at);
			const group = choices.find(({ name }) => name === option.name) as {
				values?: INodeProperties[];
			};
			return group
				? lostFields(values, group.values ?? [], `${at}.${option.name}`)
				: [`${at}.${option.name}`];
		});
		const modes = same.flatMap((one) => (one.modes ?? []).map(({ name }) => name));
		const lostModes = (field.modes ?? []).filter((mode) => !modes.includes(mode));
		return [...lostChoices, ...lostModes.map((mode) => `${at} by ${mode}`)];
	});
}
