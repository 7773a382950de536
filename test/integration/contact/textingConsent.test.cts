import { rl } from '../../support/account.cts';
import { contactItems, useAnswers } from '../../support/answers.cts';

/** HighLevel's answer about a contact whose Do Not Disturb nobody ever touched: neither `dnd` nor `dndSettings`. */
const untouched = {
	id: 'c1',
	type: 'lead',
	locationId: 'l1',
	firstName: 'Ada',
	email: 'ada@example.com',
	phone: '+12025550101',
	country: 'US',
	tags: [],
	customFields: [],
};
const blocked = { dnd: false, dndSettings: { SMS: { status: 'active' } } };

const highLevel = useAnswers();

const contactId = rl('c1');
const sms = { simple: true, simpleOutput: 'sms' };
const smsOption = { options: { output: 'sms' } };
const email = untouched.email;
const exists = { statusCode: 400, message: 'duplicated', meta: { contactId: 'c1' } };

/** Every operation whose reply is about one contact. */
const alone: Array<
	[name: string, answer: (contact: object) => void, run: () => Promise<unknown[]>]
> = [
	[
		'get',
		(contact) => highLevel().get('/contacts/c1').reply(200, { contact }),
		async () => await contactItems('get', { contactId, ...sms }),
	],
	[
		'lookup',
		(contact) => highLevel().get('/contacts/search/duplicate').query(true).reply(200, { contact }),
		async () => await contactItems('lookup', { email, ...sms }),
	],
	[
		'update',
		(contact) => highLevel().put('/contacts/c1').reply(200, { succeded: true, contact }),
		async () =>
			await contactItems('update', {
				contactId,
				updateFields: { city: 'Springfield' },
				...smsOption,
			}),
	],
	[
		'update that changes nothing',
		(contact) => highLevel().get('/contacts/c1').reply(200, { contact }),
		async () =>
			await contactItems('update', {
				contactId,
				updateFields: { email },
				options: { output: 'sms', skipUnchanged: 'contact' },
			}),
	],
	[
		'create',
		(contact) => highLevel().post('/contacts/').reply(201, { contact }),
		async () => await contactItems('create', { email, ...smsOption }),
	],
	[
		'create that finds it there',
		(contact) => {
			highLevel().post('/contacts/').reply(400, exists);
			highLevel().get('/contacts/c1').reply(200, { contact });
		},
		async () =>
			await contactItems('create', {
				email,
				options: { output: 'sms', ifContactExists: 'return' },
			}),
	],
	[
		'upsert that adds tags',
		(contact) => {
			highLevel().post('/contacts/upsert').reply(200, { new: false, succeded: true, contact });
			highLevel()
				.post('/contacts/c1/tags')
				.reply(201, { tags: ['vip'], tagsAdded: ['vip'] });
		},
		async () =>
			await contactItems('upsert', { email, additionalFields: { tagsToAdd: 'vip' }, ...smsOption }),
	],
];

describe.each(alone)('the reply to %s', (_, answer, run) => {
	it('means that the contact may be texted when nobody ever touched Do Not Disturb', async () => {
		answer(untouched);
		expect(await run()).toMatchObject([{ mayBeTexted: true, textingBlockedBy: null }]);
	});

	it('means that it must not be texted when SMS is blocked', async () => {
		answer({ ...untouched, ...blocked });
		expect(await run()).toMatchObject([{ mayBeTexted: false, textingBlockedBy: 'sms' }]);
	});
});

