import type { INodeParameters } from 'n8n-workflow';

import { LOCATION_ID, PROVIDERS, USERS } from '../../../sandbox/fixtures.cts';
import { IMMEDIATE_INDEX } from '../../../sandbox/index.cts';
import { Account, rl } from '../../support/account.cts';
import { asApp } from './asApp.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const account = Account.use();
const PHONE = '+12175550123';
const ALL = ['task', 'done', 'list', 'new', 'followUp'];
let contactId: string;
let texts = 0;
/** Remembered by the process, so that each text has its own. */
const altId = () => `handled-${(texts += 1)}`;
beforeEach(() => {
	Object.assign(account.sandbox.settings.search, IMMEDIATE_INDEX);
	contactId = account.sandbox.contacts.create(LOCATION_ID, { firstName: 'Ada', phone: PHONE }).id;
});
afterEach(() => expect(account.contractProblems).toEqual([]));

const stored = () => [...account.sandbox.store.messages.values()];
const notes = () => [...account.sandbox.store.notes.values()].map(({ body }) => body);
const tasks = () => [...account.sandbox.store.tasks.values()];
const people = () => [...account.sandbox.store.contacts.values()].filter(({ deleted }) => !deleted);
const ada = () => account.sandbox.store.contacts.get(contactId);
/** A day some days from now, as a text may name it. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const writes = () => account.requests.filter((one) => !/^GET|search/.test(one));

async function handle(message: string, more: INodeParameters = {}) {
	const parameters = { from: PHONE, message, altId: altId(), commands: ALL, ...more };
	const [output] = await account.items('message', 'handleReceived', parameters);
	return output;
}

describe('handle received text', () => {
	it('puts it into the conversation of who has the number, with the time of the provider', async () => {
		const output = await handle('Can I come at 5?', {
			from: '(217) 555-0123',
			altId: 'SM1',
			additionalFields: { date: '2026-03-01T10:00:00Z' },
		});
		expect(output).toMatchObject({
			contact: { id: contactId, firstName: 'Ada', phone: PHONE, mayBeTexted: true },
			created: false,
			repeated: false,
			command: 'text',
			done: ['textAdded'],
			task: null,
			reply: null,
		});
		expect(account.lastBody).toEqual({
			type: 'SMS',
			contactId,
			direction: 'inbound',
			message: 'Can I come at 5?',
			altId: 'SM1',
			date: '2026-03-01T10:00:00Z',
		});
		expect(notes()).toEqual([]);
	});

	it.each([
		['AU', '0491 570 156', '+61491570156'],
		['AU', '61491570156', '+61491570156'],
		['FR', '0612345602', '+33612345602'],
		['FR', '0033612345603', '+33612345603'],
		['US', '0033612345603', '+33612345603'],
	])('makes the contact by the country of the account: %s %s', async (country, from, phone) => {
		Object.assign(account.sandbox.store.locations.get(LOCATION_ID) ?? {}, { country });
		const output = await handle('Hello', { from, options: { assignedTo: rl(USERS.owner) } });
		expect(output).toMatchObject({ created: true, done: ['contactCreated', 'textAdded'] });
		expect(people()).toHaveLength(2);
		expect(people()[1]).toMatchObject({ phone, assignedTo: USERS.owner });
	});

	it.each([
		['36179', 'short code'],
		['ACME', 'name of a sender'],
		['+1 23', 'Check the digits'],
		['', 'empty'],
	])('says what is wrong with the sender %j before anything is written', async (from, why) => {
		const { error } = await account.run('message', 'handleReceived', {
			from,
			message: 'Hello',
			altId: altId(),
		});
		expect(`${error?.message} ${error?.description}`).toContain(why);
		expect(writes()).toEqual([]);
	});

	it('keeps it as a note, or both', async () => {
		const media = { attachmentUrls: 'https://example.com/picture.png' };
		const first = await handle('One', {
			keptIn: 'note',
			altId: 'SM2',
			additionalFields: { ...media, date: '2026-03-01T10:00:00Z' },
		});
		const second = await handle('Two', { keptIn: 'both', altId: 'SM3' });
		expect([first?.done, second?.done]).toEqual([['noteAdded'], ['noteAdded', 'textAdded']]);
		expect(notes()).toEqual([
			`Text from ${PHONE} (received 2026-03-01T10:00:00Z): One\nhttps://example.com/picture.png\nID: SM2`,
			`Text from ${PHONE}: Two\nID: SM3`,
		]);
		expect(stored().map(({ body }) => body)).toEqual(['Two']);
	});

	it('puts it into the thread of an extra provider', async () => {
		const { output } = await asApp(account, 'handleReceived', {
			from: PHONE,
			message: 'Hi',
			altId: altId(),
			channel: 'Custom',
			provider: rl(PROVIDERS.extra),
		});
		expect(output[0]?.json).toMatchObject({ done: ['textAdded'] });
		expect(stored()[0]?.messageType).toBe('TYPE_CUSTOM_PROVIDER_SMS');
	});

	it('shows what a dry run would put in, and writes nothing', async () => {
		for (const from of [PHONE, '+12175550199']) {
			const output = await handle('TASK call Bob', { from, options: { dryRun: true } });
			expect(output).toMatchObject({ dryRun: true, body: { message: 'TASK call Bob' } });
		}
		expect([stored(), tasks(), people().length]).toEqual([[], [], 1]);
	});
});

describe('STOP and START', () => {
	const options = { optOutTag: 'sms-optout' };

	it('set Do Not Disturb and the tag, and take both back', async () => {
		const stop = await handle('Please take me off your list', { options });
		expect(stop).toMatchObject({
			command: 'stop',
			done: ['dndSet', 'tagAdded', 'textAdded'],
			reply: null,
			contact: { mayBeTexted: false, textingBlockedBy: 'sms', tags: ['sms-optout'] },
		});
		expect(ada()).toMatchObject({ tags: ['sms-optout'] });
		expect(ada()?.dndSettings?.SMS).toMatchObject({ status: 'active' });
		const start = await handle('START', { options });
		expect(start).toMatchObject({
			command: 'start',
			done: ['dndLifted', 'tagRemoved', 'textAdded'],
			reply: 'Welcome back. Text STOP to end.',
			contact: { mayBeTexted: true, tags: [] },
		});
		expect(ada()?.dndSettings?.SMS).toMatchObject({ status: 'inactive' });
	});

	it('count also by the word of the provider', async () => {
		const output = await handle('no thank you', { additionalFields: { isOptOut: true } });
		expect(output).toMatchObject({ command: 'stop', done: ['dndSet', 'textAdded'] });
	});

	it('confirm only with words of your own, and nobody else who is blocked gets a reply', async () => {
		const replies = { stop: 'You get no more texts.', text: 'Thank you' };
		expect(await handle('STOP', { options: { replies } })).toMatchObject({
			reply: 'You get no more texts.',
		});
		expect(await handle('Hello again', { options: { replies } })).toMatchObject({ reply: null });
	});

	it('make nobody welcome who only wants no texts', async () => {
		const output = await handle('STOP', {
			from: '+12175550199',
			options: { welcomeTask: 'Welcome {name}' },
		});
		expect(output?.done).toEqual(['contactCreated', 'dndSet', 'textAdded']);
	});

	it('become a task for a person where they are not sure, one until it is completed', async () => {
		const first = await handle('This is the wrong number', {
			options: { replies: { text: 'Thank you' } },
		});
		const second = await handle('Wrong number!');
		expect(first).toMatchObject({ done: ['optOutTaskCreated', 'textAdded'], reply: null });
		expect(second).toMatchObject({ done: ['textAdded'] });
		expect(tasks().map(({ title }) => title)).toEqual([
			`Wants no texts? ${PHONE} wrote: This is the wrong number`,
		]);
		expect(ada()?.dndSettings?.SMS).toBeUndefined();
		// No answer goes out to anything else until then either.
		const third = await handle('Hello', { options: { replies: { text: 'Thank you' } } });
		expect(third?.reply).toBeNull();
	});
});

describe('commands', () => {
	it('make, list and complete tasks of the contact, and answer', async () => {
		const made = await handle(`TASK call Bob by ${day(5)} at 14:30`);
		expect(made).toMatchObject({
			command: 'task',
			done: ['taskCreated', 'textAdded'],
			task: { title: 'call Bob' },
			reply: `Noted: call Bob, due ${day(5)}.`,
		});
		await handle(`TASK water the plants by ${day(6)}`);
		expect((await handle('LIST'))?.reply).toBe(
			`1. call Bob (${day(5)})\n2. water the plants (${day(6)})`,
		);
		expect(await handle('DONE 2')).toMatchObject({
			done: ['taskCompleted', 'textAdded'],
			reply: `Done: water the plants.\n1. call Bob (${day(5)})`,
		});
		expect(tasks().map(({ completed }) => completed)).toEqual([false, true]);
		expect(await handle('DONE 7')).toMatchObject({
			done: ['textAdded'],
			reply: `Which task? Text DONE and its number.\n1. call Bob (${day(5)})`,
		});
	});

	it('never show or close a task of your own people', async () => {
		await account.items('task', 'create', {
			contactId: rl(contactId),
			title: 'Check the credit of Ada',
			dueDate: '2026-03-01T10:00:00Z',
		});
		const other = await handle('Hello', {
			from: '+12175550199',
			options: { welcomeTask: 'Welcome {name}' },
		});
		expect(other?.done).toContain('welcomeTaskCreated');
		expect(tasks()[1]).toMatchObject({ title: 'Welcome +12175550199' });
		expect((await handle('LIST'))?.reply).toBe('There are no open tasks.');
		expect((await handle('LIST', { from: '+12175550199' }))?.reply).toBe(
			'There are no open tasks.',
		);
		await handle('DONE 1');
		await handle(`DONE ${tasks()[1]?.id}`, { from: '+12175550199' });
		expect(tasks().map(({ completed }) => completed)).toEqual([false, false]);
	});

	it('are texts like any other when they are not chosen', async () => {
		const output = await handle('TASK call Bob', { commands: ['list'] });
		expect(output).toMatchObject({ command: 'text', done: ['textAdded'], task: null });
		expect(tasks()).toEqual([]);
	});

	it('fill in what a contact has not, and no email of somebody else', async () => {
		account.sandbox.contacts.create(LOCATION_ID, { email: 'grace@example.org' });
		const output = await handle('NEW Grace Hopper grace@example.org', { from: '+12175550199' });
		expect(output).toMatchObject({
			command: 'new',
			contact: { firstName: 'Grace' },
			done: ['contactCreated', 'detailsSaved', 'textAdded'],
			reply: 'Thank you Grace, we have got your details.',
		});
		expect(output?.warning).toContain('another contact has it');
		await handle('NEW Eve Mallory eve@example.org');
		expect(ada()).toMatchObject({ firstName: 'Ada', email: 'eve@example.org' });
	});
});

describe('the same text once more', () => {
	const options = { optOutTag: 'sms-optout', tagsToAdd: 'texted-us' };

	it.each(['conversation', 'note', 'both'])('does nothing, kept in %s', async (keptIn) => {
		const id = altId();
		const more = { altId: id, keptIn, options };
		await handle('TASK call Bob', more);
		const before = writes().length;
		expect(await handle('TASK call Bob', more)).toMatchObject({
			contact: { id: contactId },
			created: false,
			repeated: true,
			done: [],
			reply: null,
		});
		expect(writes()).toHaveLength(before);
		expect(tasks()).toHaveLength(1);
	});

	it('does not block who has allowed texts again meanwhile', async () => {
		const id = altId();
		await handle('STOP', { altId: id, options });
		await handle('START', { options });
		await handle('STOP', { altId: id, options });
		expect(ada()?.dndSettings?.SMS).toMatchObject({ status: 'inactive' });
		expect(ada()?.tags).toEqual(['texted-us']);
	});

	it('ends work that was left half done, without doing any of it twice', async () => {
		await handle(`TASK call Bob by ${day(5)}`);
		await handle(`TASK water the plants by ${day(6)}`);
		for (const [message, keptIn] of [
			[`TASK buy bread by ${day(7)}`, 'conversation'],
			['DONE 1', 'both'],
		] as const) {
			const id = altId();
			// The last request, which puts the text in, is refused for good.
			account.sandbox.faults.add({
				kind: 'status',
				status: 400,
				path: '/conversations/messages/inbound',
				times: 1,
			});
			const more = { from: PHONE, message, altId: id, commands: ALL, keptIn };
			const { error } = await account.run('message', 'handleReceived', more);
			expect(error).toBeDefined();
			expect(await handle(message, { altId: id, keptIn })).toMatchObject({ repeated: false });
		}
		expect(tasks().map(({ title, completed }) => [title, completed])).toEqual([
			['call Bob', true],
			['water the plants', false],
			['buy bread', false],
		]);
		expect(notes()).toHaveLength(1);
		expect(stored()).toHaveLength(4);
	});

	it('is one of those that come in at the same moment', async () => {
		const id = altId();
		const more = { altId: id, from: '+12175550199' };
		const outputs = await Promise.all(
			[1, 2, 3].map(async () => await handle('TASK call Bob', more)),
		);
		expect(outputs.filter((one) => one?.repeated === false)).toHaveLength(1);
		expect([people().length, tasks().length, stored().length]).toEqual([2, 1, 1]);
	});

	it('makes one task when the answer to it was lost', async () => {
		account.sandbox.faults.add({
			kind: 'reset',
			phase: 'after',
			method: 'POST',
			path: '/contacts/:contactId/tasks',
			times: 1,
		});
		await handle('TASK call Bob');
		expect(tasks()).toHaveLength(1);
	});

	it('keeps the order of one sender', async () => {
		const { output } = await account.run(
			'message',
			'handleReceived',
			{
				from: '={{ $json.from }}',
				message: '={{ $json.text }}',
				altId: '={{ $json.id }}',
				commands: ALL,
			},
			{
				items: ['one', 'two', 'three', 'STOP', 'START'].map((text) => ({
					from: '+12175550199',
					text,
					id: altId(),
				})),
			},
		);
		expect(output.map(({ json }) => json.created)).toEqual([true, false, false, false, false]);
		expect(stored().map(({ body }) => body)).toEqual(['one', 'two', 'three', 'STOP', 'START']);
		expect(people()[1]?.dndSettings?.SMS).toMatchObject({ status: 'inactive' });
	});
});

describe('while HighLevel is down', () => {
	it.each([
		['answers 500', { kind: 'status', status: 500 }],
		['cuts connections', { kind: 'reset' }],
		['cuts them when it has done its work', { kind: 'reset', phase: 'after' }],
	] as const)('and %s, a text is kept and handled later, once', async (_, fault) => {
		account.sandbox.faults.add({ ...fault, times: 9 });
		const output = await handle('TASK call Bob', {
			options: { keepTryingMinutes: 15, maxRetries: 0 },
		});
		expect(output).toMatchObject({ command: 'task' });
		expect(tasks()).toHaveLength(1);
		expect(stored().map(({ body }) => body)).toEqual(['TASK call Bob']);
	});
});
