import { checkFilters } from '../../../../nodes/HighLevelContacts/model/search/checkFilters';
import { conditionGroups } from '../../../../nodes/HighLevelContacts/model/search/conditionGroups';

const definitions = [
	{ id: 'idNUMERICAL', name: 'My number', dataType: 'NUMERICAL' },
	{
		id: 'idTEXTBOX_LIST',
		name: 'My lines',
		dataType: 'TEXTBOX_LIST',
		picklistOptions: [{ id: 'opt1', label: 'Street' }],
	},
];

describe('groups that were built in the editor', () => {
	const rl = (value: string) => ({ __rl: true, mode: 'id', value });
	const group = (match: string, ...condition: object[]) => ({ match, conditions: { condition } });
	const build = (combine: 'AND' | 'OR', ...groups: object[]) =>
		checkFilters(conditionGroups({ group: groups }, combine), {
			definitions,
			zone: 'America/New_York',
		});

	it('become the conditions that HighLevel knows', () => {
		expect(
			build(
				'OR',
				group(
					'AND',
					{ field: 'tags', operator: 'contains', value: 'VIP' },
					{ field: 'dateAdded', operator: 'gte', date: '2026-03-01T00:00:00Z' },
					{ field: 'dnd', operator: 'eq', flag: false },
				),
				group(
					'OR',
					{ field: 'dndSettings.SMS.status', operator: 'not_eq', channel: 'permanent' },
					{ field: 'opportunities.status', operator: 'eq', value: 'open' },
					{ field: 'customField', fieldId: rl('idNUMERICAL'), operator: 'gte', value: '5' },
					{
						field: 'customField',
						fieldId: rl('idTEXTBOX_LIST'),
						line: 'Street',
						operator: 'exists',
					},
				),
			),
		).toEqual([
			{
				group: 'OR',
				filters: [
					{
						group: 'AND',
						filters: [
							{ field: 'tags', operator: 'contains', value: 'vip' },
							{ field: 'dateAdded', operator: 'range', value: { gte: '2026-03-01T00:00:00.000Z' } },
							{ field: 'dnd', operator: 'eq', value: false },
						],
					},
					{
						group: 'OR',
						filters: [
							{ field: 'dndSettings.SMS.status', operator: 'not_eq', value: 'permanent' },
							{
								field: 'opportunities',
								operator: 'nested',
								value: [{ field: 'status', operator: 'eq', value: 'open' }],
							},
							{ field: 'customFields.idNUMERICAL', operator: 'range', value: { gte: 5 } },
							{ field: 'customFields.idTEXTBOX_LIST.opt1', operator: 'exists' },
						],
					},
				],
			},
		]);
	});

	it('stand side by side when all must match; empty ones are left out', () => {
		const tag = { field: 'tags', operator: 'eq', value: 'a' };
		expect(build('AND', group('AND', tag), group('OR'), {})).toEqual([
			{ group: 'AND', filters: [tag] },
		]);
		expect(build('AND')).toEqual([]);
	});

	it('are refused without a custom field', () => {
		expect(() => build('AND', group('AND', { field: 'customField' }))).toThrow(
			"'Custom Field' is empty",
		);
	});
});