it.each<[object, string]>([
	[{ dnd: null }, 'unknown'],
	[{ dnd: 0 }, 'unknown'],
	[{ dnd: 'TRUE' }, 'allChannels'],
	[{ dnd: 1 }, 'unknown'],
	[{ dnd: {} }, 'unknown'],
	[{ dndSettings: null }, 'unknown'],
	[{ dndSettings: 'none' }, 'unknown'],
	[{ dndSettings: [] }, 'unknown'],
	[{ dndSettings: { SMS: null } }, 'unknown'],
	[{ dndSettings: { SMS: 'active' } }, 'unknown'],
	[{ dndSettings: { SMS: {} } }, 'unknown'],
	[{ dndSettings: { SMS: { status: null } } }, 'unknown'],
	[{ dndSettings: { SMS: { status: 'paused' } } }, 'unknown'],
	[{ dndSettings: { SMS: { status: 'ACTIVE' } } }, 'sms'],
	[{ dndSettings: { sms: { status: 'active' } } }, 'sms'],
	[{ dndSettings: { Sms: { status: 'permanent' } } }, 'smsPermanent'],
	[{ dndSettings: { SMS: { status: 'inactive' }, sms: { status: 'active' } } }, 'sms'],
	[{ dndSettings: { all: { status: 'active' } } }, 'allChannels'],
])('a value that cannot be understood blocks texts: %j', async (odd, reason) => {
	highLevel()
		.get('/contacts/c1')
		.reply(200, { contact: { ...untouched, ...odd } });
	expect(await contactItems('get', { contactId, ...sms })).toMatchObject([
		{ mayBeTexted: false, textingBlockedBy: reason },
	]);
});

it.each<[object]>([
	[{ dnd: 'false' }],
	[{ dndSettings: { sms: { status: 'Inactive' }, RCS: { status: 'active' } } }],
	[{ dndSettings: { whatsApp: { status: 'active' }, Email: { status: 'permanent' } } }],
])('a setting that does not concern SMS does not block texts: %j', async (other) => {
	highLevel()
		.get('/contacts/c1')
		.reply(200, { contact: { ...untouched, ...other } });
	expect(await contactItems('get', { contactId, ...sms })).toMatchObject([{ mayBeTexted: true }]);
});

describe('the whole contact', () => {
	it('has empty settings when nobody ever touched Do Not Disturb', async () => {
		highLevel().get('/contacts/c1').reply(200, { contact: untouched });
		expect(await contactItems('get', { contactId, simple: false })).toMatchObject([
			{ dnd: false, dndSettings: {} },
		]);
	});

	it('is exactly what HighLevel has sent in a raw response', async () => {
		highLevel().get('/contacts/c1').reply(200, { contact: untouched });
		const raw = { contactId, simple: false, options: { rawResponse: true } };
		expect(await contactItems('get', raw)).toEqual([untouched]);
	});
});

describe('a row of a list', () => {
	const list = (contacts: object[]) => {
		highLevel().post('/contacts/search').reply(200, { contacts, total: contacts.length });
	};
	const row = { ...untouched, dnd: false };

	it.each([
		['nobody ever touched Do Not Disturb', {}, null],
		['SMS is blocked', blocked, 'sms'],
	])('that leaves the settings out is settled by one read when %s', async (_, dnd, reason) => {
		list([row, { ...row, id: 'c2', dndSettings: {} }]);
		highLevel()
			.get('/contacts/c1')
			.reply(200, { contact: { ...untouched, ...dnd } });
		expect(await contactItems('getAll', sms)).toMatchObject([
			{ id: 'c1', textingBlockedBy: reason },
			{ id: 'c2', textingBlockedBy: null },
		]);
	});

	it.each([
		{ dnd: undefined, dndSettings: {} },
		{ dndSettings: null },
		{ dndSettings: { SMS: null } },
	])('with %j is settled so, too', async (odd) => {
		list([{ ...row, ...odd }]);
		highLevel()
			.get('/contacts/c1')
			.reply(200, { contact: { ...untouched, ...blocked } });
		expect(await contactItems('getAll', sms)).toMatchObject([{ textingBlockedBy: 'sms' }]);
	});

	it('shows in the whole contact that HighLevel has not told', async () => {
		list([row]);
		expect(await contactItems('getAll', { simple: false })).toMatchObject([{ dndSettings: null }]);
	});
});
