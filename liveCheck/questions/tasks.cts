import type { Stage } from '../stage/stage.cts';
import type { Question } from './question.cts';

type Json = Record<string, unknown>;

function dueDate(stage: Stage, isExact: boolean): string {
	const iso = new Date(stage.clock.now() + 86_400_000).toISOString();
	return isExact ? iso : iso.replace(/\.\d+Z$/, 'Z');
}

export const bareTaskUpdate: Question = {
	id: 'bareTaskUpdate',
	question: 'Can a task be updated without sending its title and due date?',
	how: 'Only "completed" of a task is sent.',
	answers: { accepted: 'yes', refused: 'no' },
	assumed: ['accepted'],
	async ask(stage) {
		const path = `/contacts/${await stage.contact()}/tasks`;
		const made = await stage.ask('POST', path, {
			body: { title: 'Live check', dueDate: dueDate(stage, false), completed: false },
		});
		const { id } = made.body.task as Json;
		const answer = await stage.send('PUT', `${path}/${String(id)}`, { body: { completed: true } });
		return { key: answer.status < 300 ? 'accepted' : 'refused', detail: String(answer.status) };
	},
};

export const exactDueDate: Question = {
	id: 'exactDueDate',
	question: 'Is a due date with milliseconds taken?',
	how: 'A task with such a due date is made.',
	answers: { accepted: 'yes', refused: 'no' },
	assumed: ['refused'],
	// The package sends none.
	copes: ['accepted'],
	async ask(stage) {
		const answer = await stage.send('POST', `/contacts/${await stage.contact()}/tasks`, {
			body: { title: 'Live check', dueDate: dueDate(stage, true), completed: false },
		});
		return { key: answer.status < 300 ? 'accepted' : 'refused', detail: String(answer.status) };
	},
};
