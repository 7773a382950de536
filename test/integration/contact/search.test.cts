import type { INodeParameters } from 'n8n-workflow';
import { CUSTOM_FIELDS, LOCATION_ID } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';
import { fillTextRows } from '../../support/textRows.cts';

const account = Account.use();

const seed = (contact: Parameters<typeof account.sandbox.contacts.create>[1]) =>
	account.sandbox.contacts.create(LOCATION_ID, contact);
const field = (id: string, value: unknown) => ({ id, field_value: value });

/** Five people who differ in what can be searched for. */
beforeEach(() => {
	seed({ firstName: 'Ada', phone: '+12175550101', tags: ['vip', 'news'], city: 'Paris' });
	seed({
		firstName: 'Bob',
		phone: '+12175550102',
		tags: ['news'],
		city: 'Rome',
		dndSettings: { SMS: { status: 'active' } },
		customFields: [field(CUSTOM_FIELDS.numerical, 4), field(CUSTOM_FIELDS.date, '2026-03-05')],
	});
	const cy = seed({
		firstName: 'Cy',
		phone: '+12175550103',
		city: 'Paris',
		dnd: true,
	});
	fillTextRows(account.sandbox, cy.id, 'Main St');
	seed({ firstName: 'Dee', tags: ['vip'], city: 'Rome' });
	seed({
		firstName: 'Eve',
		phone: '+12175550105',
		city: 'Oslo',
		dndSettings: { SMS: { status: 'permanent' } },
		customFields: [field(CUSTOM_FIELDS.checkbox, ['Yoga'])],
	});
});

const byName = { sortBy: 'firstNameLowerCase', sortDirection: 'asc' };
async function names(parameters: INodeParameters, options: INodeParameters = {}) {
	const items = await account.items('contact', 'getAll', {
		returnAll: true,
		...parameters,
		options: { ...byName, ...options },
	});
	expect(account.contractProblems).toEqual([]);
	return items.map(({ firstName }) => firstName);
}
const searches = () => account.requests.filter((request) => request.includes('/contacts/search'));

describe('simple filters', () => {
	it.each([
		['allowed', ['Ada']],
		['blocked', ['Bob', 'Cy', 'Eve']],
	])('find whose SMS consent is "%s"', async (smsConsent, expected) => {
		expect(await names({ filters: { smsConsent } })).toEqual(expected);
	});

	it('of a custom field are checked against its type before they are sent', async () => {
		const condition = { fieldId: rl(CUSTOM_FIELDS.numerical), operator: 'contains', value: '4' };
		const { error } = await account.run('contact', 'getAll', {
			filters: { customField: { conditions: [condition] } },
		});
		expect(error?.message).toContain('\'Party size\' with the operator "contains"');
		expect(error?.description).toBe('Use one of: eq, not_eq, exists, not_exists, range.');
		expect(searches()).toEqual([]);
	});
});

