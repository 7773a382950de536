import { seedContacts } from '../../../sandbox/control/bulk.cts';
import { Account, rl } from '../../support/account.cts';
import { delayOlder, pairs } from './support.cts';

const account = Account.use();
let ids: string[];
const people = Array.from({ length: 12 }, (_, n) => ({
	email: `p${n}@example.com`,
	phone: `+1555010${String(1000 + n)}`,
}));

beforeEach(() => {
	delayOlder(account);
	ids = [];
	for (const { email, phone } of people) {
		ids.push(...seedContacts(account.sandbox, { count: 1, template: { email, phone } }).ids);
	}
});

const stored = () => ids.map((id) => account.sandbox.store.contacts.get(id));
const contactId = rl('={{ $json.id }}');
const byId = () => pairs(ids, (id, word) => ({ id, word }));
const older = 'older';

describe('rows for the same contact keep their order', () => {
	it('in Update', async () => {
		const items = byId();
		await account.items(
			'contact',
			'update',
			{ contactId, updateFields: { city: '={{ $json.word }}' } },
			{ items },
		);
		expect(stored().map((contact) => contact?.city)).toEqual(ids.map(() => 'newer'));
	});

	it('when all tags are replaced', async () => {
		const items = byId();
		await account.items('tag', 'set', { contactId, otherTags: '={{ $json.word }}' }, { items });
		expect(stored().map((contact) => contact?.tags)).toEqual(ids.map(() => ['newer']));
	});

	it.each([
		['the email', ({ email }) => ({ email }), ({ email }) => ({ email: email.toUpperCase() })],
		['the phone', ({ phone }) => ({ phone }), ({ phone }) => ({ phone: phone.replace('+1', '') })],
		['the email, then by the phone', ({ email }) => ({ email }), ({ phone }) => ({ phone })],
		['the phone, then by the email', ({ phone }) => ({ phone }), ({ email }) => ({ email })],
		['the email, then by both', ({ email }) => ({ email }), (both) => ({ ...both })],
		[
			'the email, then by the phone with a new email',
			({ email }) => ({ email }),
			({ email, phone }) => ({ email: `new.${email}`, phone }),
		],
	] as Array<[string, (one: (typeof people)[0]) => object, (one: (typeof people)[0]) => object]>)(
		'in Create or Update by %s',
		async (_name, first, second) => {
			const items = pairs(people, (one, city) => ({
				...(city === older ? first : second)(one),
				city,
			}));
			const rows = await account.items(
				'contact',
				'upsert',
				{
					email: '={{ $json.email }}',
					phone: '={{ $json.phone }}',
					additionalFields: { city: '={{ $json.city }}' },
				},
				{ items },
			);
			expect(rows.map(({ id }) => id)).toEqual(ids.flatMap((id) => [id, id]));
			expect(stored().map((contact) => contact?.city)).toEqual(ids.map(() => 'newer'));
		},
	);

	it('in Create with Update Existing Contact', async () => {
		const items = pairs(people, ({ email }, city) => ({ email, city }));
		await account.items(
			'contact',
			'create',
			{
				email: '={{ $json.email }}',
				additionalFields: { city: '={{ $json.city }}' },
				options: { ifContactExists: 'update' },
			},
			{ items },
		);
		expect(stored().map((contact) => contact?.city)).toEqual(ids.map(() => 'newer'));
	});

	it('after an older one that failed', async () => {
		account.sandbox.addFault({ kind: 'status', status: 400, bodyContains: 'refused' });
		const items = ids.flatMap((id) => ['refused', 'newer'].map((city) => ({ id, city })));
		const { output } = await account.run(
			'contact',
			'update',
			{ contactId, updateFields: { city: '={{ $json.city }}' } },
			{ items, continueOnFail: true },
		);
		expect(output.filter(({ json }) => json.error)).toHaveLength(12);
		expect(stored().map((contact) => contact?.city)).toEqual(ids.map(() => 'newer'));
	});
});
