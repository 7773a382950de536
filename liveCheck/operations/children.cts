import type { INodeParameters } from 'n8n-workflow';
import { newName, TAG } from '../made/names.cts';
import type { Stage } from '../stage/stage.cts';
import { rl, type Attempt, type Attempts, type Scene } from './attempt.cts';

type Json = Record<string, unknown>;

const onContact = ({ contactId }: Scene, more: INodeParameters = {}): Attempt => ({
	parameters: { contactId: rl(contactId), ...more },
});

/** HighLevel takes no milliseconds. */
const tomorrow = ({ clock }: Stage) =>
	new Date(clock.now() + 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

async function onTask(
	stage: Stage,
	scene: Scene,
	{ completed = false, ...more }: INodeParameters = {},
): Promise<Attempt> {
	const { body } = await stage.ask('POST', `/contacts/${scene.contactId}/tasks`, {
		body: { title: 'Live check', dueDate: tomorrow(stage), completed },
	});
	return onContact(scene, { taskId: rl(String((body.task as Json).id)), ...more });
}

async function onNote(stage: Stage, scene: Scene, more: INodeParameters = {}): Promise<Attempt> {
	const { body } = await stage.ask('POST', `/contacts/${scene.contactId}/notes`, {
		body: { body: 'Made by the live check.' },
	});
	return onContact(scene, { noteId: rl(String((body.note as Json).id)), ...more });
}

async function onTag(stage: Stage, more: INodeParameters = {}): Promise<Attempt> {
	const { body } = await stage.ask('POST', `/locations/${stage.locationId}/tags`, {
		body: { name: newName('tag') },
	});
	return { parameters: { tagId: rl(String((body.tag as Json).id)), ...more } };
}

export const taskAttempts: Attempts = {
	complete: async (stage, scene) => await onTask(stage, scene),
	create: (stage, scene) => onContact(scene, { title: 'Live check', dueDate: tomorrow(stage) }),
	delete: async (stage, scene) => await onTask(stage, scene),
	get: async (stage, scene) => await onTask(stage, scene),
	getAll: async (stage, scene) => {
		await onTask(stage, scene);
		return onContact(scene, { filters: { completed: 'any' } });
	},
	reopen: async (stage, scene) => await onTask(stage, scene, { completed: true }),
	search: async (stage, scene) => {
		await onTask(stage, scene);
		return { parameters: { limit: 5, filters: { completed: 'any' } } };
	},
	update: async (stage, scene) =>
		await onTask(stage, scene, { updateFields: { title: 'Live check, changed' } }),
};

export const noteAttempts: Attempts = {
	create: (_stage, scene) => onContact(scene, { body: 'Made by the live check.' }),
	delete: async (stage, scene) => await onNote(stage, scene),
	get: async (stage, scene) => await onNote(stage, scene),
	getAll: async (stage, scene) => {
		await onNote(stage, scene);
		return onContact(scene);
	},
	update: async (stage, scene) =>
		await onNote(stage, scene, { updateFields: { body: 'Changed.' } }),
};

export const tagAttempts: Attempts = {
	add: (_stage, scene) => onContact(scene, { otherTags: `${TAG} added` }),
	create: () => ({ parameters: { name: newName('tag') } }),
	delete: async (stage) => await onTag(stage),
	get: async (stage) => await onTag(stage),
	getAll: () => ({ parameters: { limit: 5 } }),
	remove: (_stage, scene) => onContact(scene, { otherTags: `${TAG} added` }),
	set: (_stage, scene) => onContact(scene, { otherTags: TAG }),
	update: async (stage) => await onTag(stage, { name: newName('tag') }),
};
