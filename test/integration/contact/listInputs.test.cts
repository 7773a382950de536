import type { INodeParameters } from 'n8n-workflow';
import { CUSTOM_FIELDS, LOCATION_ID, USERS } from '../../../sandbox/fixtures.cts';
import { Account, rl } from '../../support/account.cts';

const account = Account.use();
afterEach(() => expect(account.contractProblems).toEqual([]));

const person = (contact: Parameters<typeof account.sandbox.contacts.create>[1]) =>
	account.sandbox.contacts.create(LOCATION_ID, contact).id;
beforeEach(() => {
	person({ firstName: 'Ada', phone: '+12175550101', tags: ['vip'], source: 'web' });
	person({ firstName: 'Bob', phone: '+442079460958', dnd: true, country: 'MX' });
	account.sandbox.clearJournal();
});

const SEARCH = 'POST /contacts/search';
const searches = () => account.requests.filter((request) => request === SEARCH);
const getMany = async (parameters: INodeParameters, json: object = {}) =>
	await account.run(
		'contact',
		'getAll',
		{ returnAll: true, ...parameters },
		{ items: [json as never] },
	);
const names = async (parameters: INodeParameters, json?: object) => {
	const { output, error } = await getMany(parameters, json);
	expect(error).toBeUndefined();
	return output.map(({ json: item }) => item.firstName).sort();
};

/** Each way to filter, with the name that a refusal tells. */
const missing = '={{ $json.missing }}';
const group = (condition: object) =>
	({
		filterMode: 'groups',
		conditionGroups: { group: [{ match: 'AND', conditions: { condition: [condition] } }] },
	}) as never as INodeParameters;
const EMPTY: Array<[string, INodeParameters, string]> = [
	['Tags', { filters: { tags: missing } }, "The filter 'Tags' is empty"],
	['Tags of a list', { filters: { tags: '={{ [] }}' } }, "The filter 'Tags' is empty"],
	['Search Text', { filters: { query: missing } }, "The filter 'Search Text' is empty"],
	['Source', { filters: { source: missing } }, "The filter 'Source' is empty"],
	['Do Not Disturb', { filters: { dnd: missing } }, "The filter 'Do Not Disturb' is empty"],
	['SMS Consent', { filters: { smsConsent: missing } }, "The filter 'SMS Consent' is empty"],
	['Assigned To', { filters: { assignedTo: rl(missing) } }, "The filter 'Assigned To' is empty"],
	['Business', { filters: { businessId: rl(missing) } }, "The filter 'Business' is empty"],
	['a date', { filters: { dateAddedAfter: missing } }, "The filter 'Date Added After' is empty"],
	['another date', { filters: { dateUpdatedBefore: missing } }, "'Date Updated Before' is empty"],
	['one of two', { filters: { source: 'web', tags: missing } }, "The filter 'Tags' is empty"],
	[
		'a custom field',
		{
			filters: {
				customField: { conditions: [{ fieldId: rl(CUSTOM_FIELDS.text), value: missing }] },
			},
		},
		"The filter 'Custom Field' has no value",
	],
	['a condition', group({ field: 'tags', operator: 'eq', value: missing }), "compare 'Tag' with"],
	['a day', group({ field: 'dateAdded', operator: 'gte', date: missing }), "compare 'Date Added'"],
	['a flag', group({ field: 'dnd', operator: 'eq', flag: missing }), "compare 'Do Not Disturb'"],
	[
		'an opportunity',
		group({ field: 'opportunities.status', operator: 'eq', value: missing }),
		"compare 'Opportunity' with",
	],
	[
		'a condition in JSON',
		{
			filterMode: 'json',
			filtersJson: '={{ [{ field: "tags", operator: "eq", value: $json.missing ?? null }] }}',
		},
		"compare 'Tag' with",
	],
	[
		'JSON with a gap',
		{
			filterMode: 'json',
			filtersJson: '=[{"field": "tags", "operator": "eq", "value": "{{ $json.missing }}"}]',
		},
		"empty value for 'Tag'",
	],
	['JSON', { filterMode: 'json', filtersJson: missing }, "The filter 'Filters (JSON)' is empty"],
	[
		'JSON as text',
		{ filterMode: 'json', filtersJson: '={{ JSON.stringify(null) }}' },
		"The filter 'Filters (JSON)' is empty",
	],
	[
		'the option Search Text',
		{ filterMode: 'json', options: { query: missing } },
		"The filter 'Search Text' is empty",
	],
];

describe('a filter that is empty for an item', () => {
	it.each(EMPTY)('is refused before a request is sent: %s', async (_, parameters, message) => {
		const { output, error } = await getMany(parameters);
		expect(output).toEqual([]);
		expect(error?.message).toContain(message);
		expect(searches()).toEqual([]);
	});

	it.each(EMPTY)('returns nothing where that is chosen: %s', async (_, parameters) => {
		const options = { ...(parameters.options as object), ifFilterEmpty: 'nothing' };
		expect(await names({ ...parameters, options })).toEqual([]);
		expect(searches()).toEqual([]);
	});

	it('is none in a way to filter that is not chosen', async () => {
		const parameters = { filters: { tags: missing }, options: { query: missing } };
		expect(await names({ ...parameters, options: {}, filterMode: 'json' })).toEqual(['Ada', 'Bob']);
		expect(await names({ options: { query: missing } })).toEqual(['Ada', 'Bob']);
	});

	it('is none when it was left blank in the editor, or the list of conditions is empty', async () => {
		expect(await names({ filters: { tags: '', query: '' } })).toEqual(['Ada', 'Bob']);
		expect(await names({ filterMode: 'json', filtersJson: '' })).toEqual(['Ada', 'Bob']);
		expect(await names({ filterMode: 'json', filtersJson: '={{ [] }}' })).toEqual(['Ada', 'Bob']);
		expect(await names({ filterMode: 'groups', conditionGroups: {} })).toEqual(['Ada', 'Bob']);
	});
});

