import { Account, rl } from '../../support/account.cts';

const account = Account.use();
beforeEach(() => {
	jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 18, 15));
});
afterEach(() => {
	jest.restoreAllMocks();
	expect(account.requests).toEqual([]);
});

const read = async (text: unknown, more = {}, setting = {}) =>
	await account.items('contact', 'readText', { text: text as string, ...more }, setting);

describe('reading a text message', () => {
	it('puts out all fields, and sends no request', async () => {
		expect(await read(' TASK call Bob by 2026-03-06 at 14:30 ')).toEqual([
			{
				command: 'task',
				text: 'TASK call Bob by 2026-03-06 at 14:30',
				title: 'call Bob',
				dueDate: '2026-03-06T14:30:00-05:00',
				unclearDate: null,
				taskNumber: null,
				taskId: null,
				name: null,
				firstName: null,
				lastName: null,
				email: null,
				phone: null,
				tags: null,
				mayBeOptOut: false,
			},
		]);
	});

	it('tells what may mean that no texts are wanted, beside the command', async () => {
		expect(await read('This is the wrong number')).toMatchObject([
			{ command: 'text', mayBeOptOut: true },
		]);
		expect(await read('Please take me off your list')).toMatchObject([
			{ command: 'stop', mayBeOptOut: false },
		]);
	});

	it('reads each item on its own', async () => {
		const items = ['STOP', 'DONE 2', 'hello'].map((body) => ({ body }));
		const output = await read('={{ $json.body }}', {}, { items });
		expect(output.map(({ command }) => command)).toEqual(['stop', 'done', 'text']);
	});

	it('takes the chosen time zone, otherwise that of the workflow', async () => {
		const text = 'TASK call Bob by 2026-07-01';
		const setting = { timezone: 'Europe/Berlin' };
		expect((await read(text, {}, setting))[0]?.dueDate).toBe('2026-07-01T09:00:00+02:00');
		const timezone = rl('Asia/Tokyo');
		expect((await read(text, { timezone }, setting))[0]?.dueDate).toBe('2026-07-01T09:00:00+09:00');
	});

	it('takes the usual day and time, the country, the language and own words from the options', async () => {
		const options = { defaultDueDays: 10, defaultDueTime: '7:15' };
		const [task] = await read('TASK call Bob', { options, timezone: rl('Asia/Tokyo') });
		expect(task?.dueDate).toBe('2026-11-29T07:15:00+09:00');
		const one = async (text: string, chosen: object) => (await read(text, { options: chosen }))[0];
		expect(await one('NEW Ada 0412 345 678', { defaultCountry: rl('au') })).toMatchObject({
			phone: '+61412345678',
		});
		expect(await one('FAIT 2', { language: 'fr' })).toMatchObject({ command: 'done' });
		expect(await one('klaar 2', { moreWords: { done: 'klaar' } })).toMatchObject({
			command: 'done',
			taskNumber: 2,
		});
	});

	it('takes a number for a text', async () => {
		expect((await read('={{ 12345 }}'))[0]).toMatchObject({ command: 'text', text: '12345' });
	});

	it.each([
		['TASK call Bob', '2026-11-19T09:00:00-05:00'],
		['TASK call Bob in 2 hours', '2026-11-18T12:00:00-05:00'],
		['Please call me tonight', '2026-11-18T19:00:00-05:00'],
	])('counts from now: %s', async (text, dueDate) => {
		expect((await read(text))[0]?.dueDate).toBe(dueDate);
	});

	it.each([
		[{ text: '' }, "The field 'Text' is empty"],
		[{ text: '  ' }, "The field 'Text' is empty"],
		[{ text: '={{ $json.missing }}' }, "The field 'Text' is empty"],
		[{ text: '={{ $json }}' }, "The field 'Text' holds an object, not text"],
		[{ text: '={{ ["a"] }}' }, "The field 'Text' holds a list, not text"],
		[{ timezone: rl('Mars') }, "The field 'Time Zone' holds no known time zone"],
		[{ options: { defaultDueDays: -1 } }, "'Due in Days' must be a whole number of at least 0"],
		[{ options: { defaultDueDays: 'x' } }, "'Due in Days' must be a whole number of at least 0"],
		[{ options: { defaultDueTime: '25:00' } }, '\'Due Time\' holds no time of day: "25:00"'],
		[{ options: { language: 'tlh' } }, '\'Language\' has no choice "tlh"'],
		[{ options: { language: 'constructor' } }, "'Language' has no choice"],
	])('refuses %j', async (parameters, message) => {
		const { error } = await account.run('contact', 'readText', { text: 'TASK x', ...parameters });
		expect(error?.message).toContain(message);
		expect(error?.message).toContain('[item 0]');
	});
});
