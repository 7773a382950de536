import { read, told } from './reading.cts';

const ada = { command: 'new', name: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' };
const email = 'ada@example.com';

describe('NEW', () => {
	it.each([
		['NEW Ada Lovelace', ada],
		['New: Ada Lovelace', ada],
		['NEW Ada Lovelace please', ada],
		[`NEW Ada Lovelace ${email}`, { ...ada, email }],
		[`NEW Ada Lovelace <${email}>`, { ...ada, email }],
		[`new contact ${email}, Ada Lovelace`, { ...ada, email }],
		['NEW Ada Lovelace +44 20 7946 0958', { ...ada, phone: '+442079460958' }],
		[
			`NEW +44 (0)20 7946 0958 / ${email} / Ada Lovelace`,
			{ ...ada, email, phone: '+442079460958' },
		],
		['NEW Ada Lovelace 0412 345 678', { ...ada, phone: '0412345678' }],
		[`NEW ${email}`, { command: 'new', email }],
		['NEW Ada', { command: 'new', name: 'Ada', firstName: 'Ada' }],
		['👋 NEW Ada Lovelace 🎉', ada],
		[
			'NEW ada lovelace',
			{ command: 'new', name: 'ada lovelace', firstName: 'ada', lastName: 'lovelace' },
		],
		[
			'New Ada van Dyk',
			{ command: 'new', name: 'Ada van Dyk', firstName: 'Ada', lastName: 'van Dyk' },
		],
		[
			"NEW Zoë O'Neill-Smith",
			{ command: 'new', name: "Zoë O'Neill-Smith", firstName: 'Zoë', lastName: "O'Neill-Smith" },
		],
		[`NEW Ada Lovelace email: ${email}`, { ...ada, email }],
	])('%j', (text, expected) => expect(told(text)).toEqual(expected));

	it('takes the country for a number without its code', () => {
		expect(read('NEW Ada 0412 345 678', { country: 'AU' }).phone).toBe('+61412345678');
		expect(read('NEW Ada (217) 555-0123', { country: 'US' }).phone).toBe('+12175550123');
	});

	it('lacks a name', () => expect(told('NEW')).toEqual({ command: 'help' }));

	it.each([
		'New here, what are your opening hours?',
		'New phone, who dis?',
		'New appointment please',
		'New number 0412345678',
		`New email is ${email}`,
		'New York is far away from here you know',
		'NEW Ada Lovelace 12 Main St',
		'Newton Smith',
	])('%j is a sentence', (text) => expect(told(text)).toEqual({ command: 'text' }));
});

describe('labelled details', () => {
	it.each([
		[`name: Ada Lovelace email: ${email} phone: +44 20 7946 0958`],
		[`Name: Ada Lovelace\nE-mail: ${email}\nMobile: +44 20 7946 0958`],
		[`NAME = Ada Lovelace; mail = ${email}; tel = +442079460958.`],
		[`Hi! name: Ada Lovelace, email: ${email}, phone number: 0044 20 7946 0958`],
		[`first name: Ada last name: Lovelace email: ${email} phone: +44 20 7946 0958`],
		[`surname: Lovelace, name: Ada, email: <${email}>, cell: +44-20-7946-0958`],
	])('%j', (text) =>
		expect(told(text, { country: 'GB' })).toEqual({ ...ada, email, phone: '+442079460958' }),
	);

	it('have tags', () => {
		expect(read('name: Ada, tags: VIP, Lead, vip').tags).toEqual(['vip', 'lead']);
		expect(read('name: Ada, tags: ').tags).toBeNull();
	});

	it('leave out what is not usable', () => {
		expect(told('name: Ada, email: none, phone: 12')).toEqual({
			command: 'new',
			name: 'Ada',
			firstName: 'Ada',
		});
	});

	it.each(['name:', 'username: ada password: x', `my email: ${email}`, 'Note: call Bob', '12:30'])(
		'%j has none',
		(text) => expect(told(text)).toEqual({ command: 'text' }),
	);
});
