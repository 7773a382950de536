import { ROEZAN, SALESMSG, SMSFACTOR, SMSTO } from '../../../sandbox/sms/fixtures.cts';
import { NUMBERS, type ProviderKey } from '../../support/smsProviders.cts';
import { SmsRuns } from './support.cts';

jest.mock('../../../nodes/shared/transport/clock', () =>
	jest.requireActual<typeof import('../../support/hurriedClock.cts')>(
		'../../support/hurriedClock.cts',
	),
);

const runs = SmsRuns.use();

const json = async (...args: Parameters<SmsRuns['run']>) => {
	const { output, error } = await runs.run(...args);
	if (error) throw error;
	return output.map((item) => item.json);
};

describe('Balance', () => {
	it.each([
		['touchSms', { balance: 1000, unit: 'credits' }],
		['smsTo', { balance: 1000, unit: 'EUR' }],
		['smsFactor', { balance: 1000, unit: 'credits' }],
	] as const)('of %s', async (provider, expected) => {
		const [balance] = await json(provider, ['account', 'getBalance']);
		expect(balance).toMatchObject({ provider, ...expected });
	});
});

const inList = { smsTo: String(SMSTO.listId), smsFactor: String(SMSFACTOR.listId) };
const lists = (provider: ProviderKey) =>
	provider in inList ? { listIds: inList[provider as keyof typeof inList] } : {};

describe.each(['touchSms', 'smsTo', 'smsFactor', 'salesmsg', 'roezan'] as const)(
	'A contact of %s',
	(provider) => {
		const phone = NUMBERS[provider];
		const kept = () =>
			[...runs.account(provider).contacts.values()].filter((one) => one.phone === phone);

		it('is made, and changed without losing what is left out', async () => {
			const save = async (additionalFields: object) =>
				await json(provider, ['contact', 'save'], {
					phone,
					additionalFields: { ...additionalFields },
					...lists(provider),
				});
			await save({ firstName: 'Ada', lastName: 'Byron' });
			await save({ email: 'ada@example.com' });
			expect(kept()).toHaveLength(1);
			const shown = JSON.stringify(kept());
			for (const part of ['Ada', 'Byron', 'ada@example.com']) expect(shown).toContain(part);
		});
	},
);

describe.each(['touchSms', 'smsFactor', 'salesmsg', 'roezan'] as const)(
	'A contact of %s',
	(provider) => {
		it('is got by its number, and nothing comes out for another', async () => {
			const at = { phone: NUMBERS[provider], ...lists(provider) };
			expect(await json(provider, ['contact', 'get'], at)).toEqual([]);
			await json(provider, ['contact', 'save'], at);
			expect(await json(provider, ['contact', 'get'], at)).toHaveLength(1);
		});
	},
);

it('deletes a contact of touchSMS', async () => {
	const phone = NUMBERS.touchSms;
	await json('touchSms', ['contact', 'save'], { phone });
	const gone = async () => await json('touchSms', ['contact', 'delete'], { phone });
	expect(await gone()).toEqual([{ phone, deleted: true }]);
	expect(await gone()).toEqual([{ phone, deleted: false }]);
});

it.each([
	['smsTo', String(SMSTO.listId)],
	['smsFactor', String(SMSFACTOR.listId)],
] as const)('takes a contact of %s off a list', async (provider, listIds) => {
	const at = { phone: NUMBERS[provider], listIds };
	await json(provider, ['contact', 'save'], at);
	const [removed] = await json(provider, ['contact', 'removeFromLists'], at);
	expect(removed).toMatchObject({ removed: true });
	expect([...runs.account(provider).contacts.values()]).toEqual([]);
});

it.each([
	['smsTo', String(SMSTO.listId)],
	['roezan', String(ROEZAN.listId)],
] as const)('puts a contact of %s on a list', async (provider, listIds) => {
	const phone = NUMBERS[provider];
	if (provider === 'roezan') await json(provider, ['contact', 'save'], { phone });
	await json(provider, ['contact', 'addToLists'], { phone, listIds });
	const [contact] = runs.account(provider).contacts.values();
	expect(contact?.lists.map(String)).toEqual([listIds]);
});

it.each([
	['salesmsg', SALESMSG.tags],
	['roezan', ROEZAN.tags],
] as const)('tags a contact of %s', async (provider, tags) => {
	const phone = NUMBERS[provider];
	const add = { phone, tagIds: `${tags.lead}, ${tags.vip}` };
	const none = await runs.run(provider, ['contact', 'addTags'], add);
	expect(none.error).toMatchObject({ httpCode: '404' });
	await json(provider, ['contact', 'save'], { phone });
	await json(provider, ['contact', 'addTags'], add);
	const [contact] = runs.account(provider).contacts.values();
	expect(contact?.tags).toEqual([tags.lead, tags.vip]);
	if (provider === 'roezan') return;
	await json(provider, ['contact', 'removeTags'], { phone, tagIds: String(tags.lead) });
	expect(runs.account(provider).contacts.get(contact?.id ?? 0)?.tags).toEqual([tags.vip]);
});

it('refuses a name where an ID is meant', async () => {
	const { error } = await runs.run('salesmsg', ['contact', 'addTags'], {
		phone: NUMBERS.salesmsg,
		tagIds: 'vip',
	});
	expect(error?.message).toContain('an ID is a number');
	expect(runs.requests).toEqual([]);
});

it.each(['touchSms', 'smsTo', 'smsFactor'] as const)(
	'lists the opt-outs of %s',
	async (provider) => {
		const account = runs.account(provider);
		for (const phone of ['+61491570158', '+61491570159']) account.optOut(phone, Date.now());
		expect(await json(provider, ['optOut', 'getAll'], { returnAll: true })).toHaveLength(2);
		expect(await json(provider, ['optOut', 'getAll'], { limit: 1 })).toHaveLength(1);
	},
);

it.each([
	['touchSms', '0491 570 157', '+61491570157'],
	['smsFactor', '06 39 98 01 10', '+33639980110'],
	['salesmsg', '(212) 555-0123', '+12125550123'],
	['roezan', '212.555.0123', '+12125550123'],
] as const)(
	"reads a number of %s's country, and of another when told",
	async (provider, to, as) => {
		await runs.send(provider, { to });
		expect(runs.sent[0]?.to).toBe(as);
		await runs.send(provider, { to: '020 7946 0958', options: { defaultCountry: 'GB' } });
		expect(runs.sent[1]?.to).toBe('+442079460958');
	},
);
