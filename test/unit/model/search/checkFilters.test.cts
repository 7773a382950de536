import { checkFilters } from '../../../../nodes/HighLevelContacts/model/search/checkFilters';
import type { CustomFieldDefinition } from '../../../../nodes/HighLevelContacts/model/customFields/definitions';
import {
	CUSTOM_FIELD_SEARCH,
	SEARCH_FIELDS,
} from '../../../../nodes/HighLevelContacts/model/search/searchGrammar';

const definitions: CustomFieldDefinition[] = [
	...Object.keys(CUSTOM_FIELD_SEARCH).map((dataType) => ({
		id: `id${dataType}`,
		name: `My ${dataType}`,
		fieldKey: `contact.my_${dataType.toLowerCase()}`,
		dataType,
		picklistOptions: dataType === 'TEXTBOX_LIST' ? [{ id: 'opt1', label: 'Street' }] : [],
	})),
	{ id: 'idFile', name: 'My file', dataType: 'FILE_UPLOAD' },
];
const check = (...filters: unknown[]) =>
	checkFilters(filters, { definitions, zone: 'America/New_York' });

const OPERATORS = [
	'eq',
	'not_eq',
	'contains',
	'not_contains',
	'exists',
	'not_exists',
	'range',
	'nested',
];

/** The table of docs/highlevel-api.md, Search, written out once more in its own form. */
const TABLE: Array<[fields: string, operators: string]> = [
	['id', 'eq not_eq'],
	[
		'contactName assignedTo country dnd followers isValidWhatsapp timezone type validEmail activeWorkflows finishedWorkflows email website dndSettings.Email.status dndSettings.SMS.status dndSettings.Call.status inboundDndSettings.all.status',
		'eq not_eq exists not_exists',
	],
	[
		'address businessName city companyName firstNameLowerCase lastNameLowerCase phone postalCode source state tags',
		'eq not_eq contains not_contains exists not_exists',
	],
	[
		'dateAdded dateUpdated dateOfBirth lastEmailClickedDate lastEmailOpenedDate lastAppointment',
		'exists not_exists range',
	],
	['opportunities', 'nested'],
	[
		'customFields.idTEXT customFields.idLARGE_TEXT customFields.idSINGLE_OPTIONS customFields.idRADIO customFields.idPHONE customFields.idTEXTBOX_LIST.opt1',
		'eq not_eq contains not_contains exists not_exists',
	],
	['customFields.idCHECKBOX customFields.idMULTIPLE_OPTIONS', 'eq not_eq exists not_exists'],
	['customFields.idNUMERICAL customFields.idMONETORY', 'eq not_eq exists not_exists range'],
	['customFields.idDATE', 'exists not_exists range'],
];
const rows = TABLE.flatMap(([fields, operators]) =>
	fields.split(' ').map((field): [string, string[]] => [field, operators.split(' ')]),
);

function valueFor(field: string, operator: string): unknown {
	if (operator === 'nested') return [{ field: 'status', operator: 'eq', value: 'open' }];
	const isNumber = /NUMERICAL|MONETORY/.test(field);
	if (operator === 'range') return { gte: isNumber ? 1 : '2026-03-01' };
	if (isNumber) return 1;
	if (/phone$/i.test(field)) return '2175550123';
	if (field === 'country') return 'US';
	if (['dnd', 'isValidWhatsapp', 'validEmail'].includes(field)) return true;
	return field.endsWith('.status') ? 'active' : 'x';
}

describe('the grammar', () => {
	it('has the fields of the table and no others', () => {
		const plain = rows.map(([field]) => field).filter((field) => !field.startsWith('customFields'));
		expect(plain.sort()).toEqual(Object.keys(SEARCH_FIELDS).sort());
	});

	it.each(rows)('takes for %s only %j', (field, legal) => {
		const taken = OPERATORS.filter((operator) => {
			try {
				return check({ field, operator, value: valueFor(field, operator) }).length === 1;
			} catch {
				return false;
			}
		});
		expect(taken.sort()).toEqual([...legal].sort());
	});
});

