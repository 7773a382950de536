import type { Stage } from '../stage/stage.cts';
import { firstOf } from '../stage/survey.cts';
import { TAG } from '../made/names.cts';
import type { Question } from './question.cts';

/** HighLevel may make a change after its answer, for which this is long enough. */
const SETTLE_MS = 5000;
/** Two changes must have two times. */
const APART_MS = 1000;

interface Change {
	id: string;
	what: string;
	assumed: 'moves' | 'stays';
	copes?: true;
	make: (stage: Stage, contactId: string) => Promise<unknown>;
}

const CHANGES: Change[] = [
	{
		id: 'noteMovesDateUpdated',
		what: 'Adding a note',
		assumed: 'stays',
		copes: true,
		make: (stage, id) =>
			stage.ask('POST', `/contacts/${id}/notes`, { body: { body: 'Made by the live check.' } }),
	},
	{
		id: 'taskMovesDateUpdated',
		what: 'Adding a task',
		assumed: 'stays',
		copes: true,
		make: (stage, id) => stage.ask('POST', `/contacts/${id}/tasks`, { body: newTask(stage) }),
	},
	{
		id: 'dndMovesDateUpdated',
		what: 'Setting Do Not Disturb of one channel',
		assumed: 'moves',
		make: (stage, id) =>
			stage.ask('PUT', `/contacts/${id}`, {
				body: { dndSettings: { Email: { status: 'active', message: 'Live check', code: '' } } },
			}),
	},
	{
		id: 'followerMovesDateUpdated',
		what: 'Adding a follower',
		assumed: 'moves',
		copes: true,
		make: (stage, id) => {
			const followers = [firstOf(stage.survey, 'users', 'user')];
			return stage.ask('POST', `/contacts/${id}/followers`, { body: { followers } });
		},
	},
	{
		id: 'tagMovesDateUpdated',
		what: 'Adding a tag',
		assumed: 'moves',
		make: (stage, id) =>
			stage.ask('POST', `/contacts/${id}/tags`, { body: { tags: [`${TAG} moved`] } }),
	},
	{
		id: 'appointmentMovesDateUpdated',
		what: 'Booking an appointment',
		assumed: 'stays',
		copes: true,
		make: (stage, id) => stage.book(id),
	},
];

export const movesDateUpdated: Question[] = CHANGES.map(({ id, what, assumed, copes, make }) => ({
	id,
	question: `${what}: does it move dateUpdated of the contact?`,
	how: 'The contact is read before, and some seconds after.',
	answers: { moves: 'yes', stays: 'no' },
	assumed: [assumed],
	copes: copes ? ['moves', 'stays'] : [],
	async ask(stage) {
		const contactId = await stage.contact();
		const before = await stage.read(contactId);
		await stage.pause(APART_MS);
		await make(stage, contactId);
		await stage.pause(SETTLE_MS);
		const after = await stage.read(contactId);
		return { key: after.dateUpdated === before.dateUpdated ? 'stays' : 'moves' };
	},
}));

/** HighLevel wants a due date, without milliseconds. */
function newTask(stage: Stage): object {
	const dueDate = new Date(stage.clock.now() + 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
	return { title: 'Live check', dueDate, completed: false };
}
