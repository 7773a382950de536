import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INode, INodeProperties } from 'n8n-workflow';
import { repoRoot } from '../../harness/tools/paths.cts';
import { HighLevelContacts } from '../../nodes/HighLevelContacts/HighLevelContacts.node.js';
import { HighLevelContactsTrigger } from '../../nodes/HighLevelContacts/HighLevelContactsTrigger.node.js';
import { HighLevelContactsWebhookTrigger } from '../../nodes/HighLevelContacts/HighLevelContactsWebhookTrigger.node.js';
import { HighLevelTextToSendTrigger } from '../../nodes/HighLevelTextToSend/HighLevelTextToSendTrigger.node.js';
import type { GeneratedFiles } from './files.cts';
import { RUNS } from './record.cts';
import type { Scene } from './scene.cts';

export const SAVED_FOLDER = path.join(repoRoot, 'test/fixtures/saved');

/** A run gets these in place of IDs; the test puts in those of its sandbox. */
const SCENE: Scene = {
	contactId: '{{contactId}}',
	otherContactId: '{{otherContactId}}',
	bareContactId: '{{bareContactId}}',
	taskId: '{{taskId}}',
	doneTaskId: '{{doneTaskId}}',
	noteId: '{{noteId}}',
	appointmentId: '{{appointmentId}}',
	appointmentNoteId: '{{appointmentNoteId}}',
	conversationId: '{{conversationId}}',
	receivedMessageId: '{{receivedMessageId}}',
	sentMessageId: '{{sentMessageId}}',
	failedMessageId: '{{failedMessageId}}',
	scheduledMessageId: '{{scheduledMessageId}}',
};

/** A saved workflow depends on this; texts may change. */
export interface SavedField {
	name: string;
	type?: string;
	show?: object;
	default?: unknown;
	/** A menu has choices, a collection fields. */
	options?: Array<SavedField | string | number | boolean>;
	values?: SavedField[];
	modes?: string[];
}

const descriptions = [
	new HighLevelContacts(),
	new HighLevelContactsTrigger(),
	new HighLevelContactsWebhookTrigger(),
	new HighLevelTextToSendTrigger(),
].map(({ description }) => description);

export function savedVersion(version: string): GeneratedFiles {
	const types = descriptions.map(
		({ name, properties }) => [name, properties.map(savedField)] as const,
	);
	const runs = Object.entries(RUNS).flatMap(([resource, operations]) =>
		Object.entries(operations).flatMap(([operation, runsOf]) =>
			runsOf(SCENE).map(({ parameters, items, binary }) => ({
				resource,
				operation,
				parameters,
				items,
				binary,
			})),
		),
	);
	const contents = { types: Object.fromEntries<unknown>(types), nodes: savedNodes(), runs };
	return new Map(
		Object.entries(contents).map(([name, content]) => [
			path.join(SAVED_FOLDER, version, `${name}.json`),
			JSON.stringify(content),
		]),
	);
}

function savedField({ name, type, displayOptions, modes, ...rest }: INodeProperties): SavedField {
	return {
		name,
		type,
		show: displayOptions?.show,
		default: rest.default,
		options: rest.options?.map((option) => {
			if ('values' in option) return { name: option.name, values: option.values.map(savedField) };
			return 'displayName' in option ? savedField(option) : option.value;
		}),
		modes: modes?.map((mode) => mode.name),
	};
}

function savedNodes() {
	const folder = path.join(repoRoot, 'workflows');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('.json'))
		.sort()
		.flatMap((workflow) => {
			const { nodes } = JSON.parse(readFileSync(path.join(folder, workflow), 'utf8')) as {
				nodes: INode[];
			};
			return nodes.flatMap(({ name, type: fullType, typeVersion, parameters }) => {
				const type = fullType.replace(/^n8n-nodes-highlevel-contacts\./, '');
				return type === fullType ? [] : [{ workflow, name, type, typeVersion, parameters }];
			});
		});
}
