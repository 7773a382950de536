import fc from 'fast-check';
import { read, told } from './reading.cts';

const KEYS = [
	'command',
	'text',
	'title',
	'dueDate',
	'unclearDate',
	'taskNumber',
	'taskId',
	'name',
	'firstName',
	'lastName',
	'email',
	'phone',
	'tags',
	'mayBeOptOut',
];

const ID = 'ocQHyuzHvysMo5N5VsXc';

describe('STOP, START and HELP', () => {
	it.each(['STOP', 'cancel', 'STOP please', 'Please stop texting me', 'BAJA', 'stpo'])(
		'%j ends all texts',
		(text) => expect(told(text)).toEqual({ command: 'stop' }),
	);

	it.each(['START', 'start!', 'UnStop', 'START please'])('%j allows them again', (text) =>
		expect(told(text)).toEqual({ command: 'start' }),
	);

	it.each(['help', 'HELP?', 'Info', 'help please'])('%j asks for help', (text) =>
		expect(told(text)).toEqual({ command: 'help' }),
	);

	it.each([
		...['stop by tomorrow', "don't stop", 'the end', 'I quit'],
		...['start on Monday', 'yes', 'YES', 'help me', 'more info'],
	])('%j is about something else', (text) => expect(told(text)).toEqual({ command: 'text' }));

	it.each([
		['wrong number', { command: 'text' }],
		['please cancel', { command: 'text' }],
		['cancelar', { command: 'text' }],
		["Please call me, don't text me before 9", { command: 'followUp' }],
	])('%j keeps its command, and may mean that no texts are wanted', (text, expected) =>
		expect(told(text)).toMatchObject({ ...expected, mayBeOptOut: true }),
	);

	it('leaves to a command what it is about', () => {
		expect(told('TASK tell Bob to stop texting me')).toMatchObject({ command: 'task' });
		expect(told('CANCEL 2')).toEqual({ command: 'cancel', taskNumber: 2 });
		expect(told('fin', { moreWords: { done: 'fin' } })).toEqual({ command: 'done' });
		expect(told('fin de semana')).toEqual({ command: 'text' });
	});
});