describe('a search that is checked', () => {
	it.each<[unknown, unknown]>([
		[
			{ field: 'tags', operator: 'eq', value: ' VIP ' },
			{ field: 'tags', operator: 'eq', value: 'vip' },
		],
		[
			{ field: 'firstNameLowerCase', operator: 'contains', value: 'Ad' },
			{ field: 'firstNameLowerCase', operator: 'contains', value: 'ad' },
		],
		[
			{ field: 'phone', operator: 'eq', value: '+1 (217) 555-0123' },
			{ field: 'phone', operator: 'eq', value: '+12175550123' },
		],
		[
			{ field: 'dnd', operator: 'eq', value: 'True' },
			{ field: 'dnd', operator: 'eq', value: true },
		],
		[
			{ field: 'dateAdded', operator: 'range', value: { gte: '2026-03-01', lt: 1772500000000 } },
			{
				field: 'dateAdded',
				operator: 'range',
				value: { gte: '2026-03-01T05:00:00.000Z', lt: '2026-03-03T01:06:40.000Z' },
			},
		],
		[
			{ field: 'customFields.My DATE', operator: 'range', value: { gte: '2026-03-01T00:00:00' } },
			{ field: 'customFields.idDATE', operator: 'range', value: { gte: '2026-03-01' } },
		],
		[
			{ field: 'customFields.contact.my_numerical', operator: 'eq', value: '5' },
			{ field: 'customFields.idNUMERICAL', operator: 'eq', value: 5 },
		],
		[
			{ field: 'customFields.My TEXTBOX_LIST.Street', operator: 'exists', value: 'ignored' },
			{ field: 'customFields.idTEXTBOX_LIST.opt1', operator: 'exists' },
		],
		[
			{
				group: 'OR',
				filters: [{ group: 'AND', filters: [{ field: 'id', operator: 'eq', value: 'c' }] }],
			},
			{
				group: 'OR',
				filters: [{ group: 'AND', filters: [{ field: 'id', operator: 'eq', value: 'c' }] }],
			},
		],
	])('sends %j as %j', (given, sent) => {
		expect(check(given)).toEqual([sent]);
	});

	it('leaves custom fields alone where the connection may not read them', () => {
		const filter = { field: 'customFields.abc', operator: 'range', value: { gte: 5 } };
		expect(checkFilters([filter], { zone: 'UTC' })).toEqual([filter]);
	});

	const inGroup = (filter: unknown) => ({ group: 'OR', filters: [filter] });
	it.each<[unknown, RegExp, RegExp]>([
		['x', /condition 1 is not an object/, /A condition looks like/],
		[inGroup(null), /condition 1\.1 is not an object/, /looks like/],
		[
			{ field: 'colour', operator: 'eq', value: 'x' },
			/"colour", which the search/,
			/address.*tags/,
		],
		[
			{ field: 'email', operator: 'contains', value: 'x' },
			/'Email' with the operator "contains"/,
			/Use one of: eq, not_eq, exists, not_exists\./,
		],
		[{ field: 'tags' }, /has no "operator" for 'Tag'/, /eq, not_eq/],
		[{ operator: 'eq' }, /has no "field"/, /looks like/],
		[
			{ field: 'tags', operator: 'eq', vale: 'x' },
			/unknown property "vale"/,
			/field, operator, value/,
		],
		[{ field: 'tags', operator: 'eq' }, /no value to compare 'Tag' with/, /text/],
		[{ field: 'tags', operator: 'eq', value: ' ' }, /empty value for 'Tag'/, /not_exists/],
		[{ field: 'tags', operator: 'eq', value: 'x'.repeat(76) }, /too long: 76/, /up to 75/],
		[{ field: 'dnd', operator: 'eq', value: 'maybe' }, /"maybe"/, /true or false/],
		[{ field: 'dndSettings.SMS.status', operator: 'eq', value: 'on' }, /"on"/, /permanent/],
		[{ field: 'dateAdded', operator: 'range', value: {} }, /no range for 'Date Added'/, /gte, lte/],
		[{ field: 'dateAdded', operator: 'range', value: { min: 1 } }, /no range/, /gte, lte/],
		[{ field: 'dateAdded', operator: 'range', value: { gte: 'soon' } }, /holds no date/, /2026/],
		[{ group: 'XOR', filters: [] }, /unknown group "XOR"/, /AND or OR/],
		[{ group: 'OR', filters: [] }, /group without conditions/, /at least one/],
		[{ field: 'opportunities', operator: 'nested', value: 'open' }, /no terms/, /status/],
		[
			{ field: 'opportunities', operator: 'nested', value: [{ field: 'name' }] },
			/"name" of opportunities/,
			/pipelineId/,
		],
		[
			{
				field: 'opportunities',
				operator: 'nested',
				value: [{ field: 'status', operator: 'exists', value: 'x' }],
			},
			/opportunities with the operator "exists"/,
			/eq, not_eq/,
		],
		[{ field: 'customFields.gone', operator: 'exists' }, /no custom field 'gone'/, /key/],
		[
			{ field: 'customFields.My file', operator: 'exists' },
			/cannot search.*'My file'/,
			/FILE_UPLOAD/,
		],
		[
			{ field: 'customFields.idTEXTBOX_LIST.Floor', operator: 'exists' },
			/has no line 'Floor'/,
			/Street/,
		],
		[
			{ field: 'customFields.idNUMERICAL', operator: 'eq', value: 'many' },
			/"many"/,
			/digits and a point/,
		],
	])('is refused for %j', (filter, message, hint) => {
		expect(() => check(filter)).toThrow(
			expect.objectContaining({
				message: expect.stringMatching(message),
				hint: expect.stringMatching(hint),
			}),
		);
	});
});
