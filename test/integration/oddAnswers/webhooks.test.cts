import { randomUUID } from 'node:crypto';

import { eventOptions } from '../../../nodes/HighLevelContacts/webhook/eventTypes';
import { TestClock } from '../../../harness/clock.cts';
import type { Sandbox } from '../../../sandbox/index.cts';
import { SCENE_TIME, setScene, type Scene } from '../../../makers/reference/scene.cts';
import { composeEvent } from '../../../sandbox/webhooks/compose.cts';
import { startSandbox } from '../../../harness/stacks/sandbox.cts';
import { Receiver } from '../webhook/sender.cts';
import { bugIn, complaint, summary } from './complaints.cts';
import { line, type Answered } from './line.cts';
import { newValue, replaced, replacementsOf } from './replacements.cts';
import { LONGEST_MS, share } from './share.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/leapingClock.cts')>(
		'../../support/leapingClock.cts',
	),
);
jest.mock('../../../nodes/HighLevelContacts/transport/exchange', () => {
	const real = jest.requireActual<
		typeof import('../../../nodes/HighLevelContacts/transport/exchange')
	>('../../../nodes/HighLevelContacts/transport/exchange');
	return {
		...real,
		exchange: async (...given: Parameters<typeof real.exchange>) =>
			await jest
				.requireActual<typeof import('./line.cts')>('./line.cts')
				.line.exchange(real.exchange, ...given),
	};
});

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: new TestClock(SCENE_TIME) });
});
afterAll(async () => await sandbox.close());

const types = eventOptions.map(({ value }) => String(value)).filter((value) => value !== '*');

/** What an event of this type is about. */
function subjectOf(type: string, scene: Scene): string {
	if (type.startsWith('Task')) return scene.taskId;
	if (type.startsWith('Note')) return scene.noteId;
	if (type.startsWith('Conversation')) return scene.conversationId;
	if (type.endsWith('boundMessage')) return scene.receivedMessageId;
	return type.startsWith('Appointment') ? scene.appointmentId : scene.contactId;
}

function eventOf(type: string): Record<string, unknown> {
	const scene = setScene(sandbox);
	if (!type.startsWith('Opportunity')) return composeEvent(sandbox, type, subjectOf(type, scene));
	// The sandbox has no opportunities, so it is a contact's event with what they have in place of it.
	const { locationId, timestamp, appId } = composeEvent(sandbox, 'ContactCreate', scene.contactId);
	const { contactId } = scene;
	const more = { id: 'Opp1', contactId, status: 'won', monetaryValue: 100, source: 'form' };
	return { type, locationId, timestamp, appId, ...more };
}

/** Without which it is no event, or not one of this account, time or kind. */
const ESSENTIAL = ['type', 'locationId', 'timestamp', 'appId'];

/** What the node brings into a form of its own. */
const READ = ['contactId', 'id', 'appointment', 'attachments'];

it.each(types)(
	'%s is taken in with every odd field',
	async (type) => {
		sandbox.reset();
		const event = eventOf(type);
		const complaints: string[] = [];
		for (const replacement of share(replacementsOf(event))) {
			const say = (what: string, more: unknown) =>
				complaints.push(complaint(what, type, replacement, String(more)));
			const receiver = new Receiver({ timeWindow: 0 }, { events: ['*'] });
			const [key = ''] = replacement.path;
			try {
				// Each is another event, and not the last one again.
				const odd = replaced({ ...event, webhookId: randomUUID() }, replacement) as never;
				const { status, answer, output } = await receiver.send(odd);
				const bug = bugIn({ message: JSON.stringify(answer) });
				if (bug) say('JavaScript error', bug);
				if (ESSENTIAL.includes(key)) continue;
				if (status !== 200 || output?.length !== 1)
					say('refused', `${status} ${JSON.stringify(answer)}`);
				const isField = replacement.path.length === 1 && !READ.includes(key);
				const shown = JSON.stringify(output?.[0]?.[key]);
				if (isField && shown !== JSON.stringify(newValue(replacement)))
					say('not as it came', shown);
			} catch (error) {
				say('thrown', bugIn(error) ?? error);
			}
		}
		expect(summary(complaints)).toBe('');
	},
	LONGEST_MS,
);

it(
	'an event whose contact is read is told whatever the answer holds',
	async () => {
		sandbox.reset();
		const { noteId } = setScene(sandbox);
		const event = composeEvent(sandbox, 'NoteCreate', noteId);
		const send = async () =>
			await new Receiver(
				{ maxRetries: 0, timeWindow: 0 },
				{ events: ['*'], readContact: true },
			).send(
				{ ...event, webhookId: randomUUID() },
				{
					baseUrl: sandbox.url,
				},
			);
		const answers = await line.record(send);
		const complaints: string[] = [];
		const changes = replacementsOf((answers[0] as Answered).body);
		for (const replacement of share(changes)) {
			const say = (what: string, more: unknown) =>
				complaints.push(complaint(what, 'contact of an event', replacement, String(more)));
			const { output } = await line.with(answers, { answer: 0, replacement }, send);
			const [item] = output ?? [];
			if (!item) say('not told', '');
			const bug = bugIn({ message: String(item?.contactError ?? 'none') });
			if (bug) say('JavaScript error', bug);
			// Without its ID the answer is about no contact.
			const isEssential = replacement.path.length === 1 || replacement.path.at(-1) === 'id';
			if (item?.contactError && !isEssential) say('needless error', item.contactError);
		}
		expect(summary(complaints)).toBe('');
	},
	LONGEST_MS,
);