describe('what is entered in a list', () => {
	it.each<[string, INodeParameters, string[]]>([
		...['false', 'FALSE', 0, '0', 'no'].map(
			(dnd) =>
				[`dnd: ${JSON.stringify(dnd)}`, { filters: { dnd: dnd as never } }, ['Ada']] as never,
		),
		...['TRUE', 1, 'yes'].map(
			(dnd) =>
				[`dnd: ${JSON.stringify(dnd)}`, { filters: { dnd: dnd as never } }, ['Bob']] as never,
		),
		['tags as a list', { filters: { tags: '={{ ["VIP"] }}' } }, ['Ada']],
		['a choice by its name', { filters: { smsConsent: 'May Be Texted' } }, ['Ada']],
		['a local phone', group({ field: 'phone', operator: 'eq', value: '(217) 555-0101' }), ['Ada']],
		[
			'a phone of elsewhere',
			group({ field: 'phone', operator: 'eq', value: '+44 20 7946 0958' }),
			['Bob'],
		],
		['a country by name', group({ field: 'country', operator: 'eq', value: 'Mexico' }), ['Bob']],
		['a flag as text', group({ field: 'dnd', operator: 'eq', flag: 'FALSE' }), ['Ada']],
		[
			'a local phone in a group in JSON',
			{
				filterMode: 'json',
				filtersJson: JSON.stringify({
					group: 'OR',
					filters: [{ field: 'phone', operator: 'eq', value: '217 555 0101' }],
				}),
			},
			['Ada'],
		],
		['a date in the past', { filters: { dateAddedAfter: '2020-01-01' } }, ['Ada', 'Bob']],
		['a sheet serial', { filters: { dateAddedAfter: 43831 } }, ['Ada', 'Bob']],
		['epoch seconds', { filters: { dateAddedBefore: 1577836800 } }, []],
		['an order by name', { options: { sortBy: 'First Name' } }, ['Ada', 'Bob']],
	])('is understood: %s', async (_, parameters, expected) => {
		expect(await names(parameters)).toEqual(expected);
	});

	it('is compared with a date in the way that the sub-account writes it', async () => {
		await names(group({ field: 'dateAdded', operator: 'gte', date: '03/05/2026' }));
		expect(JSON.stringify(account.lastBody)).toContain('2026-03-05T05:00:00.000Z');
		await names({ filterMode: 'json', filtersJson: '[]' });
		expect(account.requests).toEqual(['GET /locations/:locationId', SEARCH, SEARCH]);
	});

	it.each<[INodeParameters, string]>([
		[{ filters: { dnd: 'maybe' as never } }, "'Do Not Disturb' takes true or false"],
		[{ filters: { tags: '={{ [{ a: 1 }] }}' } }, "'Tags' holds"],
		[{ filters: { source: '={{ $json }}' } }, "'Source' holds an object, not text"],
		[{ filters: { dateAddedAfter: 5 } }, "'Date Added After' holds no date"],
		[{ filters: { smsConsent: 'perhaps' } }, "'SMS Consent' has no choice"],
		[{ options: { sortBy: 'shoe size' } }, "'Sort By' has no choice"],
		[{ filters: { query: 'x'.repeat(76) } }, "'Search Text' is too long"],
		[group({ field: 'tags', operator: 'eq', value: '={{ [1] }}' }), "compare 'Tag' with"],
		[group({ field: 'dateAdded', operator: 'gte', date: 0 }), "'Date Added' holds no date"],
		[group({ field: 'phone', operator: 'eq', value: '+call me' }), "compares 'Phone' with \"+call"],
		[group({ field: 'country', operator: 'eq', value: 'Atlantis' }), "'Country' holds no country"],
		[
			group({ field: 'assignedTo', operator: 'eq', value: 'Olivia Owner' }),
			'compares \'Assigned To User ID\' with "Olivia Owner"',
		],
		[{ filters: { assignedTo: rl('={{ true }}') } }, "'Assigned To' holds no ID"],
		[{ filters: { businessId: rl('[object Object]') } }, "'Business' holds"],
	])('is refused before a request is sent: %j', async (parameters, message) => {
		const { error } = await getMany(parameters);
		expect(error?.message).toContain(message);
		expect(account.requests).toEqual([]);
	});

	it('returns all when that comes as text', async () => {
		for (let n = 0; n < 60; n += 1) person({ firstName: `P${n}` });
		const returned = async (returnAll: unknown) =>
			(await getMany({ returnAll: returnAll as never, limit: 5 })).output.length;
		for (const all of ['true', 'TRUE', 1, '={{ "true" }}']) expect(await returned(all)).toBe(62);
		expect(await returned('={{ "false" }}')).toBe(5);
	});

	it('is the owner whose ID it is', async () => {
		person({ firstName: 'Cy', assignedTo: USERS.agent });
		expect(await names({ filters: { assignedTo: rl(USERS.agent) } })).toEqual(['Cy']);
	});
});
