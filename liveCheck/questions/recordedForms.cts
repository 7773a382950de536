import { formDifferences, type FormDifference } from '../../harness/contract/formDifferences.cts';
import { readRecording } from '../../harness/contract/recordings.cts';
import { TAG } from '../made/names.cts';
import type { Stage } from '../stage/stage.cts';
import { firstOf, NotTried } from '../stage/survey.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

type Again = (stage: Stage) => Promise<unknown>;

/** The recorded ones have names, e-mail and number, and nobody touched Do Not Disturb. */
async function recordedContact(stage: Stage) {
	const { locationId } = stage;
	const sent = { ...stage.person(), lastName: 'Recorded', phone: await stage.freePhone() };
	const { body } = await stage.ask('POST', '/contacts/', { body: { locationId, ...sent } });
	return { ...sent, id: String((body.contact as Json).id) };
}

async function makeTask(
	stage: Stage,
	contactId: string,
	more: Json = {},
): Promise<{ path: string; body: Json }> {
	const dueDate = new Date(stage.clock.now() + 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
	const path = `/contacts/${contactId}/tasks`;
	const { body } = await stage.ask('POST', path, {
		body: { title: 'Live check', dueDate, completed: false, ...more },
	});
	return { path: `${path}/${String((body.task as Json).id)}`, body };
}

const AGAIN: Record<string, Again> = {
	'contact.create': async (stage) => {
		const { locationId } = stage;
		const body = { locationId, ...stage.person() };
		return (await stage.ask('POST', '/contacts/', { body })).body;
	},
	'contact.get': async (stage) => {
		const path = `/contacts/${(await recordedContact(stage)).id}`;
		return (await stage.ask('GET', path)).body;
	},
	'contact.upsert.matched': async (stage) => {
		const { email, phone, firstName } = await recordedContact(stage);
		const { locationId } = stage;
		const body = { locationId, email, phone, firstName, lastName: 'Matched' };
		return (await stage.ask('POST', '/contacts/upsert', { body })).body;
	},
	'contact.duplicate': async (stage) => {
		const { email } = await recordedContact(stage);
		const query = { locationId: stage.locationId, email };
		return (await stage.ask('GET', '/contacts/search/duplicate', { query })).body;
	},
	'contact.delete': async (stage) =>
		(await stage.ask('DELETE', `/contacts/${await stage.contact()}`)).body,
	'contacts.search.page1': async (stage) => {
		const { email } = await recordedContact(stage);
		return { contacts: [await stage.indexedRow(email)], total: 1, traceId: '' };
	},
	'contacts.search.empty': async (stage) => {
		const { body } = await stage.ask('POST', '/contacts/search', {
			body: {
				locationId: stage.locationId,
				pageLimit: 10,
				filters: [{ field: 'email', operator: 'eq', value: stage.person().email }],
			},
		});
		return body;
	},
	'tags.add': async (stage) => {
		const path = `/contacts/${await stage.contact()}/tags`;
		return (await stage.ask('POST', path, { body: { tags: [TAG] } })).body;
	},
	'notes.list': async (stage) => {
		const path = `/contacts/${await stage.contact()}/notes`;
		await stage.ask('POST', path, { body: { body: 'Made by the live check.' } });
		return (await stage.ask('GET', path)).body;
	},
	'task.create': async (stage) => (await makeTask(stage, await stage.contact())).body,
	'task.update': async (stage) => {
		const { path } = await makeTask(stage, await stage.contact(), { body: 'Live check' });
		return (await stage.ask('PUT', path, { body: { completed: true } })).body;
	},
	'task.delete': async (stage) => {
		const { path } = await makeTask(stage, await stage.contact());
		return (await stage.ask('DELETE', path)).body;
	},
	'tasks.list.empty': async (stage) =>
		(await stage.ask('GET', `/contacts/${await stage.contact()}/tasks`)).body,
	'appointment.create': async (stage) => await stage.book(await stage.contact()),
	'appointment.delete': async (stage) => {
		const { id } = await stage.book(await stage.contact());
		return (await stage.ask('DELETE', `/calendars/events/${String(id)}`)).body;
	},
	'appointment.get.deleted': async (stage) => {
		const { id } = await stage.book(await stage.contact());
		await stage.ask('DELETE', `/calendars/events/${String(id)}`);
		return (await stage.ask('GET', `/calendars/events/appointments/${String(id)}`)).body;
	},
	'customField.create': async (stage) => {
		const path = `/locations/${stage.locationId}/customFields`;
		const body = { name: `${TAG} form`, dataType: 'TEXT', model: 'contact' };
		return (await stage.ask('POST', path, { body })).body;
	},
	'workflow.add': async (stage) => {
		const { workflowId } = stage.leave;
		if (!workflowId) throw new NotTried('--workflow names none that may run');
		const path = `/contacts/${await stage.contact()}/workflow/${workflowId}`;
		return (await stage.ask('POST', path, { body: {} })).body;
	},
	'workflow.remove': async (stage) => {
		const workflowId = stage.leave.workflowId ?? firstOf(stage.survey, 'workflows', 'workflow');
		const path = `/contacts/${await stage.contact()}/workflow/${workflowId}`;
		return (await stage.ask('DELETE', path, { body: {} })).body;
	},
	'error.400.contactNotFound': async (stage) => {
		const path = `/contacts/${await stage.contact()}`;
		await stage.ask('DELETE', path);
		return (await stage.send('GET', path)).body;
	},
};

/** The recorded calendar had no members and no group, from which these keys come. */
const OF_CALENDAR = /^appointment\.(assignedUserId|users|groupId)$/;

/** Each recorded request is made again, and the answer must have the same keys, absences, nulls and types. */
export const recordedForms: Question[] = Object.entries(AGAIN).map(([name, again]) => {
	const recording = readRecording(name);
	return {
		id: `form.${name}`,
		question: `Has the answer to ${recording.endpoint} (${name}) the recorded form?`,
		how: 'The recorded request is made again.',
		answers: { recorded: 'yes', different: 'no' },
		assumed: ['recorded'],
		async ask(stage) {
			const differences = formDifferences(
				recording.response.body,
				await again(stage),
				recording,
			).filter(({ kind, path }) => kind !== 'added' || !OF_CALENDAR.test(path));
			if (differences.length === 0) return { key: 'recorded' };
			return { key: 'different', detail: differences.map(inWords).join('; ') };
		},
	};
});

export function inWords({ path, kind, recorded, actual }: FormDifference): string {
	if (kind === 'added') return `${path} is new: ${actual}`;
	if (kind === 'missing') return `${path} is missing (${recorded})`;
	return `${path} is ${actual}, not ${recorded}`;
}