describe('groups of conditions', () => {
	const search = (combineGroups: string, ...group: object[]) =>
		names({ filterMode: 'groups', combineGroups, conditionGroups: { group } } as INodeParameters);
	const group = (match: string, ...condition: object[]) => ({ match, conditions: { condition } });
	const tag = (value: string) => ({ field: 'tags', operator: 'eq', value });
	const city = (value: string) => ({ field: 'city', operator: 'eq', value });

	it.each<[string, object[], string[]]>([
		['AND', [group('AND', tag('VIP'), city('Paris'))], ['Ada']],
		['AND', [group('OR', tag('vip'), city('Paris'))], ['Ada', 'Cy', 'Dee']],
		['AND', [group('OR', tag('vip'), tag('news')), group('AND', city('Rome'))], ['Bob', 'Dee']],
		['OR', [group('AND', tag('vip'), city('Rome')), group('AND', city('Oslo'))], ['Dee', 'Eve']],
		['AND', [group('AND', { field: 'dnd', operator: 'eq', flag: true })], ['Cy']],
		[
			'AND',
			[group('AND', { field: 'dndSettings.SMS.status', operator: 'eq', channel: 'permanent' })],
			['Eve'],
		],
		['AND', [group('AND', { field: 'dateAdded', operator: 'lt', date: '2020-01-01' })], []],
		['AND', [group('AND', { field: 'phone', operator: 'not_exists' })], ['Dee']],
		[
			'AND',
			[
				group('AND', {
					field: 'customField',
					fieldId: rl(CUSTOM_FIELDS.date),
					operator: 'gte',
					value: '2026-03-05',
				}),
			],
			['Bob'],
		],
		[
			'AND',
			[
				group('AND', {
					field: 'customField',
					fieldId: rl(CUSTOM_FIELDS.textBoxList),
					line: 'Street',
					operator: 'contains',
					value: 'main',
				}),
			],
			['Cy'],
		],
		['AND', [], ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']],
	])('combined by %s: %j', async (combine, groups, expected) => {
		expect(await search(combine, ...groups)).toEqual(expected);
	});

	it('go together with free text', async () => {
		const conditionGroups = { group: [group('AND', city('Paris'))] } as never;
		expect(await names({ filterMode: 'groups', conditionGroups }, { query: 'cy' })).toEqual(['Cy']);
	});
});

describe('conditions in JSON', () => {
	const search = (filtersJson: unknown) =>
		names({ filterMode: 'json', filtersJson: filtersJson as string });
	const deal = (value: string) => [{ field: 'status', operator: 'eq', value }];

	it.each<[unknown, string[]]>([
		['[]', ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']],
		[
			JSON.stringify([
				{
					group: 'OR',
					filters: [
						{ field: 'tags', operator: 'contains', value: 'VI' },
						{ group: 'AND', filters: [{ field: 'city', operator: 'eq', value: 'Oslo' }] },
					],
				},
			]),
			['Ada', 'Dee', 'Eve'],
		],
		[{ field: 'customFields.Party size', operator: 'range', value: { gte: 3, lt: '5' } }, ['Bob']],
		[{ field: 'customFields.contact.interests', operator: 'eq', value: 'Yoga' }, ['Eve']],
		[{ filters: [{ field: 'opportunities', operator: 'nested', value: deal('open') }] }, ['Dee']],
	])('%j', async (filters, expected) => {
		const [, , , dee] = [...account.sandbox.store.contacts.values()];
		account.sandbox.contacts.annotate(dee as never, {
			opportunities: [
				{ id: 'o', pipelineId: 'p', pipelineStageId: 's', monetaryValue: 1, status: 'open' },
			],
		});
		expect(await search(filters)).toEqual(expected);
	});

	it.each([
		['{"field": "colour", "operator": "eq", "value": "x"}', 'looks at the field "colour"'],
		['[{"field": "email", "operator": "contains", "value": "x"}]', 'operator "contains"'],
		['{', 'holds no conditions that can be read'],
	])('refuses %s before a request is sent', async (filtersJson, message) => {
		const { error } = await account.run('contact', 'getAll', { filterMode: 'json', filtersJson });
		expect(error?.message).toContain(message);
		expect(account.requests).toEqual([]);
	});

	it('asks for the custom fields once in an execution, and not without need', async () => {
		const filtersJson = '={{ JSON.stringify([{field: $json.field, operator: "exists"}]) }}';
		const fields = ['customFields.Party size', 'customFields.Interests', 'email'];
		const parameters = { filterMode: 'json', filtersJson };
		await account.items('contact', 'getAll', parameters, {
			items: fields.map((field) => ({ field })),
		});
		expect(account.requests.filter((one) => one.includes('customFields'))).toHaveLength(1);
		account.sandbox.clearJournal();
		await account.items('contact', 'getAll', parameters, { items: [{ field: 'email' }] });
		expect(account.requests).toHaveLength(1);
	});

	it('works without the scope for custom fields', async () => {
		account.limitScopes('contacts.readonly');
		const filter = { field: `customFields.${CUSTOM_FIELDS.numerical}`, operator: 'exists' };
		const items = await account.items('contact', 'getAll', {
			filterMode: 'json',
			filtersJson: JSON.stringify(filter),
		});
		expect(items.map(({ firstName }) => firstName)).toEqual(['Bob']);
	});
});