describe('done and cancel', () => {
	it.each([
		...['DONE 2', 'done #2', 'Done: 2.', 'done - 2', 'done2', 'DONE no. 2', 'done task 2'],
		...[
			'✅ DONE 2 👍',
			'DONE 2️⃣',
			'Done 2, thanks!',
			'done\n2',
			'done\u00a02',
			'2 done',
			'#2 DONE',
		],
		'completed 2',
	])('%j names the second task', (text) =>
		expect(told(text)).toEqual({ command: 'done', taskNumber: 2 }),
	);

	it.each([`DONE ${ID}`, `done: ${ID}.`, `DONE ${ID} please`])('%j names it by its ID', (text) =>
		expect(told(text)).toEqual({ command: 'done', taskId: ID }),
	);

	it('takes an ID of hexadecimal digits, and keeps capitals', () => {
		expect(told('done 60f1a2b3c4d5e6f708192a3b').taskId).toBe('60f1a2b3c4d5e6f708192a3b');
		expect(told('DONE abcdefghijklmnopqrst')).toEqual({ command: 'text' });
	});

	it.each(['DONE', 'Done!', 'done, thanks', 'DONE 0', 'DONE 1, 3', 'done 1 and 3'])(
		'%j does not say which one',
		(text) => expect(told(text)).toEqual({ command: 'done' }),
	);

	it.each(['Done with the form', 'done deal', 'not done', 'I am done 2 you'])(
		'%j is no command',
		(text) => expect(told(text)).toEqual({ command: 'text' }),
	);

	it.each([
		['CANCEL 2', { command: 'cancel', taskNumber: 2 }],
		['delete #13', { command: 'cancel', taskNumber: 13 }],
		[`cancel ${ID}`, { command: 'cancel', taskId: ID }],
		['delete', { command: 'cancel' }],
		['cancel my appointment', { command: 'text' }],
	])('%j cancels a task, or not', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('list', () => {
	it.each([
		'LIST',
		'list.',
		'List please',
		'please list my tasks',
		'📋 list',
		'tasks',
		'My tasks?',
	])('%j asks for the open tasks', (text) => expect(told(text)).toEqual({ command: 'list' }));

	it.each(['listen to me', 'list of prices?', 'LIST 2'])('%j does not', (text) =>
		expect(told(text)).toEqual({ command: 'text' }),
	);
});

describe('task', () => {
	it.each([
		...['TASK call Bob', 'Task: call Bob', 'task - call Bob', 'TASK\ncall  Bob', '“task” call Bob'],
		...[
			'TASK\u00a0call\u202fBob',
			'\u200bTASK\u200e call Bob',
			'📌 task, call Bob please',
			'TODO call Bob',
		],
		...['new task: call Bob', 'to-do: "call Bob"', 'Task call Bob,'],
	])('%j has the title', (text) =>
		expect(told(text)).toMatchObject({ command: 'task', title: 'call Bob' }),
	);

	it.each(['TASK', 'task:', 'new task', 'TASK by Friday'])('%j lacks a title', (text) =>
		expect(told(text)).toEqual({ command: 'help' }),
	);

	it('keeps signs that belong to the title', () => {
		expect(read('TASK Is Ann coming? (2 people)').title).toBe('Is Ann coming? (2 people)');
		expect(read('TASK 🎉').title).toBe('🎉');
		expect(read("TASK pay Ann's 50% – now!").title).toBe("pay Ann's 50% – now!");
	});

	it('is cut at the end of a word, and never inside a character', () => {
		const { title, text } = read(`TASK ${'word '.repeat(100)}`);
		expect(title).toMatch(/^(word )+word…$/);
		expect(title?.length).toBeLessThanOrEqual(200);
		expect(text).toHaveLength(504);
		const emoji = read(`TASK ${'😀'.repeat(300)}`).title ?? '';
		expect(Array.from(emoji)).toHaveLength(200);
		expect(emoji).toBe(`${'😀'.repeat(199)}…`);
	});
});

describe('own words', () => {
	const moreWords = {
		task: 'JOB, note to self',
		done: 'finito',
		list: 'jobs',
		newContact: 'lead',
		cancel: 'forget',
		followUp: 'give me a bell',
		stop: 'leave me alone',
		start: 'yes',
		help: 'menu',
	};

	it.each([
		['job: call Bob', { command: 'task', title: 'call Bob' }],
		['Note to self call Bob', { command: 'task', title: 'call Bob' }],
		['FINITO 3', { command: 'done', taskNumber: 3 }],
		['jobs', { command: 'list' }],
		['Lead Ada Lovelace', { command: 'new', name: 'Ada Lovelace' }],
		['forget 2', { command: 'cancel', taskNumber: 2 }],
		['Please give me a bell', { command: 'followUp', title: 'Give me a bell' }],
		['Leave me alone!', { command: 'stop' }],
		['Yes', { command: 'start' }],
		['menu', { command: 'help' }],
		['TASK call Bob', { command: 'task', title: 'call Bob' }],
		['STOP', { command: 'stop' }],
	])('%j', (text, expected) => expect(told(text, { moreWords })).toMatchObject(expected));

	it('are taken literally', () => {
		expect(told('a.b. call Bob', { moreWords: { task: 'a.b., (x' } }).command).toBe('task');
		expect(told('axbx call Bob', { moreWords: { task: 'a.b., (x' } }).command).toBe('text');
	});
});

it('every text has the same fields, and is never an error', () => {
	const anything = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 200 }),
		fc
			.array(
				fc.constantFrom(
					...[
						'TASK',
						'done',
						'NEW',
						'remind me',
						'call me',
						'by',
						'at',
						'next',
						'friday',
						'tomorrow',
					],
					...[
						'in',
						'2',
						'14:30',
						'2026-02-30',
						'31 April',
						'name:',
						'a@b.co',
						'+1 555',
						'\n',
						':',
						'😀',
					],
				),
				{ maxLength: 12 },
			)
			.map((words) => words.join(' ')),
	);
	fc.assert(
		fc.property(anything, fc.constantFrom('en', 'fr', 'de', 'es'), (text, language) => {
			const result = read(text, { language });
			expect(Object.keys(result)).toEqual(KEYS);
			const makesTask = result.command === 'task' || result.command === 'followUp';
			expect([result.title !== null, result.dueDate !== null]).toEqual([makesTask, makesTask]);
		}),
		{ numRuns: 500 },
	);
});
